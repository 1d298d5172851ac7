/** What can matter in a choice between courses. */

/** Names under `priorities`, in the order of a table. */
export const priorityNames = [
  "total_motile_count",
  "sperm_in_ejaculate",
  "testosterone_in_range",
  "estradiol_in_range",
  "haematocrit_safe",
  "burden",
] as const;
