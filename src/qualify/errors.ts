/** What can be wrong with a study, in sentences. */
import { OpenHpgError } from "../units/index.ts";

export class QualifyError extends OpenHpgError {}

/** One thing that is wrong in the files of a study; `where` reads `file:line part`. */
export type Problem = OpenHpgError;

/** What is wrong, before it is known where in the file. */
export const wrong = (code: string, what: string, next: string): QualifyError => new QualifyError(`qualify/${code}`, "", what, next);

/** The same, with its place; where a text within the file is at fault, that place is said after it. */
export function placed(error: OpenHpgError, where: string): QualifyError {
  return new QualifyError(error.code, where, error.where === "" ? error.what : `${error.where}: ${error.what}`, error.next);
}

export const noFolder = (folder: string, why: string): QualifyError =>
  new QualifyError("qualify/no-folder", folder, why, "Give a folder that holds one folder for each study.");

export const noStudies = (folder: string): QualifyError =>
  new QualifyError(
    "qualify/no-studies",
    folder,
    "there is no study in this folder.",
    "A study is a folder of its own within it, with study.yaml and observed.csv.",
  );

export const noFile = (folder: string, file: string, near: string | undefined): QualifyError =>
  new QualifyError(
    "qualify/no-file",
    folder,
    `this study has no ${file}.`,
    near === undefined ? "studies/README.md says what the two files of a study hold." : `Rename ${near} to ${file}.`,
  );

export const badName = (folder: string, name: string): QualifyError =>
  new QualifyError(
    "qualify/bad-name",
    folder,
    `${name} does not name a study.`,
    "Name the folder after first author and year, in small letters: pitteloud-2008, or pitteloud-2008-add-back.",
  );

export const unknownName = (near: string | undefined, known: readonly string[]): QualifyError =>
  wrong("unknown-name", "this name means nothing here.", near ? `Did you mean ${near}?` : `Known here: ${known.join(", ")}.`);

export const unitDoesNotFit = (what: string, next: string): QualifyError => wrong("unit", what, next);

export const noSuchMen = (limits: readonly { readonly text: string }[]): QualifyError =>
  new QualifyError(
    "qualify/no-such-men",
    limits.map(({ text }) => text).join(", ") || "population",
    "no man of this population can meet these rules, or none has a state of rest.",
    "Check condition and inclusion rules of the study.",
  );
