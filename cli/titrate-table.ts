/** What became of the men who could be him on each regimen, for a terminal. */
import { extname } from "node:path";
import {
  analyteTitle,
  type Chance,
  courseBands,
  doseShares,
  type Figure,
  printedUnit,
  type RegimenResult,
  type RegimenRun,
  regimenInWords,
  shortNumber,
  timeInWords,
} from "openhpg";
import { linesTable } from "./lines-table.ts";

const shown = ["testosterone_total", "estradiol", "sperm_concentration"] as const;
const percent = ({ probability, error }: Chance): string => `${Math.round(100 * probability)} ± ${Math.round(196 * error)} %`;

/** The man whose testosterone at the end is the middle one. */
function typical({ men, course }: RegimenResult, { prediction }: RegimenRun): RegimenResult["men"][number] {
  const { levels } = prediction.courses[course]!.outcomes["testosterone_total"]!;
  const end = (i: number): number => levels[(i + 1) * (prediction.weeks + 1) - 1]!;
  const order = men.map((_, i) => i).sort((a, b) => end(a) - end(b) || a - b);
  return men[order[Math.floor(order.length / 2)]!]!;
}

/** Middle and nine tenths of men at the asked times. */
function bands({ course, regimen }: RegimenResult, { prediction }: RegimenRun): string {
  const over = (day: number): string => (regimen.end === "stops" && day > regimen.weeks * 7 ? ", after its end" : "");
  const { outcomes } = prediction.courses[course]!;
  return linesTable(
    ["median, middle 90 % of men", ...prediction.at.map((day) => `${timeInWords(day)}${over(day)}`)],
    shown.map((outcome) => [
      `${analyteTitle(outcome)}, ${printedUnit(outcomes[outcome]!.unit)}`,
      ...outcomes[outcome]!.at.map(
        ({ level: { median, low90, high90 } }) =>
          `${shortNumber(Number(median.toPrecision(3)))} ${shortNumber(Number(low90.toPrecision(2)))}–${shortNumber(Number(high90.toPrecision(2)))}`,
      ),
    ]),
  );
}

function block(result: RegimenResult, run: RegimenRun): string {
  const { regimen, summary } = result;
  const { finalDoses, stopped, reached, reachedAsMeasured, visits, changes } = summary;
  const man = typical(result, run);
  return [
    regimenInWords(regimen),
    "",
    ...finalDoses.map(
      ({ drug, shares }) => `${drug} at the end: ${shares.map(({ dose, share }) => `${dose} ${percent(share)}`).join("; ")}.`,
    ),
    ...(reached && reachedAsMeasured
      ? [`Where it aims: ${percent(reached)} by their own level, ${percent(reachedAsMeasured)} by their last result.`]
      : []),
    stopped.length === 0
      ? "Nobody was stopped by a rule."
      : `Stopped: ${stopped.map(({ why, share }) => `${percent(share)}, ${why}`).join("; ")}.`,
    `Visits ${visits.toFixed(1)}, changes ${changes.toFixed(1)} a man.`,
    "",
    bands(result, run),
    "",
    `A man in the middle of them (number ${man.man + 1}):`,
    ...(man.log.length === 0 ? ["  nothing was changed."] : man.log.map(({ text }) => `  ${text}`)),
  ].join("\n");
}

/** One block for each regimen. */
export const titrationScreen = (title: string, run: RegimenRun): string =>
  [title, ...run.regimens.map((result) => block(result, run))].join("\n\n");

/** Levels under every regimen, and beside it who takes which dose when, of each regimen that gives any. */
export function drawingsOf(plot: string, title: string, { prediction, regimens }: RegimenRun): readonly (readonly [string, Figure])[] {
  const ending = extname(plot);
  const given = regimens.filter(({ men }) => men.some(({ doses }) => doses.length > 0));
  return [
    [plot, courseBands(title, prediction)],
    ...given.map(
      (r) => [`${plot.slice(0, plot.length - ending.length)}-${r.regimen.name}${ending}`, doseShares(title, r, prediction.weeks)] as const,
    ),
  ];
}
