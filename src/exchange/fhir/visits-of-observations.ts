/** Results that were obtained together, as the visits of a man's file. */
import { isOfSemen } from "../panel/units-in-use.ts";
import { badElement } from "./errors.ts";
import type { FormDraft } from "./form-draft.ts";
import type { Observed } from "./observations.ts";
import { referenceRangeIn } from "./reference-range.ts";
import { resultIn } from "./value-in.ts";

type Details = Pick<Observed, "fasting" | "assay" | "pooled" | "of">;
const details = ["fasting", "assay", "pooled", "of"] as const;

interface Group {
  said: { -readonly [K in keyof Details]: Details[K] };
  readonly results: { readonly key: string; readonly observed: Observed }[];
  clock: string | undefined;
  readonly semen: boolean;
}

const keyOf = ({ about }: Observed): string => (about.kind === "result" ? about.analyte : "");

/** Where the results of one moment are kept together. */
const momentOf = (observed: Observed, clocks: boolean): string => {
  const { when, visit } = observed;
  const semen = isOfSemen(keyOf(observed));
  return visit === undefined
    ? JSON.stringify([when?.date ?? when?.day, semen, clocks ? when?.clock : undefined])
    : JSON.stringify(["visit", visit, when?.date ?? when?.day, when?.clock, observed.of]);
};

/** What one of them leaves open the other may say; a second result of one analyte is of another sample. */
const fits = (group: Group, observed: Observed): boolean =>
  !group.results.some(({ key }) => key === keyOf(observed)) &&
  details.every((name) => group.said[name] === undefined || observed[name] === undefined || group.said[name] === observed[name]);

/** Days on which more than one ejaculate was looked at: an analyte comes twice. */
function severalEjaculates(results: readonly Observed[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const observed of results) {
    const moment = momentOf(observed, false);
    const key = `${moment}${keyOf(observed)}`;
    if (seen.has(key)) twice.add(moment);
    seen.add(key);
  }
  return twice;
}

function grouped(results: readonly Observed[]): readonly Group[] {
  const several = severalEjaculates(results);
  const byMoment = new Map<string, Group[]>();
  const groups: Group[] = [];
  for (const observed of results) {
    const semen = isOfSemen(keyOf(observed));
    // Volume, count and motility of one ejaculate are often reported minutes apart.
    const moment = momentOf(observed, !semen || several.has(momentOf(observed, false)));
    const there = byMoment.get(moment) ?? [];
    const clock = observed.when?.clock;
    let group = there.find((each) => fits(each, observed));
    if (!group) {
      group = { said: {}, results: [], clock, semen };
      byMoment.set(moment, [...there, group]);
      groups.push(group);
    }
    group.results.push({ key: keyOf(observed), observed });
    for (const name of details) if (observed[name] !== undefined) (group.said as Record<string, unknown>)[name] ??= observed[name];
    if (clock !== undefined && (group.clock === undefined || clock < group.clock)) group.clock = clock;
  }
  return groups;
}

/** The visit of which an abstinence is said. */
const visitOf = (groups: readonly Group[], { when, visit }: Observed): number =>
  groups.findIndex(({ results, clock }) =>
    results.some(
      ({ key, observed }) =>
        isOfSemen(key) &&
        (visit === undefined
          ? when !== undefined &&
            observed.when?.date === when.date &&
            (when.clock === undefined || clock === undefined || clock >= when.clock)
          : observed.visit === visit),
    ),
  );

/**
 * Writes the visits into the form.
 *
 * @throws {@link ExchangeError} `fhir/bad-element` for a result of which it is not said when it was.
 */
export function writeVisits(all: readonly Observed[], form: FormDraft): void {
  const results = all.filter(({ about }) => about.kind === "result");
  const timeless = results.find(({ when }) => when === undefined);
  if (timeless)
    throw badElement(
      timeless.part.file.places.where(timeless.part.path),
      "it does not say when it was measured.",
      "Add effectiveDateTime, to it or to its report.",
    );
  const groups = grouped(results);
  for (const [i, { said, results: together, clock }] of groups.entries()) {
    const first = together[0]!.observed;
    const { date, day, path } = first.when!;
    form.from(["visits", i], first.part.path);
    form.set(["visits", i, ...(date === undefined ? ["day"] : ["date"])], date ?? day, path);
    if (clock !== undefined) form.set(["visits", i, "clock"], clock, path);
    for (const name of details) {
      const by = together.find(({ observed }) => observed[name] !== undefined)?.observed;
      if (by) form.set(["visits", i, name], said[name], name === "assay" ? [...by.part.path, "method"] : by.part.path);
    }
    for (const { key, observed } of together) {
      form.set(["visits", i, "measured", key], resultIn(observed.value), observed.value.path);
      const range = referenceRangeIn(observed.part);
      if (range) form.set(["visits", i, "limits", key], range.words, range.path);
    }
  }
  for (const observed of all.filter(({ about }) => about.kind === "abstinence")) {
    const i = visitOf(groups, observed);
    if (i >= 0) form.set(["visits", i, "abstinence"], resultIn(observed.value), observed.value.path);
    else observed.part.file.places.warn(observed.part.path, "no result of semen is of this day; the abstinence is left out.");
  }
}
