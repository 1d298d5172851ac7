/** Reads observed.csv: rows first, then what each means, then rows that say the same. */
import { type Problem, placed, wrong } from "./errors.ts";
import type { ColumnName } from "./observed-columns.ts";
import { parseTable } from "./read-table.ts";
import type { Observation } from "./study.ts";
import { type Around, understandRow } from "./understand-row.ts";

/** What two rows may not have in common. */
const identity = ({ arm, analyte, day, statistic, centile, against, event, clock }: Observation): string =>
  JSON.stringify([arm, analyte, day, statistic, centile, against, event?.text, clock]);

/**
 * Reads the text of an observed.csv; everything wrong with it is listed.
 *
 * @param file   - The file's name; problems read `file:line column: what`.
 * @param around - The study's arms, which rows refer to; without them, arms are not checked.
 *
 * @example
 * (await parseObserved("", "observed.csv")).problems[0].code // => "qualify/no-rows"
 */
export async function parseObserved(
  text: string,
  file: string,
  around: Around = {},
): Promise<{ readonly observations: readonly Observation[]; readonly problems: readonly Problem[] }> {
  const { rows, problems: ofForm } = await parseTable(text, file);
  const problems: Problem[] = [...ofForm];
  const observations: Observation[] = [];
  const seen = new Map<string, number>();
  for (const { line, cells } of rows) {
    const report = (column: ColumnName | "", problem: Problem): void =>
      void problems.push(placed(problem, `${file}:${line}${column && ` ${column}`}`));
    const observation = understandRow(cells, line, around, report);
    if (!observation) continue;
    const key = identity(observation);
    const before = seen.get(key);
    if (before !== undefined)
      report(
        "",
        wrong(
          "duplicate",
          `this is the same figure as in line ${before}.`,
          "Leave one out, or say what differs: arm, day, statistic, clock.",
        ),
      );
    else seen.set(key, line);
    observations.push(observation);
  }
  return { observations, problems };
}
