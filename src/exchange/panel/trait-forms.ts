/** What is known of a man beside his measurements, as it is written: one entry for each trait. */
import { z } from "zod";
import type { Genotype, Traits } from "../../people/index.ts";
import { convert, quantity } from "../../units/index.ts";
import { between, mapping } from "./forms.ts";

/** A trait in a file, under the name of its entry. */
export interface TraitForm {
  readonly trait: keyof Traits;
  /** @throws {@link UnitError} where a unit cannot be read. */
  read(written: unknown): unknown;
  print(value: unknown): unknown;
}

const number = (trait: keyof Traits, about: string, form: z.ZodNumber) => ({
  trait,
  form: form.optional().describe(about),
  read: (written: unknown) => written,
  print: (value: unknown) => value,
});

/** A number with a unit of the analyte; without one, in this unit where `bare`. */
const measured = (
  name: string,
  trait: keyof Traits,
  about: string,
  analyte: "albumin" | "testicular_volume",
  unit: string,
  bare: boolean,
) => ({
  trait,
  form: (bare
    ? z.union([z.string(), z.number()], { error: `${name} must be a number, or one with its unit, such as 12 ${unit}.` })
    : z.string({ error: `${name} must be a number with its unit, such as 4.3 ${unit}.` })
  )
    .optional()
    .describe(about),
  read(written: unknown) {
    if (typeof written === "number") return written;
    const read = quantity(String(written));
    return read.unit.text === unit ? read.value : convert(read.value, read.unit, unit, analyte);
  },
  print: (value: unknown) => `${String(value)} ${unit}`,
});

const genotype = z
  .strictObject(
    {
      fshb: z.enum(["GG", "GT", "TT"], { error: "fshb must be GG, GT or TT." }).optional().describe("FSHB −211G>T, rs10835638."),
      fshr: z.enum(["NN", "NS", "SS"], { error: "fshr must be NN, NS or SS." }).optional().describe("FSHR Asn680Ser, rs6166."),
      ar_repeats: between("ar_repeats", "repeats", 1, 100)
        .int("ar_repeats must be a whole number of repeats.")
        .optional()
        .describe("CAG repeats in exon 1 of the androgen receptor."),
    },
    mapping,
  )
  .optional()
  .describe("Variants that the model knows.");

export const traitForms = {
  age: number("age", "Years.", between("age", "years", 16, 110)),
  bmi: number("bmi", "Body mass index, kg/m².", between("bmi", "kg/m2", 10, 100)),
  testis_volume: measured(
    "testis_volume",
    "testisVolume",
    "Of one testis while he is untreated, the mean of both, mL.",
    "testicular_volume",
    "mL",
    true,
  ),
  insulin_resistance: number("insulinResistance", "HOMA-IR.", between("insulin_resistance", "HOMA-IR", 0, 1000)),
  albumin: measured("albumin", "albumin", "Of serum, as in 43 g/L or 4.3 g/dL.", "albumin", "g/dL", false),
  genotype: {
    trait: "genotype",
    form: genotype,
    read(written: unknown): Genotype {
      const { ar_repeats: arRepeats, ...rest } = written as z.output<typeof genotype> & object;
      return { ...rest, ...(arRepeats !== undefined && { arRepeats }) } as Genotype;
    },
    print(value: unknown) {
      const { arRepeats, ...rest } = value as Genotype;
      return { ...rest, ...(arRepeats !== undefined && { ar_repeats: arRepeats }) };
    },
  },
} as const satisfies Record<string, TraitForm & { readonly form: z.ZodType }>;

type Shape = { readonly [Name in keyof typeof traitForms]: (typeof traitForms)[Name]["form"] };

/** The forms alone, for a schema. */
export const traitShape = Object.fromEntries(Object.entries(traitForms).map(([name, { form }]) => [name, form])) as Shape;
