/** `openhpg report`: what a clinician would put in the file, as a page or a PDF. */

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { buildCommand, type CommandContext } from "@stricli/core";
import { readPatient, reportHtml, reportParts } from "openhpg";
import { notADay, unknownEnding } from "./errors.ts";
import { patientFile, text } from "./flags.ts";
import { wholeNumber } from "./numbers.ts";
import { checkNotInput } from "./output-file.ts";
import { checkChromium, printToPdf } from "./print-to-pdf.ts";
import { close, lookingForMen, phases, remark } from "./printing.ts";
import { checkWritable, replaceFile } from "./replace-file.ts";
import { packageVersion } from "./shipped.ts";

interface Flags {
  readonly out: string;
  readonly men: string;
  readonly seed: string;
  readonly date?: string;
}

const endings = [".html", ".pdf"];

const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);

async function run(this: CommandContext, { out, date, ...flags }: Flags, file: string): Promise<void> {
  const [men, seed] = [wholeNumber("--men", flags.men, 5000, 50), wholeNumber("--seed", flags.seed, 4_294_967_295)];
  if (date !== undefined && !isDay(date)) throw notADay("--date", date);
  const ending = endings.find((one) => out.toLowerCase().endsWith(one));
  if (ending === undefined) throw unknownEnding("--out", out, endings);
  const read = await readPatient(file);
  // A page for the file of a man does not say where on somebody's disk he was found.
  const plan = { ...read, warnings: read.warnings.map((warning) => warning.replace(file, basename(file))) };
  checkNotInput(file, { out });
  checkWritable(out);
  if (ending === ".pdf") checkChromium();
  const made = {
    version: packageVersion(),
    seed,
    file: basename(file),
    sha256: createHash("sha256").update(readFileSync(file)).digest("hex"),
    on: date ?? new Date().toISOString().slice(0, 10),
  };
  const began = performance.now();
  const { onProgress } = phases(this, { men: lookingForMen, courses: "taking every man through every protocol" });
  const parts = await reportParts(plan, { men, made, onProgress });
  const html = await reportHtml(parts);
  replaceFile(out, ending === ".pdf" ? await printToPdf(html) : html);
  remark(
    this,
    `Wrote ${out}`,
    ...parts.warnings.map((warning) => `Warning: ${warning}`),
    `Wall time: ${((performance.now() - began) / 1000).toFixed(1)} s.`,
  );
  close(this);
}

export const reportCommand = buildCommand<Flags, [string], CommandContext>({
  func: run,
  parameters: {
    positional: patientFile,
    flags: {
      out: text("Write FILE.html, or FILE.pdf where Chromium is installed", "FILE"),
      men: { ...text("How many of the men who could be him go through every protocol; 50 or more", "N"), default: "64" },
      seed: { ...text("Which men, results, visits and missed doses; the same seed gives the same", "N"), default: "1" },
      date: { ...text("The day that is printed on it; today unless told", "YYYY-MM-DD"), optional: true },
    },
  },
  docs: { brief: "Print the report of one man" },
});
