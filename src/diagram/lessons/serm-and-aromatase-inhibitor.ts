/** Lesson: SERM against aromatase inhibitor. */
import { before, type Lesson, moreUnder, now, risesFallsOrStays } from "./lesson.ts";

const condition = "obesity-secondary-hypogonadism";
const plots = ["lh", "testosterone_total", "estradiol", "sperm_concentration"];
const both = ["enclomiphene 25 mg daily", "letrozole 2.5 mg daily"];

export const sermAndAromataseInhibitor: Lesson = {
  id: "serm-and-aromatase-inhibitor",
  title: "SERM against aromatase inhibitor",
  goal: "See two ways to loosen one brake, and what becomes of estradiol under each.",
  steps: [
    {
      text: "A man with obesity and low testosterone takes enclomiphene, which sits on oestrogen receptors of hypothalamus and pituitary without activating them.",
      scenario: { condition, courses: both.slice(0, 1), weeks: 16, day: 112, plots },
      asks: "What does LH do?",
      choices: risesFallsOrStays("lh"),
      explanation:
        "LH goes from {before} to {now} IU/L, and testosterone from {testosteroneBefore} to {testosterone} {in:testosterone_total}.",
      numbers: {
        before: before("lh"),
        now: now("lh"),
        testosteroneBefore: before("testosterone_total"),
        testosterone: now("testosterone_total"),
      },
    },
    {
      text: "More testosterone is more substrate for aromatase, and the SERM leaves aromatase alone.",
      scenario: { condition, courses: both.slice(0, 1), weeks: 16, day: 112, plots },
      asks: "What does estradiol in blood do under the SERM?",
      choices: risesFallsOrStays("estradiol"),
      explanation: "Estradiol goes from {before} to {now} {in:estradiol}: its receptor is blocked, not its making.",
      numbers: { before: before("estradiol"), now: now("estradiol") },
    },
    {
      text: "The same man takes letrozole instead, which blocks the making of estradiol.",
      scenario: { condition, courses: both.slice(1), weeks: 16, day: 112, plots },
      asks: "What does estradiol do?",
      choices: risesFallsOrStays("estradiol"),
      explanation:
        "Estradiol goes from {before} to {now} {in:estradiol} while testosterone goes to {testosterone} {in:testosterone_total}.",
      numbers: { before: before("estradiol"), now: now("estradiol"), testosterone: now("testosterone_total") },
    },
    {
      text: "Both courses side by side.",
      scenario: { condition, courses: both, weeks: 16, day: 112, plots },
      asks: "Under which is estradiol higher?",
      choices: moreUnder("estradiol", "Under enclomiphene.", "Under letrozole."),
      explanation:
        "It is {serm} {in:estradiol} under enclomiphene and {inhibitor} {in:estradiol} under letrozole; testosterone is {sermTestosterone} and {inhibitorTestosterone} {in:testosterone_total}.",
      numbers: {
        serm: now("estradiol", 0),
        inhibitor: now("estradiol", 1),
        sermTestosterone: now("testosterone_total", 0),
        inhibitorTestosterone: now("testosterone_total", 1),
      },
    },
  ],
};
