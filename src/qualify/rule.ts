/** A rule such as `testosterone_total < 300 ng/dL`: of whom it is met, or when. */
import { type Comparator, quantity } from "../units/index.ts";
import { wrong } from "./errors.ts";
import { conversion, measurable } from "./measurable.ts";

export interface Rule {
  readonly text: string;
  readonly analyte: string;
  /** False of what no simulation reports. */
  readonly simulated: boolean;
  readonly comparator: Comparator;
  /** In `unit`, which simulations report. */
  readonly value: number;
  readonly unit: string;
  readonly printed: { readonly value: number; readonly unit: string };
}

/** The form of a rule, before its words are understood. */
export const ruleForm = /^\s*([a-z][a-z0-9_]*)\s*(<=|>=|<|>|=|≤|≥)\s*(\S.*)$/;

const comparators: Readonly<Record<string, Comparator>> = { "≤": "<=", "≥": ">=" };

/**
 * Reads a rule: an analyte, a comparison, a value with its unit; zero needs none.
 *
 * @throws QualifyError `qualify/rule`, `qualify/unit`; and as {@link measurable} and `quantity` do.
 *
 * @example
 * parseRule("testosterone_total < 10.4 nmol/L").value.toFixed(0) // => "300"
 */
export function parseRule(text: string): Rule {
  const [, name = "", sign = "", written = ""] = ruleForm.exec(text) ?? [];
  if (name === "")
    throw wrong("rule", `"${text}" is not a rule.`, "Write an analyte, one of < <= > >= or =, and a value with its unit: lh < 8 IU/L.");
  const of = measurable(name);
  const zero = /^0+(\.0*)?$/.test(written.trim());
  const read = quantity(zero ? `0 ${of.unit ?? "ng/mL"}` : written);
  const to = conversion(of, read.unit.text);
  if (!Number.isFinite(to.convert(read.value)))
    throw wrong("rule", `${written} is beyond all numbers.`, "Look at the number and its unit.");
  return {
    text: text.trim(),
    analyte: of.key,
    simulated: of.simulated,
    comparator: comparators[sign] ?? (sign as Comparator),
    value: to.convert(read.value),
    unit: to.unit,
    printed: { value: read.value, unit: read.unit.text },
  };
}
