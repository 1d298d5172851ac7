/** Men to try it with: files of the package, each loaded when it is asked for. */
export const examples = {
  secondary: { fileName: "secondary-hypogonadism.yaml", load: () => import("../../examples/secondary-hypogonadism.yaml?raw") },
  hypogonadotropic: {
    fileName: "congenital-hypogonadotropic-hypogonadism.yaml",
    load: () => import("../../examples/congenital-hypogonadotropic-hypogonadism.yaml?raw"),
  },
  klinefelter: { fileName: "klinefelter.yaml", load: () => import("../../examples/klinefelter.yaml?raw") },
} as const;

export type ExampleName = keyof typeof examples;
