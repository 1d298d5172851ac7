/** The text of a file that was dropped or chosen; what is too long is refused by its size, before any of it is read. */
import { Failure } from "../engine/failure.ts";
import { patient } from "../texts/en/patient.ts";

/** As the library's own limit. */
const mostBytes = 1_000_000;

/** @throws (rejects with) Failure `exchange/too-large`, `exchange/not-text`, `web/saved-case`. */
export async function textOfFile(file: File): Promise<string> {
  if (file.size > mostBytes)
    throw new Failure({
      code: "exchange/too-large",
      where: file.name,
      what: patient.tooLarge(patient.megabytes(file.size)),
      next: patient.tooLargeNext,
    });
  const text = await decoded(file);
  if (sealedForm.test(text)) throw new Failure({ code: "web/saved-case", where: file.name, ...patient.savedCase });
  return text;
}

/** How a case begins that was given away encrypted; the library would take it for a man without a title. */
const sealedForm = /^\s*\{\s*"format"\s*:\s*"openhpg-case"/;

async function decoded(file: File): Promise<string> {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer());
  } catch {
    throw new Failure({ code: "exchange/not-text", where: file.name, what: patient.notText, next: patient.notTextNext });
  }
}

/** @throws Failure `web/several-files`. */
export function onlyFile(files: FileList | undefined): File | undefined {
  if (files && files.length > 1)
    throw new Failure({ code: "web/several-files", where: patient.files, what: patient.oneFile, next: patient.oneFileNext });
  return files?.[0];
}
