/** The report of one man. */
export { heldBack } from "./held-back.ts";
export type { Made } from "./methods-section.ts";
export { type ReportParts, reportHtml } from "./report.ts";
