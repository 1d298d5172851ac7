/** Lesson: why sperm take three months. */
import { referenceOf } from "../diagram.ts";
import { spoken } from "../spoken-paths.ts";
import { before, type Lesson, now, type Seen, soOrNot } from "./lesson.ts";

const condition = "androgen-suppressed";
const courses = ["hcg 1500 IU 3 times a week; follitropin 150 IU 3 times a week"];
const plots = ["fsh", "intratesticular_testosterone", "sperm_concentration"];
const scenario = { condition, courses, weeks: 52, plots };
/** Sperm, million/mL, that a laboratory does not miss. */
const seenByLaboratory = 1;

/** Half of what the healthy reference man has. */
const plenty = referenceOf(spoken.sperm) / 2;

const halfway = (seen: Seen): number => seen.firstDay("sperm_concentration", plenty) ?? Number.POSITIVE_INFINITY;

export const threeMonths: Lesson = {
  id: "three-months",
  title: "Why sperm take three months",
  goal: "See that hormones answer within days, and sperm only after the germ line has run its course.",
  steps: [
    {
      text: "A man stopped testosterone and takes hCG and FSH. Hormones are measured after four weeks.",
      scenario: { ...scenario, day: 28 },
      asks: "Is testosterone within the testis more than ten times what it was?",
      choices: soOrNot(
        "Yes.",
        "No.",
        (seen) => seen.now("intratesticular_testosterone") > 10 * seen.before("intratesticular_testosterone"),
      ),
      explanation: "It goes from {before} to {now} {in:intratesticular_testosterone} within four weeks.",
      numbers: { before: before("intratesticular_testosterone"), now: now("intratesticular_testosterone") },
    },
    {
      text: "The same day, semen is looked at.",
      scenario: { ...scenario, day: 28 },
      asks: "Are there more than a million sperm per millilitre?",
      choices: soOrNot("Yes.", "No.", (seen) => seen.now("sperm_concentration") > seenByLaboratory),
      explanation: "There are {now} million/mL: cells that began to develop when treatment began are still on their way.",
      numbers: { now: now("sperm_concentration") },
    },
    {
      text: "Spermatogonia, spermatocytes, spermatids and the epididymis each take their weeks.",
      scenario: { ...scenario, day: 182 },
      asks: "When does he have half of a healthy man's sperm concentration?",
      choices: [
        { text: "Within six weeks.", holds: (seen) => halfway(seen) <= 42 },
        { text: "Between six weeks and six months.", holds: (seen) => halfway(seen) > 42 && halfway(seen) <= 182 },
        { text: "Later, or not within the year.", holds: (seen) => halfway(seen) > 182 },
      ],
      explanation: "On day {halfway}; half a year after the start there are {now} million/mL.",
      numbers: { halfway, now: now("sperm_concentration") },
    },
  ],
};
