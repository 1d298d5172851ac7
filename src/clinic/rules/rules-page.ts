/** docs/rules.md: every rule with its question, statements and thresholds, and every statement with how it was read. */
import { rulesByTheme } from "./all-rules.ts";
import { notEncoded, type StatementId, statements } from "./guidelines/index.ts";
import type { Rule } from "./rule.ts";

const ids = Object.keys(statements) as readonly StatementId[];
const cell = (text: string): string => text.replaceAll("|", "\\|");
const anchor = (id: string): string => `[${id}](#${id.toLowerCase()})`;

function section({ name, asks, sources, concludes }: Rule): readonly string[] {
  return [
    `### ${name}`,
    "",
    asks,
    "",
    ...(concludes
      ? [`If yes${concludes.drawn === "unless-no" ? ", or not known" : ""} (${concludes.kind}): ${concludes.says}`, ""]
      : ["It serves other rules.", ""]),
    ...(concludes?.drugs ? [`Drugs, ${concludes.admits}: ${concludes.drugs.join(", ")}.`, ""] : []),
    `Stands on ${sources.map(anchor).join(", ")}.${concludes?.against ? ` Against it: ${concludes.against.map(anchor).join(", ")}.` : ""}`,
    "",
  ];
}

function statementSection(id: StatementId): readonly string[] {
  const { body, document, says, strength, grade, journal, number, url, read, limits } = statements[id];
  const numbers = Object.entries(limits ?? {}).map(([name, { value, unit }]) => `${name} ${value} ${unit === "1" ? "" : unit}`.trim());
  const reason = notEncoded[id];
  return [
    `### ${id}`,
    "",
    says,
    "",
    `${body}, ${document}${number === undefined ? "" : `, statement ${number}`}. ${cell(journal)}.${url === undefined ? "" : ` [Read here](${url})`} (${read}). Strength: ${strength}. Grade: ${grade}.${numbers.length > 0 ? ` Limits: ${numbers.join("; ")}.` : ""}`,
    "",
    ...(reason === undefined ? [] : [`No rule: ${reason}`, ""]),
  ];
}

/**
 * The page as Markdown.
 *
 * @example
 * rulesPage().startsWith("# Rules") // => true
 */
export function rulesPage(): string {
  return `${[
    "# Rules",
    "",
    "Printed from the rules in [src/clinic/rules](../src/clinic/rules); `npm run pages` writes it. Every rule asks one question and answers yes, no or unknown, with what would settle it. Statements are in our own words; the words of the guidelines are theirs, and stand where the links lead. Where bodies differ each is asked. What must follow for twelve men was [written by hand beforehand](expected-conclusions.md).",
    "",
    "Research and education. The rules inform; they never order.",
    "",
    ...rulesByTheme.flatMap(([title, rules]) => [`## ${title}`, "", ...rules.flatMap(section)]),
    "## Statements",
    "",
    ...ids.flatMap(statementSection),
  ]
    .join("\n")
    .trimEnd()}\n`;
}
