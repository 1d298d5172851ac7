/** What a coded element stands for: by our own codes first, then by LOINC; what is not known is said to be. */

import { type FindingName, findings } from "../../clinic/index.ts";
import { analytes } from "../../units/index.ts";
import { badElement, misusedLoinc, notLoinc } from "./errors.ts";
import { checkDigit, type LoincCode, loincCode, misused } from "./loinc.ts";
import { analyteSystem, findingSystem, loincSystem, manCodes } from "./own-codes.ts";
import { object, objects, type Part, quoted, text, wordsOf } from "./part.ts";

/** What an Observation, or a component of one, is about. */
export type About =
  | { readonly kind: "result"; readonly analyte: string; readonly loinc?: LoincCode }
  | { readonly kind: "man"; readonly name: FindingName | (typeof manCodes)[number] | "age" | "bmi" | "albumin"; readonly own: boolean }
  | { readonly kind: "abstinence" };

const loincSystems: ReadonlySet<string> = new Set([loincSystem, "https://loinc.org", "urn:oid:2.16.840.1.113883.6.1"]);

function ofLoinc(coding: Part, code: string, said: string): About | "nothing" | undefined {
  const { places } = coding.file;
  const where = (): string => places.where([...coding.path, "code"]);
  const [, number, digit] = /^(\d{1,7})-(\d)$/.exec(code) ?? [];
  if (number === undefined) return undefined;
  const right = checkDigit(number);
  if (right !== Number(digit)) {
    const meant = loincCode(`${number}-${right}`);
    // A slip in a code of ours would cost a result; of any other code it costs nothing that was looked at.
    if (meant) throw notLoinc(where(), code, right, `${meant.code}, ${meant.name}`);
    places.warn([...coding.path, "code"], `${code} is no LOINC code: its check digit would be ${right}.`);
    return undefined;
  }
  const odd = misused.get(code);
  if (odd?.saidOf.test(said)) throw misusedLoinc(where(), code, odd.means, `${odd.meant}, ${loincCode(odd.meant)!.name}`);
  const known = loincCode(code);
  if (!known) return undefined;
  if (known.replacedBy) places.warn([...coding.path, "code"], `${code} is no longer in use; ${known.replacedBy} took its place.`);
  const { means } = known;
  if ("analyte" in means) return { kind: "result", analyte: means.analyte, loinc: known };
  if ("trait" in means) return { kind: "man", name: means.trait, own: false };
  return "detail" in means ? { kind: "abstinence" } : "nothing";
}

function ofOwn(system: string, code: string): About | undefined {
  if (system === analyteSystem) return [...analytes.keys()].some((key) => key === code) ? { kind: "result", analyte: code } : undefined;
  const named = Object.hasOwn(findings, code) || (manCodes as readonly string[]).includes(code);
  return named ? { kind: "man", name: code as FindingName, own: true } : undefined;
}

/** The same thing, whichever of its codes says so. */
const subject = (about: About): string => (about.kind === "result" ? about.analyte : about.kind === "man" ? about.name : about.kind);

/**
 * What an element with a `code` is about; undefined, with a warning, where nothing here looks at it.
 *
 * @throws {@link ExchangeError} `fhir/not-loinc`, `fhir/misused-loinc`, and `fhir/bad-element` for codes of two things.
 */
export function aboutOf(part: Part): About | undefined {
  const concept = object(part, "code");
  const { places } = part.file;
  const codings = concept ? objects(concept, "coding") : [];
  const said = [wordsOf(concept), ...codings.map((coding) => text(coding, "display") ?? "")].join(" ");
  const found = codings.flatMap((coding): readonly About[] => {
    const [system, code] = [text(coding, "system") ?? "", text(coding, "code") ?? ""];
    if (system === findingSystem || system === analyteSystem) return [ofOwn(system, code) ?? []].flat();
    const about = loincSystems.has(system) ? ofLoinc(coding, code, said) : undefined;
    return about === undefined || about === "nothing" ? [] : [about];
  });
  const first = found.toSorted((a, b) => Number(b.kind === "man" && b.own) - Number(a.kind === "man" && a.own))[0];
  const other = first && found.find((about) => subject(about) !== subject(first));
  if (first && other)
    throw badElement(
      places.where([...part.path, "code"]),
      `its codes mean two things, ${subject(first)} and ${subject(other)}.`,
      "Leave the wrong one out.",
    );
  if (first) return first;
  const codes = codings.map((coding) => text(coding, "code") ?? "").filter((code) => code !== "");
  const named = [...codes.slice(0, 3), wordsOf(concept)].filter((word) => word !== "").map(quoted);
  places.warn(
    [...part.path, "code"],
    named.length === 0 ? "it has no code; it is left out." : `nothing here looks at ${[...new Set(named)].join(" ")}; it is left out.`,
  );
  return undefined;
}
