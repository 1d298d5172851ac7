/** What the numbers rest on, what is not known of them, and what is missing. */
import { spokenLabel } from "../../figures/index.ts";
import type { EvidenceLedger, LedgerLine } from "../../people/index.ts";
import type { Qualification } from "../qualification.ts";
import { el, list, p, type Section, table } from "./html.ts";
import { percent } from "./words.ts";

type Count = Omit<LedgerLine, "name">;

const row = (name: string, { measured, fitted, assumed, total }: Count, kind?: string) => [
  kind === undefined ? name : { content: name, class: kind },
  measured,
  fitted,
  assumed,
  total,
  percent(total === 0 ? undefined : assumed / total),
];

const spoken = (name: string): string => spokenLabel(name.replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase());

const ledgerTable = (caption: string, lines: readonly LedgerLine[], sum: Count) =>
  table(
    caption,
    ["", "measured", "fitted", "assumed", "all", "assumed, share"],
    [...lines.map(({ name, ...count }) => row(spoken(name), count)), row("Together", sum, "group")],
  );

export const evidence = ({ organs, drugs, conditions, totals }: EvidenceLedger): Section => ({
  id: "evidence",
  title: "Evidence ledger",
  body: [
    p(
      "Measured: read in a publication that is named. Fitted: found by a calibration against calibration studies. Assumed: taken for a reason that one can disagree with. Every number with its source is in the pages of the model; what several drugs share counts once in the sums.",
    ),
    el(
      "p",
      { class: "say" },
      `${totals.all.measured} measured, ${totals.all.fitted} fitted, ${totals.all.assumed} assumed, of ${totals.all.total} numbers.`,
    ),
    ledgerTable("Organs", organs, totals.organs),
    ledgerTable("Drugs", drugs, totals.drugs),
    ledgerTable("Conditions", conditions, totals.conditions),
  ],
});

/** Kinds of evidence that a reader would look for and not find. */
const missing = [
  "Parameters that ended at an edge of their plausible range are named in calibration/averaged-axis/README.md: there physiology is missing rather than a number.",
  "Most figures come from abstracts: means without the time of day, spreads of which it is not said whether they are SD or SE. What is recalled and not read is marked in the tables.",
  "Several studies overlap in their men; each is counted as if it were alone.",
  "Studies are simulated with pulse-averaged hormones: what one blood draw shows between two pulses, and the morning peak, are not in these comparisons.",
  "A cohort is drawn to have the reported baseline; where few of the population are like that, few different men stand for it, and intervals are too narrow.",
  "Adherence, drop-out and the choice of who stays in a study are not simulated.",
  "Calibration of the intervals on single men, and differences between randomised arms with their intervals, are not in this report.",
];

export const limits = ({ comparisons, studies }: Qualification): Section => ({
  id: "limits",
  title: "Identifiability, limits, what is missing",
  body: [
    p(
      "What was fitted, to which experiments, between which limits, and with what result is written in ",
      el("code", {}, "calibration/averaged-axis"),
      " of the source, and how well the experiments determine each fitted parameter is worked out by ",
      el("code", {}, "identifiability.ts"),
      " there; the section on ",
      el("a", { href: "#sensitivity" }, "what makes men differ"),
      " shows which parameters an outcome can tell anything about: one that no outcome goes with cannot be learned from that outcome.",
    ),
    p(
      `Of the ${comparisons.length} figures compared ${comparisons.filter(({ read }) => read === "recalled").length} are recalled and not read; of the ${studies.length} studies ${studies.filter(({ read }) => read === "full text").length} were read in full text.`,
    ),
    list(missing),
  ],
});
