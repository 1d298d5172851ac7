/** The page of a condition: what differs from the reference man, on whose word, and what the model makes of it. */
import { type Change, type Condition, man, parameterOf, poolOf } from "../../people/index.ts";
import { readings, restOf, simulate } from "../../simulate/index.ts";
import { analyte, factorOf } from "../../units/index.ts";
import { conditionPage, type Desk, homeOf, indexPage, link, meaningOf, pathLink } from "./address-book.ts";
import { evidenceText, sources } from "./evidence-text.ts";
import { blocks, code, introduced, section, table, threeDigits, title, unitText, words } from "./markdown.ts";

/** What the reference man has there, in its unit. */
function referenceAt({ path, kind }: Change): string {
  if (kind === "parameter") return String(parameterOf(path).value);
  const home = homeOf(path);
  return String(home?.pools.get(path.slice(home.path.length + 1))?.start ?? "");
}

const changeTable = (desk: Desk, { changes }: Condition): string =>
  table(
    ["what", "meaning", "reference man", "here", "unit", "as written", "evidence"],
    changes.map((change) => {
      const { path, kind, value, text, evidence } = change;
      const { unit } = kind === "start" ? poolOf(path) : parameterOf(path);
      return [
        pathLink(desk, path),
        words(meaningOf(path) ?? ""),
        referenceAt(change),
        threeDigits(value / factorOf(unit)),
        unitText(unit),
        words(unitText(text)),
        evidenceText(desk, evidence),
      ];
    }),
  );

/** His panel on day 0, beside the reference man's. */
function panel({ name, history }: Condition): string {
  const reference = restOf(man());
  const he = man({ condition: name });
  const began = history && simulate(he, { treatments: [], text: "" }, { weeks: 1 }).analytes;
  const own = began ? Object.fromEntries(Object.entries(began).map(([key, { values }]) => [key, values[0]!])) : restOf(he);
  return table(
    ["analyte", "reference man", "this man", "unit"],
    readings.map(({ key, unit }) => [analyte(key).name, threeDigits(reference[key]!), threeDigits(own[key]!), unitText(unit)]),
  );
}

export function pageOfCondition(condition: Condition, repository: string | undefined): string {
  const desk: Desk = { page: conditionPage(condition.name), repository };
  const { name, about, changes, history, leavesOut } = condition;
  return blocks(
    `# ${title(name.replaceAll("-", " "))}`,
    `${link(desk, "The model", indexPage)}. As \`--condition ${name}\` on the command line.`,
    words(about),
    leavesOut.length ? `Leaves out: ${leavesOut.map(words).join("; ")}.` : "",
    section("## What differs from the reference man", changeTable(desk, condition)),
    history
      ? section(
          "## What he took before",
          `${code(history.course)} for ${history.weeks} weeks, until day 0. ${evidenceText(desk, history.evidence)}`,
        )
      : "",
    introduced(
      "## What the model makes of it",
      `${history ? "On day 0, the day he stopped" : "Untreated, at rest"}, with every other number as in the reference man. Real men differ from each other more than these two.`,
      panel(condition),
    ),
    sources([...changes.map((c) => c.evidence), ...(history ? [history.evidence] : [])]),
  );
}
