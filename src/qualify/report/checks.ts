/** What no study decides: directions that must hold, claims, and what makes men differ. */
import { analyteTitle, printedUnit, shortNumber, spokenLabel } from "../../figures/index.ts";
import type { CheckedClaim } from "../check-claims.ts";
import type { GlobalSensitivity } from "../global-sensitivity.ts";
import type { NegativeTest } from "../negative-tests.ts";
import type { Response } from "../response.ts";
import { tornado } from "./bars.ts";
import { el, idOf, p, type Section, table } from "./html.ts";
import { citation } from "./words.ts";

const absent = p(el("em", {}, "Not run: this report is of chosen studies only."));

const ratio = ({ ratio: r }: Response): string => `×${r >= 100 ? r.toFixed(0) : shortNumber(r)}`;
const levels = ({ before, after, unit }: Response): string => `${shortNumber(before)} → ${shortNumber(after)} ${printedUnit(unit)}`;

export const directions = (tests: readonly NegativeTest[] | undefined): Section => ({
  id: "directions",
  title: "Negative tests: directions that must hold",
  body:
    tests === undefined
      ? [absent]
      : [
          el("p", { class: "say" }, `${tests.filter(({ holds }) => holds).length} of ${tests.length} hold.`),
          p("Each is asked of the typical man of a condition. Where one fails, no number of the model is to be believed."),
          table(
            "Directions",
            ["what must hold", "man", "course", "read-out", "day", "at rest → then", "ratio", "must be", "holds"],
            tests.map(({ asks, condition, course, found, limit, holds }) => [
              asks,
              spokenLabel(condition),
              course,
              analyteTitle(found.analyte),
              found.day,
              levels(found),
              ratio(found),
              limit,
              said(holds),
            ]),
            { text: [1, 2, 3, 7, 8] },
          ),
        ],
});

const said = (yes: boolean) => (yes ? { content: "yes", class: "yes" } : { content: "no", class: "no" });

const claimBlock = ({ name, claim, saidBy, evidence, published, cite, figures, verdict, asEvidence, remark }: CheckedClaim) =>
  el(
    "section",
    { id: `claim-${idOf(name)}` },
    el("h3", {}, claim),
    p(
      el("b", {}, "Said by: "),
      saidBy,
      ". ",
      el("b", {}, "By the simulation: "),
      verdict,
      asEvidence ? ", as the evidence" : ", against the evidence",
      ".",
    ),
    p(el("b", {}, "Evidence: "), evidence),
    p(
      el("b", {}, "Published: "),
      published,
      " ",
      el("span", { class: "quiet" }, ...cite.flatMap((c, i) => [i > 0 ? "; " : "", citation(c)])),
    ),
    table(
      "Simulated",
      ["man", "course", "read-out", "day", "at rest → then", "ratio", "the claim expects", "agrees"],
      figures.map(({ whom, course, found, expects, agrees }) => [
        spokenLabel(whom),
        course,
        analyteTitle(found.analyte),
        found.day,
        levels(found),
        ratio(found),
        expects,
        agrees ? "yes" : "no",
      ]),
      { text: [1, 2, 6, 7] },
    ),
    ...(remark === undefined ? [] : [p(remark)]),
  );

export const claimsPage = (claims: readonly CheckedClaim[] | undefined): Section => ({
  id: "claims",
  title: "Claims about these drugs",
  body:
    claims === undefined
      ? [absent]
      : [
          p(
            "What is said of these drugs, what was published, and what the simulation of a typical man gives. The verdict is the simulation's: supported where every simulated figure is what the claim expects, not supported where none is.",
          ),
          table(
            "Claims at a glance",
            ["claim", "by the simulation", "by the evidence", "why", "the same"],
            claims.map(({ name, claim, verdict, holds, evidence, asEvidence }) => [
              el("a", { href: `#claim-${idOf(name)}` }, claim),
              verdict,
              { yes: "holds", no: "does not hold", "in part": "holds in part" }[holds],
              evidence,
              said(asEvidence),
            ]),
            { text: [1, 2, 3, 4] },
          ),
          ...claims.map(claimBlock),
        ],
});

/** How many parameters a chart shows. */
const shown = 8;

/** A path of a parameter as words: the last two parts say enough. */
const parameterName = (path: string): string => {
  const words = path
    .split(".")
    .slice(-2)
    .join(", ")
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase();
  return words.length > 36 ? `${words.slice(0, 35)}…` : words;
};

export const sensitivity = (found: GlobalSensitivity | undefined): Section => ({
  id: "sensitivity",
  title: "What makes men differ",
  body:
    found === undefined
      ? [absent]
      : [
          p(
            `Rank correlation of outcomes with the ${found.parameters} parameters of the body that differ between men, over ${found.men} healthy men drawn by Sobol's sequence, seed ${found.seed}. Filled bars: more of it, more of the outcome; open bars: less. A correlation nearer to zero than ${found.chance} may be chance and is left out.`,
          ),
          table(
            "Outcomes over the men",
            ["outcome", "5th centile", "median", "95th centile", "unit"],
            found.outcomes.map(({ outcome, unit, p05, p50, p95 }) => [
              outcome,
              ...[p05, p50, p95].map(shortNumber),
              unit === "1" ? "ratio" : printedUnit(unit),
            ]),
            { text: [4] },
          ),
          el(
            "div",
            { class: "figures" },
            ...found.outcomes.map(({ outcome, drivers }) =>
              tornado(
                outcome,
                drivers.length > shown ? `strongest ${shown} of ${drivers.length}` : "",
                drivers.slice(0, shown).map(({ path, rho }) => ({ name: parameterName(path), rho })),
              ),
            ),
          ),
          table(
            "Strongest parameters by path",
            ["outcome", "parameter", "rank correlation"],
            found.outcomes.flatMap(({ outcome, drivers }) =>
              drivers.slice(0, shown).map(({ path, rho }) => [outcome, el("code", {}, path), rho.toFixed(2)]),
            ),
            { text: [1] },
          ),
        ],
});
