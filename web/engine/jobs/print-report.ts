/** The report of him as a page of HTML: what the terminal's `report` does, with the same bits. */
import { assess, reportHtml, reportParts, takenFor } from "openhpg";
import { version } from "../../../package.json";
import { type CaseText, menFor, planOf } from "../found-men.ts";
import type { Work } from "../jobs.ts";

export interface ReportInput {
  readonly his: CaseText;
  readonly men: number;
  readonly seed: number;
  /** The day that is printed on it. */
  readonly on: string;
}

export async function run({ his, men, seed, on }: ReportInput, { onProgress }: Work): Promise<string> {
  const plan = await planOf(his);
  const { condition } = takenFor(plan.record, assess(plan.record));
  const found = await menFor(his, condition, men, seed, onProgress);
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(his.text)));
  const sha256 = [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  const made = { version, seed, file: his.fileName, sha256, on };
  return reportHtml(await reportParts(plan, { men, made, found, onProgress: (done, phase) => phase !== "men" && onProgress(done, phase) }));
}
