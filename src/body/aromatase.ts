/** What all tissues with aromatase share: reversible competitive inhibition. */
import { quantity } from "../model/index.ts";
import { add, div, type Expression } from "../symbolic/index.ts";

/** The port that inhibitors add to. */
export const inhibitors = {
  inhibitors: { unit: "1", means: "aromatase inhibitors, each over its half-inhibitory concentration in this tissue" },
} as const;

/** Activity left by the inhibitors present, 1 without. */
export const uninhibited = (s: { readonly inhibitors: Expression }) => div(1, add(1, s.inhibitors));

/** The same as a quantity to be read by others and shown. */
export const left = (s: { readonly inhibitors: Expression }) => quantity(uninhibited(s), "1", "aromatase activity left by inhibitors");
