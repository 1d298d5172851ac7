/** Lesson: what hCG does and does not. */
import { before, type Lesson, moreUnder, now, risesFallsOrStays } from "./lesson.ts";

const plots = ["testosterone_total", "intratesticular_testosterone", "lh", "fsh", "sperm_concentration"];
const hcg = "hcg 1500 IU 3 times a week";

export const whatHcgDoes: Lesson = {
  id: "what-hcg-does",
  title: "What hCG does and does not",
  goal: "See that hCG stands in for LH and for nothing else.",
  steps: [
    {
      text: "A healthy man takes hCG, which binds the LH receptor of the Leydig cells.",
      scenario: { condition: "healthy", courses: [hcg], weeks: 12, day: 84, plots },
      asks: "What does testosterone do?",
      choices: risesFallsOrStays("testosterone_total"),
      explanation: "Testosterone goes from {before} to {now} {in:testosterone_total}.",
      numbers: { before: before("testosterone_total"), now: now("testosterone_total") },
    },
    {
      text: "The hypothalamus feels that testosterone and the estradiol made of it.",
      scenario: { condition: "healthy", courses: [hcg], weeks: 12, day: 84, plots },
      asks: "What does FSH do?",
      choices: risesFallsOrStays("fsh"),
      explanation:
        "FSH goes from {before} to {now} IU/L, and his own LH from {lhBefore} to {lh} IU/L: hCG replaces the second, not the first.",
      numbers: { before: before("fsh"), now: now("fsh"), lhBefore: before("lh"), lh: now("lh") },
    },
    {
      text: "A man whose pituitary has lost its GnRH since puberty takes hCG.",
      scenario: { condition: "acquired-hypogonadotropic-hypogonadism", courses: [hcg], weeks: 26, day: 182, plots },
      asks: "What does testosterone within his testes do?",
      choices: risesFallsOrStays("intratesticular_testosterone"),
      explanation:
        "Within the testis it goes from {before} to {now} {in:intratesticular_testosterone}. Sperm go from {spermBefore} to {sperm} million/mL: in this model hCG alone also takes what FSH he had. Men like him often do regain sperm on hCG, so take the direction here as a limit of the model.",
      numbers: {
        before: before("intratesticular_testosterone"),
        now: now("intratesticular_testosterone"),
        spermBefore: before("sperm_concentration"),
        sperm: now("sperm_concentration"),
      },
    },
    {
      text: "hCG keeps the testis going under testosterone, so that some men take both.",
      scenario: {
        condition: "healthy",
        courses: [`testosterone enanthate 200 mg weekly; ${hcg}`, "testosterone enanthate 200 mg weekly"],
        weeks: 26,
        day: 182,
        plots,
      },
      asks: "Under which are there more sperm after half a year?",
      choices: moreUnder("sperm_concentration", "With hCG.", "Without hCG."),
      explanation: "With hCG there are {with} million/mL and without it {without}; before, there were {before}.",
      numbers: { with: now("sperm_concentration", 0), without: now("sperm_concentration", 1), before: before("sperm_concentration") },
    },
  ],
};
