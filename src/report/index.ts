/** The report of one man. */
export type { Made } from "./methods-section.ts";
export { type ReportParts, reportHtml } from "./report.ts";
