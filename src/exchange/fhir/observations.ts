/** The Observations of a file, one by one: what each is about, its value, when and how it was obtained. */
import type { Assay } from "../../clinic/index.ts";
import { dimensionOf, sameDimension } from "../../units/index.ts";
import { type About, aboutOf } from "./meaning.ts";
import { assaySystem, extensions } from "./own-codes.ts";
import { codeIn, digits, extension, flag, object, objects, type Part, quoted, text, wordsOf } from "./part.ts";
import { canonical } from "./quantity-in-words.ts";
import type { Resources } from "./resources.ts";
import { hasValue, type Value, valueIn } from "./value-in.ts";
import { type When, whenOf } from "./when.ts";

/** One thing that was observed. */
export interface Observed {
  /** The Observation, or the component of one. */
  readonly part: Part;
  readonly about: About;
  readonly value: Value;
  readonly when: When | undefined;
  /** Our own number of the visit. */
  readonly visit?: number;
  readonly fasting?: boolean;
  readonly assay?: Assay | (string & {});
  readonly pooled?: number;
  readonly of?: number;
}

const leftOut: Readonly<Record<string, string>> = {
  "entered-in-error": "it was entered in error; it is left out.",
  cancelled: "it was cancelled; it is left out.",
};
const unsure: Readonly<Record<string, string>> = {
  preliminary: "it is preliminary; it is taken as it stands.",
  registered: "it is only registered; it is taken as it stands.",
  unknown: "its status is not known; it is taken as it stands.",
};

/** False, with a warning, of what does not count. */
export function counts(resource: Part): boolean {
  const { places } = resource.file;
  const status = text(resource, "status") ?? "unknown";
  const path = [...resource.path, "status"];
  if (Object.hasOwn(leftOut, status)) {
    places.warn(path, leftOut[status]!);
    return false;
  }
  if (Object.hasOwn(unsure, status)) places.warn(path, unsure[status]!);
  else if (!["final", "amended", "corrected", "appended", "partial"].includes(status))
    places.warn(path, `${quoted(status)} is no status of a result; it is taken as it stands.`);
  return true;
}

const ofSteroids = /^(testosterone_|intratesticular_|dht$|estradiol$|estrone$|progesterone$|hydroxyprogesterone_)/;

function assayOf(part: Part, about: About): Observed["assay"] {
  if (about.kind !== "result") return undefined;
  const method = object(part, "method");
  const own = codeIn(method, assaySystem);
  if (own !== undefined) return own;
  // How a steroid was measured decides what its number means; of other hormones there is one way.
  if (!ofSteroids.test(about.analyte)) return undefined;
  const said = wordsOf(method);
  if (/\b(lc|gc)?[-/ ]?ms([-/ ]?ms)?\b|mass spec|tandem/i.test(said)) return "mass-spectrometry";
  if (/immuno|immunol|\b[ce]?clia\b|\beclia\b|\belisa\b|\bria\b|\bcmia\b/i.test(said)) return "immunoassay";
  if (said !== "") part.file.places.warn([...part.path, "method"], `the method ${quoted(said)} is not known here; it is left out.`);
  return /by immunoassay/i.test(about.loinc?.name ?? "") ? "immunoassay" : undefined;
}

const numberIn = (part: Part, url: string): number | undefined => {
  const found = extension(part, url);
  const number = found && digits(found, "valueInteger");
  return number === undefined ? undefined : Number(number);
};

/** Without what was not said. */
const said = <T extends object>(all: T): Partial<T> =>
  Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as Partial<T>;

/** Warns where the code says mass and the unit amount, or the other way round: the unit was printed by the one who measured. */
function warnOfOtherKind(about: About, value: Value, { file }: Part): void {
  if (about.kind !== "result" || !about.loinc || !("quantity" in value)) return;
  const written = canonical(value.quantity.unit);
  const { code, name, unit } = about.loinc;
  if (written === undefined || sameDimension(dimensionOf(written), dimensionOf(unit))) return;
  file.places.warn(value.path, `${code} is ${name}, in ${unit} or the like, and the unit is ${written}; the unit is taken.`);
}

function observed(part: Part, observation: Part, when: When | undefined): readonly Observed[] {
  const about = aboutOf(part);
  const value = about && valueIn(part);
  if (!about || !value) return [];
  warnOfOtherKind(about, value, part);
  const fasting = extension(observation, extensions.fasting);
  const more = said({
    visit: numberIn(observation, extensions.visit),
    fasting: fasting && flag(fasting, "valueBoolean"),
    assay: assayOf("method" in part.value ? part : observation, about),
    pooled: numberIn(observation, extensions.pooled),
    of: numberIn(observation, extensions.of),
  });
  return [{ part, about, value, when, ...more } as Observed];
}

/** By the path of an Observation: when the report or panel was, to which it belongs; or that it does not count. */
function fromAbove(resources: Resources): ReadonlyMap<string, When | "void"> {
  const times = new Map<string, When | "void">();
  const key = (part: Part): string => JSON.stringify(part.path);
  for (const above of [...resources.of("DiagnosticReport"), ...resources.of("Observation")]) {
    const isReport = text(above, "resourceType") === "DiagnosticReport";
    const members = objects(above, isReport ? "result" : "hasMember");
    if (members.length === 0) continue;
    const when = isReport && !counts(above) ? "void" : whenOf(above);
    for (const member of members) {
      const found = resources.referred(member);
      if (!found) above.file.places.warn(member.path, "what this refers to is not in the file.");
      else if (when !== undefined && !times.has(key(found))) times.set(key(found), when);
    }
  }
  return times;
}

/** Everything that was observed and counts, in the order of the file. */
export function observationsIn(resources: Resources): readonly Observed[] {
  const above = fromAbove(resources);
  return resources.of("Observation").flatMap((observation) => {
    const inherited = above.get(JSON.stringify(observation.path));
    if (inherited === "void" || !counts(observation)) return [];
    const when = whenOf(observation) ?? inherited;
    const components = objects(observation, "component");
    const isPanel = !hasValue(observation) && (components.length > 0 || objects(observation, "hasMember").length > 0);
    return [
      ...(isPanel ? [] : observed(observation, observation, when)),
      ...components.flatMap((component) => observed(component, observation, when)),
    ];
  });
}
