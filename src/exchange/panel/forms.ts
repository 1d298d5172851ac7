/** Kinds of values a file may hold, each with what is said when it holds another. */
import { z } from "zod";

/** Beside ends of lines and tabs, characters of control are no part of a text, and some steer the terminal that prints it. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const noText = /[\0-\x08\x0b-\x1f\x7f-\x9f\p{Cs}]/u;

export const words = (what: string, most: number) =>
  z
    .string({ error: (issue) => (issue.input === undefined ? `${what} is missing.` : `${what} must be text.`) })
    .trim()
    .min(1, `${what} is empty.`)
    .max(most, `${what} is longer than ${most} characters.`)
    .refine((text) => !noText.test(text), `${what} has a character in it that no text has.`);

export const between = (what: string, unit: string, least: number, most: number) =>
  z
    .number({ error: `${what} must be a number of ${unit}.` })
    .min(least, `${what} must be at least ${least}${least === 1 ? "" : ` ${unit}`}.`)
    .max(most, `${what} must be at most ${most} ${unit}.`);

export const list = <T extends z.ZodType>(what: string, item: T, most: number) =>
  z
    .array(item, { error: (issue) => (issue.input === undefined ? `${what} is missing.` : `${what} must be a list.`) })
    .min(1, `${what} is empty.`)
    .max(most, `${what} has more than ${most} entries.`);

/** Names with values under them, and no other names. */
export const mapping = {
  error: (issue: { readonly input?: unknown; readonly code?: string }) =>
    issue.code === "unrecognized_keys"
      ? undefined
      : issue.input === undefined
        ? "it is missing."
        : "it must be names with values under it.",
};
