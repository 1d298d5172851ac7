/** Words of charts, tables, progress and errors. */
export const charts = {
  readAt: "Read values at",
  table: "Table of values",
  csv: "Download as CSV",
  ordinary: "ordinary range",
  starts: "treatment starts or stops",
  to: "to",
  between: (low: string, high: string): string => `${low} to ${high}`,
  hide: (name: string): string => `Hide or show ${name}`,
  empty: "There is nothing to draw here yet.",
  source: "Sources and reading aid",
  working: "Working",
  left: (seconds: number): string =>
    seconds < 1
      ? "less than a second left"
      : seconds < 90
        ? `about ${Math.round(seconds)} s left`
        : `about ${Math.round(seconds / 60)} min left`,
  cancel: "Cancel",
  cancelled: "Cancelled; nothing was changed.",
  whatNext: "What to do:",
  code: "Code",
} as const;
