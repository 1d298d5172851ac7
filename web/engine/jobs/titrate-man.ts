/** A regimen with its visits, for the men who could be him: what the terminal's `titrate` does, with the same bits. */
import {
  analyteTitle,
  assess,
  courseBands,
  doseShares,
  type Figure,
  type ManOnRegimen,
  printedUnit,
  readings,
  regimenInWords,
  takenFor,
  titrate,
  titrationJson,
} from "openhpg";
import { type CaseText, menFor, planOf } from "../found-men.ts";
import type { Work } from "../jobs.ts";

export interface TitrateInput {
  readonly his: CaseText;
  readonly regimen: string;
  readonly men: number;
  readonly seed: number;
  /** Share of doses that he takes. */
  readonly adherence: number;
}

/** What is looked at beside the doses. */
const shownOutcomes = ["testosterone_total", "estradiol", "lh", "haematocrit", "sperm_concentration", "total_motile_count"];

export async function run({ his, regimen, men, seed, adherence }: TitrateInput, { onProgress }: Work) {
  const plan = await planOf(his);
  const { condition } = takenFor(plan.record, assess(plan.record));
  const found = await menFor(his, condition, men, seed, onProgress);
  const titration = await titrate(plan, {
    regimens: [regimen],
    men,
    seed,
    adherence,
    found,
    onProgress: (done, phase) => phase !== "men" && onProgress(done, phase),
  });
  const { prediction, regimens, judgedAt } = titration.run;
  // One was asked for.
  const result = regimens[0]!;
  const unitOf = new Map<string, string>(readings.map(({ key, unit }) => [key, unit]));
  const tests = [...new Set(result.men.flatMap(({ visits }) => visits.flatMap(({ measured }) => Object.keys(measured))))];
  const bands = courseBands(plan.title, prediction, {
    outcomes: shownOutcomes,
    courses: result.course === 0 ? [0] : [0, result.course],
    subtitle: result.regimen.title,
  });
  const given = result.men.some(({ doses }) => doses.length > 0);
  return {
    data: titrationJson(titration),
    adherence,
    judgedAt,
    inWords: regimenInWords(result.regimen),
    tests: tests.map((name) => ({ name, title: analyteTitle(name), unit: printedUnit(unitOf.get(name) ?? "") })),
    doses: given ? doseShares(plan.title, result, prediction.weeks) : undefined,
    bands,
    visits: result.men.map((man) => visitsOf(man, tests, unitOf, bands)),
    warnings: titration.warnings,
  };
}

/** What was measured of one man, visit by visit, on the time axis of another figure. */
function visitsOf({ man, visits }: ManOnRegimen, tests: readonly string[], unitOf: ReadonlyMap<string, string>, like: Figure): Figure {
  const weekly = like.panels[0]!.layers.find((layer) => layer.kind === "line")!.x;
  const at = (day: number): number => (day / 7) * weekly[1]!;
  return {
    name: `visits-of-man-${man + 1}`,
    title: "",
    subtitle: "",
    description: "",
    caption: "",
    source: "",
    x: { ...like.x, end: weekly.at(-1)! },
    series: [""],
    panels: tests.map((test) => {
      const seen = visits.filter(({ measured }) => measured[test] !== undefined);
      const [x, y] = [seen.map(({ day }) => at(day)), seen.map(({ measured }) => measured[test]!)];
      return {
        analyte: test,
        y: { label: analyteTitle(test), unit: printedUnit(unitOf.get(test) ?? "") },
        layers: [
          { kind: "line", series: 0, x, y },
          { kind: "points", series: 0, x, y },
        ],
      };
    }),
  };
}

export type Titrated = Awaited<ReturnType<typeof run>>;
