/** The columns of observed.csv: the reader obeys this table, and `studies/observed.schema.json` is printed from it. */
import { number } from "./days.ts";
import { ruleForm } from "./rule.ts";
import { statistics } from "./study.ts";

export interface Column {
  readonly about: string;
  /** What a cell looks like; an empty cell is refused only where `needed`. */
  readonly form: RegExp;
  readonly needed: boolean;
  /** How to write it. */
  readonly write: string;
}

const span = `${number}(?:\\.\\.${number})?`;
const text = /^[\s\S]{1,2000}$/;

const table = {
  arm: { about: "the name of an arm; empty: all men of the study", form: text, needed: false, write: "Write the name of an arm." },
  analyte: {
    about: "as openhpg simulate --json names it; of a drug drug_…",
    form: /^[a-z][a-z0-9_]*$/,
    needed: true,
    write: "Write it as in lh, testosterone_total, sperm_concentration, drug_enclomiphene.",
  },
  day: {
    about: "days after the first dose: 84, or 75..84 for a span; 0 for a baseline",
    form: new RegExp(`^${span}$`),
    needed: true,
    write: "Write the days after the first dose: 84, or 75..84 for a span; 0 for a baseline.",
  },
  statistic: {
    about: "what the figure is",
    form: new RegExp(`^(?:${statistics.join("|")}|centile-[0-9]+(?:\\.[0-9]+)?)$`),
    needed: true,
    write: `Write one of ${statistics.join(", ")}, or as in centile-2.5.`,
  },
  value: {
    about: "as printed",
    form: new RegExp(`^${number}$`),
    needed: true,
    write: "Write a number with a decimal point, no sign of comparison and no group of digits; a row without a number is left out.",
  },
  unit: {
    about: "as printed; 1 for ratios and fractions",
    form: /^\S(?:.*\S)?$/,
    needed: true,
    write: "Write it as in IU/L, ng/dL, nmol/L, 10*6/mL; 1 for ratios and fractions.",
  },
  against: {
    about: "of a ratio or change: empty for the men's own baseline, day 3.5, or arm NAME",
    form: new RegExp(`^(?:day ${span}|arm \\S.*)$`),
    needed: false,
    write: "Write day 3.5, or arm and its name; nothing for the men's own baseline.",
  },
  spread: {
    about: "a number for sd and se; low..high for ci95, iqr and range",
    form: new RegExp(`^${span}$`),
    needed: false,
    write: "Write a number for sd and se, low..high for ci95, iqr and range.",
  },
  spread_of: {
    about: "what the spread is",
    form: /^(?:sd|se|ci95|iqr|range)$/,
    needed: false,
    write: "Write one of sd, se, ci95, iqr, range.",
  },
  n: {
    about: "men behind this figure, where they differ from the arm's",
    form: /^[1-9][0-9]{0,6}$/,
    needed: false,
    write: "Write a whole number of men, at least 1, or nothing.",
  },
  event: {
    about: "of a fraction or a time: a rule",
    form: ruleForm,
    needed: false,
    write: "Write a rule: sperm_concentration < 1 10*6/mL.",
  },
  clock: {
    about: "when in the day: 08:00, morning, 24 h, trough; 6 h for hours after a dose",
    form: /^(?:(?:[01][0-9]|2[0-3]):[0-5][0-9]|morning|trough|(?:[0-9]+(?:\.[0-9]+)?|\.[0-9]+) h)$/,
    needed: false,
    write: "Write 08:00, morning, 24 h (the whole day), trough, or as in 6 h (after a dose); nothing where it is not said.",
  },
  where: { about: "where it stands: abstract, Table 2", form: text, needed: true, write: "Write where it stands: abstract, Table 2." },
  read: {
    about: "read (stood in what was read) or recalled (to be checked)",
    form: /^(?:read|recalled)$/,
    needed: true,
    write: "Write read or recalled.",
  },
  note: { about: "anything else", form: text, needed: false, write: "Write at most 2000 characters." },
} as const satisfies Record<string, Column>;

export type ColumnName = keyof typeof table;

/** In the order in which they are written. */
export const columns: ReadonlyMap<ColumnName, Column> = new Map(Object.entries(table) as [ColumnName, Column][]);

/** The cells of one row, trimmed. */
export type Cells = Readonly<Record<ColumnName, string>>;
