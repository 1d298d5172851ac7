/** Lesson: negative feedback. */
import { before, type Lesson, now, risesFallsOrStays } from "./lesson.ts";

const plots = ["lh", "fsh", "testosterone_total", "estradiol"];

export const negativeFeedback: Lesson = {
  id: "negative-feedback",
  title: "Negative feedback",
  goal: "See that the axis holds itself: what the testes make brakes what drives them.",
  steps: [
    {
      text: "Nothing is given to a healthy man. Testosterone and estradiol slow GnRH pulses, inhibin B restrains FSH.",
      scenario: { condition: "healthy", courses: ["none"], weeks: 12, day: 84, plots },
      asks: "What does LH do over three months?",
      choices: risesFallsOrStays("lh"),
      explanation: "LH was {before} and is {now} IU/L: what drives and what brakes are in balance.",
      numbers: { before: before("lh"), now: now("lh") },
    },
    {
      text: "Both testes are removed: neither testosterone nor inhibin B comes from them any more.",
      scenario: { condition: "healthy", courses: ["orchidectomy once"], weeks: 12, day: 84, plots },
      asks: "What does LH do?",
      choices: risesFallsOrStays("lh"),
      explanation:
        "The brake is gone: LH goes from {before} to {now} IU/L while testosterone goes from {testosteroneBefore} to {testosterone} {in:testosterone_total}.",
      numbers: {
        before: before("lh"),
        now: now("lh"),
        testosteroneBefore: before("testosterone_total"),
        testosterone: now("testosterone_total"),
      },
    },
    {
      text: "Now a healthy man is given testosterone by injection.",
      scenario: { condition: "healthy", courses: ["testosterone enanthate 200 mg weekly"], weeks: 12, day: 84, plots },
      asks: "What does LH do?",
      choices: risesFallsOrStays("lh"),
      explanation:
        "Testosterone of {testosterone} {in:testosterone_total} brakes the hypothalamus and, by way of estradiol, the pituitary too: LH goes from {before} to {now} IU/L.",
      numbers: { testosterone: now("testosterone_total"), before: before("lh"), now: now("lh") },
    },
    {
      text: "Much of the brake is estradiol, made of testosterone. Letrozole blocks its making.",
      scenario: { condition: "healthy", courses: ["letrozole 2.5 mg daily"], weeks: 12, day: 84, plots },
      asks: "What does testosterone do?",
      choices: risesFallsOrStays("testosterone_total"),
      explanation:
        "With estradiol at {estradiol} instead of {estradiolBefore} {in:estradiol} the brake is looser; LH comes to {lh} IU/L and testosterone goes from {before} to {now} {in:testosterone_total}.",
      numbers: {
        estradiol: now("estradiol"),
        estradiolBefore: before("estradiol"),
        lh: now("lh"),
        before: before("testosterone_total"),
        now: now("testosterone_total"),
      },
    },
  ],
};
