/** Lesson: why testosterone stops sperm. */
import { before, type Lesson, now, risesFallsOrStays, soOrNot } from "./lesson.ts";

const courses = ["testosterone enanthate 200 mg weekly"];
const plots = ["testosterone_total", "intratesticular_testosterone", "fsh", "sperm_concentration"];

export const testosteroneAndSperm: Lesson = {
  id: "testosterone-and-sperm",
  title: "Why testosterone stops sperm",
  goal: "See that the tubules live on the testosterone of the testis, and not on that of blood.",
  steps: [
    {
      text: "A healthy man is given testosterone every week.",
      scenario: { condition: "healthy", courses, weeks: 26, day: 56, plots },
      asks: "What does testosterone in blood do?",
      choices: risesFallsOrStays("testosterone_total"),
      explanation: "In blood it goes from {before} to {now} {in:testosterone_total}.",
      numbers: { before: before("testosterone_total"), now: now("testosterone_total") },
    },
    {
      text: "LH is what makes Leydig cells secrete, and it is suppressed.",
      scenario: { condition: "healthy", courses, weeks: 26, day: 56, plots },
      asks: "What does testosterone within the testis do?",
      choices: risesFallsOrStays("intratesticular_testosterone"),
      explanation:
        "Within the testis it goes from {before} to {now} {in:intratesticular_testosterone}: with LH of {lh} IU/L hardly any is made, and what comes back from blood cannot replace it.",
      numbers: { before: before("intratesticular_testosterone"), now: now("intratesticular_testosterone"), lh: now("lh") },
    },
    {
      text: "The germ line needs FSH and the testosterone of the testis, and both are gone.",
      scenario: { condition: "healthy", courses, weeks: 26, day: 182, plots },
      asks: "How many sperm are left after half a year?",
      choices: soOrNot(
        "Less than a tenth of what there was.",
        "A tenth or more.",
        (seen) => seen.now("sperm_concentration") < 0.1 * seen.before("sperm_concentration"),
      ),
      explanation: "Sperm concentration goes from {before} to {now} million/mL, with FSH of {fsh} IU/L.",
      numbers: { before: before("sperm_concentration"), now: now("sperm_concentration"), fsh: now("fsh") },
    },
    {
      text: "After a year he stops. Nothing else is given.",
      scenario: { condition: "androgen-suppressed", courses: ["none"], weeks: 52, day: 364, plots },
      asks: "What does the sperm concentration do in the year that follows?",
      choices: risesFallsOrStays("sperm_concentration"),
      explanation: "LH goes from {lhBefore} to {lh} IU/L and sperm from {before} to {now} million/mL.",
      numbers: { lhBefore: before("lh"), lh: now("lh"), before: before("sperm_concentration"), now: now("sperm_concentration") },
    },
  ],
};
