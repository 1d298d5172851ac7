/** Prints JSON in which a number keeps its digits: 8.10 on a report is not 8.1. */

/** A number by its digits. */
export interface Digits {
  readonly digits: string;
}

/** Marks a number that is to be printed as it was written; what JSON cannot say so is brought into its form. */
export function digitsOf(written: string): Digits {
  const [, sign, whole, rest] = /^([+-]?)0*(\d*)\.?(.*)$/.exec(written)!;
  const fraction = /^[eE]/.test(rest!) || rest === "" ? rest! : `.${rest!}`;
  return { digits: `${sign === "-" ? "-" : ""}${whole || "0"}${fraction.replace(/^\.(?=e|$)/i, "")}` };
}

const isDigits = (value: object): value is Digits => "digits" in value && Object.keys(value).length === 1;

/** As JSON.stringify with two spaces. */
export function printJson(value: unknown, indent = ""): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (isDigits(value)) return value.digits;
  const inner = `${indent}  `;
  const [open, close] = Array.isArray(value) ? ["[", "]"] : ["{", "}"];
  const parts = Array.isArray(value)
    ? value.map((item) => printJson(item, inner))
    : Object.entries(value)
        .filter(([, part]) => part !== undefined)
        .map(([key, part]) => `${JSON.stringify(key)}: ${printJson(part, inner)}`);
  return parts.length === 0 ? `${open}${close}` : `${open}\n${parts.map((part) => `${inner}${part}`).join(",\n")}\n${indent}${close}`;
}
