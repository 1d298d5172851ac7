/** The columns of a man's CSV file: their names, in the order in which they are written, and what each holds. */

interface CsvColumn {
  /** What stands in it, for the page. */
  readonly about: string;
  readonly example: string;
}

export const csvColumns = {
  date: { about: "Day of the measurement. One of `date`, `day` and `week`.", example: "2026-03-02" },
  day: { about: "Days from the start of what he takes.", example: "-7" },
  week: { about: "Weeks from the start of what he takes.", example: "12" },
  clock: { about: "Time of the draw, 24 hours.", example: "08:10" },
  what: { about: "What the row says. Needed.", example: "estradiol" },
  value: { about: "The number, or the word. Needed.", example: "<40" },
  unit: { about: "The unit of the number.", example: "pmol/L" },
  comparator: { about: "`<`, `<=`, `>` or `>=`, where it does not stand before the number.", example: "<" },
  low: { about: "Lower limit that the laboratory prints, in the unit of the row.", example: "41" },
  high: { about: "Upper limit that the laboratory prints, in the unit of the row.", example: "159" },
  fasting: { about: "Before any meal of the day.", example: "true" },
  assay: { about: "`mass-spectrometry` or `immunoassay`.", example: "immunoassay" },
  pooled: { about: "Draws that were pooled or averaged.", example: "3" },
  abstinence: { about: "Before the ejaculate, with its unit.", example: "3 days" },
  of: { about: "How many men the value is the mean of.", example: "21" },
  visit: { about: "Any number: rows of one number were obtained together.", example: "1" },
} as const satisfies Record<string, CsvColumn>;

export type ColumnName = keyof typeof csvColumns;

export const columnNames = Object.keys(csvColumns) as readonly ColumnName[];

/** Columns that say something of a measurement alone. */
export const ofMeasurements: readonly ColumnName[] = columnNames.filter((name) => name !== "what" && name !== "value" && name !== "unit");

/** A name as it is compared: `Taken from` and `taken_from` are one. */
export const plainName = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, "_");

/** A small table in the right form, for sentences about wrong ones. */
export const rightForm = "date,what,value,unit\n    2026-03-02,lh,3.2,IU/L\n    2026-03-02,estradiol,<40,pmol/L";
