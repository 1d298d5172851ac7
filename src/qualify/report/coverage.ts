/** Whether the 90 % prediction intervals hold what they should. */
import type { Judged } from "../judge.ts";
import type { Qualification } from "../qualification.ts";
import { shareBars } from "./bars.ts";
import { el, p, type Section } from "./html.ts";
import { scaleNames } from "./words.ts";

const barsOf = (comparisons: readonly Judged[], use: Judged["use"]) => {
  const own = comparisons.filter((c) => c.use === use);
  const groups = [
    ["all", own] as const,
    ...Object.entries(scaleNames).map(([scale, name]) => [name, own.filter((c) => c.scale === scale)] as const),
  ];
  return groups
    .filter(([, of]) => of.length > 0)
    .map(([name, of]) => ({
      name,
      share: of.filter(({ covered }) => covered).length / of.length,
      of: of.length,
      filled: use === "validation",
    }));
};

export const coverage = ({ comparisons }: Qualification): Section => ({
  id: "coverage",
  title: "Prediction intervals",
  body: [
    p(
      "The interval of a figure holds chance with as many men as were observed, and how studies differ beyond chance. Of 90 % intervals 90 % should hold the published figure: far fewer and they promise too much, far more and they say nothing. The shaded band is what is asked, 80 to 97 %.",
    ),
    el(
      "div",
      { class: "figures" },
      ...(["calibration", "validation"] as const).map((use) => {
        const bars = barsOf(comparisons, use);
        return bars.length === 0
          ? el("p", { class: "quiet" }, `No figure of ${use}.`)
          : shareBars(
              `${use === "validation" ? "Validation" : "Calibration"}: share of intervals that hold the published figure`,
              bars,
              [0.8, 0.97],
            );
      }),
    ),
  ],
});
