/** The qualification report. */
export { qualificationReport, type ReportOptions } from "./report.ts";
