/** Prints a page to PDF with the Chromium of the system: the same layout as on a screen, tagged for screen readers. */
import { spawn } from "node:child_process";
import { accessSync, constants, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { cannotPrint, noChromium } from "./errors.ts";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
/** Milliseconds; a report takes one or two seconds. */
const patience = 120_000;

/** The first Chromium on the path, or the one that `CHROMIUM` names. */
function chromium(): string {
  const named = process.env["CHROMIUM"];
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter(Boolean);
  const candidates = named ? [named] : names.flatMap((name) => folders.map((folder) => join(folder, name)));
  const found = candidates.find((path) => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
  if (found === undefined) throw noChromium(named);
  return found;
}

/** No network, no profile that stays, no header of the browser's own. */
const flags = (folder: string): readonly string[] => [
  "--headless",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-dev-shm-usage",
  "--no-first-run",
  "--host-resolver-rules=MAP * ~NOTFOUND",
  `--user-data-dir=${join(folder, "profile")}`,
  "--no-pdf-header-footer",
  "--generate-pdf-document-outline",
  // Its sandbox refuses to run as root; the page is our own and runs no script.
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
];

/** @throws CliError `cli/no-chromium` before anything is computed, where there is none. */
export const checkChromium = (): void => void chromium();

/**
 * A page as the bytes of a PDF.
 *
 * @throws CliError `cli/no-chromium`, `cli/cannot-print`.
 */
export async function printToPdf(html: string): Promise<Uint8Array> {
  const program = chromium();
  const folder = mkdtempSync(join(tmpdir(), "openhpg-"));
  try {
    const [page, pdf] = [join(folder, "report.html"), join(folder, "report.pdf")];
    writeFileSync(page, html);
    const said = await new Promise<string>((resolve, reject) => {
      const child = spawn(program, [...flags(folder), `--print-to-pdf=${pdf}`, pathToFileURL(page).href], {
        stdio: ["ignore", "ignore", "pipe"],
        timeout: patience,
      });
      let errors = "";
      child.stderr.on("data", (part: Buffer) => {
        errors = `${errors}${part.toString()}`.slice(-2000);
      });
      child.on("error", reject);
      child.on("close", (code, signal) =>
        code === 0 ? resolve(errors) : reject(cannotPrint(program, `it ended with ${signal ?? code}`, errors)),
      );
    });
    try {
      return readFileSync(pdf);
    } catch {
      throw cannotPrint(program, "it wrote nothing", said);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}
