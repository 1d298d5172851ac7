export const pharmacology = {} as const;
