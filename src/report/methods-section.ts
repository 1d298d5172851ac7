/** How the figures came about and what they cannot say. */
import type { Plausibility } from "../fit/index.ts";
import type { Prediction, TakenFor } from "../protocols/index.ts";
import { element, type Markup, parts, smallList } from "./markup.ts";

/** What the figures were made from. */
export interface Made {
  readonly version: string;
  readonly seed: number;
  /** The file that was read, and the SHA-256 of what was in it. */
  readonly file: string;
  readonly sha256: string;
  /** The day of printing; the figures do not depend on it. */
  readonly on: string;
}

const verdicts: Readonly<Record<Plausibility["verdict"], string>> = {
  plausible: "The panel is one that such men have.",
  odd: "The panel is one that such men seldom have.",
  "no-such-man":
    "No man of this condition has this panel; the predictions are of those who come nearest, and should not be used before the panel was looked at.",
};

/** The line on plausibility that stands before the courses as well. */
export const plausibilityInWords = ({ verdict, explanations }: Plausibility): string =>
  [verdicts[verdict], ...(verdict === "no-such-man" && explanations[0] ? [`Likeliest: ${explanations[0].what}`] : [])].join(" ");

/** Methods, limits and what would make the same figures again. */
export const methodsSection = (taken: TakenFor, prediction: Prediction, effective: number, made: Made): Markup =>
  parts(
    smallList(
      `Judgement: the rules ask each question of the record as it was sent; nothing is simulated for it. What is not known is said to be unknown.`,
      `Who he could be: men of the condition ${taken.condition} (${taken.because}) drawn by importance sampling from the hormone axis, weighed by his measurements with pulses, hour of the day, day to day, assay and laboratory in the likelihood; ${Math.round(effective)} effective draws, of which ${prediction.men.length} went through every protocol.`,
      "Protocols: each man is seen, measured with the same errors and told what to take next, by the rules of the protocol; he misses one dose in ten, and visits slip by days.",
      "Intervals hold what his measurements leave open and how men differ under a drug. What the model itself gets wrong is not in them: on studies that no fit has seen it was held against reality in docs/qualification.md; semen answers are far less certain than hormone answers.",
      ...(taken.condition === "androgen-suppressed"
        ? [
            "Recovery after androgens is that of healthy volunteers on testosterone, and comes too early even beside them; after anabolic steroids it takes longer, and some men do not recover.",
          ]
        : []),
      "Not in the model: operations, weight loss, motility under drugs beyond what hormones explain, the other partner's treatment, and genes beyond FSHB, FSHR and the androgen receptor.",
    ),
    element(
      "p",
      { class: "small quiet" },
      `OpenHPG ${made.version}, seed ${made.seed}, read from ${made.file} (SHA-256 ${made.sha256.slice(0, 16)}…), printed ${made.on}. The same file, version and seed give the same figures.`,
    ),
  );
