/** Statements that no rule asks for, each with the reason. */

export const notEncoded = {} as const;
