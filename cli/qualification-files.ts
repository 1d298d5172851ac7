/** The report as files: a page to read, and its data. */
import { join } from "node:path";
import { type Qualification, qualificationReport, qualificationToJson } from "openhpg";
import { commitOf } from "./provenance.ts";
import { replaceFile } from "./replace-file.ts";

export function writeReport(folder: string, result: Qualification): void {
  replaceFile(join(folder, "qualification.json"), qualificationToJson(result));
  replaceFile(join(folder, "index.html"), qualificationReport(result, commitOf()));
}
