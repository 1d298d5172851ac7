/** What the reader has chosen on the page Evidence: one value, so that one history undoes it. */

export interface Choice {
  readonly scatter: "ratio" | "level" | "fraction" | "time";
  readonly scatterDrug: string;
  readonly metrics: "byScale" | "byAnalyte" | "byDrugClass";
  /** Of the list of studies; empty texts choose nothing. */
  readonly search: string;
  readonly condition: string;
  readonly drug: string;
  readonly use: string;
  readonly missedOnly: boolean;
  /** Of the ledger. */
  readonly number: string;
  readonly kind: string;
}

export const everything: Choice = {
  scatter: "ratio",
  scatterDrug: "",
  metrics: "byScale",
  search: "",
  condition: "",
  drug: "",
  use: "",
  missedOnly: false,
  number: "",
  kind: "",
};
