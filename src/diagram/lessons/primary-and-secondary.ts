/** Lesson: primary against secondary failure. */
import { referenceOf } from "../diagram.ts";
import { spoken } from "../spoken-paths.ts";
import { before, type Lesson, now, soOrNot } from "./lesson.ts";

const plots = ["lh", "fsh", "testosterone_total", "sperm_concentration"];
const serm = ["enclomiphene 25 mg daily"];
/** Upper end of the LH of young men as the reference man's source quotes it, IU/L. */
const highLh = 8.6;

export const primaryAndSecondary: Lesson = {
  id: "primary-and-secondary",
  title: "Primary against secondary failure",
  goal: "See what LH and FSH say about where the axis fails, and what follows for a drug that raises them.",
  steps: [
    {
      text: "A man with Klinefelter syndrome, untreated: his testes are failing.",
      scenario: { condition: "klinefelter", courses: ["none"], weeks: 4, day: 28, plots },
      asks: "Is his LH above the range of young men, that is above 8.6 IU/L?",
      choices: soOrNot("Yes.", "No.", (seen) => seen.now("lh") > highLh),
      explanation:
        "His LH is {lh} and his FSH {fsh} IU/L, with testosterone of {testosterone} {in:testosterone_total}: the pituitary drives and the testes cannot answer.",
      numbers: { lh: now("lh"), fsh: now("fsh"), testosterone: now("testosterone_total") },
    },
    {
      text: "A man with acquired hypogonadotropic hypogonadism, untreated: too little GnRH comes.",
      scenario: { condition: "acquired-hypogonadotropic-hypogonadism", courses: ["none"], weeks: 4, day: 28, plots },
      asks: "Is his LH below half of a healthy man's?",
      choices: soOrNot("Yes.", "No.", (seen) => seen.now("lh") < referenceOf(spoken.lh) / 2),
      explanation:
        "His LH is {lh} IU/L at testosterone of {testosterone} {in:testosterone_total}: the testes could answer, and nobody asks.",
      numbers: { lh: now("lh"), testosterone: now("testosterone_total") },
    },
    {
      text: "A SERM is given to a man with low testosterone from obesity.",
      scenario: { condition: "obesity-secondary-hypogonadism", courses: serm, weeks: 16, day: 112, plots },
      asks: "Does testosterone come to at least one and a half times what it was?",
      choices: soOrNot("Yes.", "No.", (seen) => seen.now("testosterone_total") >= 1.5 * seen.before("testosterone_total")),
      explanation: "Testosterone goes from {before} to {now} {in:testosterone_total}.",
      numbers: { before: before("testosterone_total"), now: now("testosterone_total") },
    },
    {
      text: "The same SERM is given to a man with primary failure.",
      scenario: { condition: "primary-failure", courses: serm, weeks: 16, day: 112, plots },
      asks: "Do sperm rise by more than a tenth?",
      choices: soOrNot("Yes.", "No.", (seen) => seen.now("sperm_concentration") > 1.1 * seen.before("sperm_concentration")),
      explanation:
        "LH goes from {lhBefore} to {lh} IU/L, and sperm from {before} to {now} million/mL: more drive does not make more tubules.",
      numbers: { lhBefore: before("lh"), lh: now("lh"), before: before("sperm_concentration"), now: now("sperm_concentration") },
    },
  ],
};
