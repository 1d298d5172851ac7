/** SERMs for secondary hypogonadism with a wish for children, alone, with an aromatase inhibitor and with hCG. */
import type { Regimen, Target } from "../regimen.ts";
import { enclomipheneTrial, sermPractice } from "../sources.ts";
import { estradiolAddsAnastrozole, estradiolTooLow, noRise, semenFalls, thickBlood, tooMuchDrive } from "../usual-steps.ts";
import { below, raise } from "../write-regimen.ts";
import { breastQuestion, oralPlan, sermQuestions } from "./monitoring.ts";

const secondary = ["obesity-secondary-hypogonadism", "late-onset-hypogonadism"] as const;

const midRange: Target = { measured: "testosterone_total", low: 450, high: 800, unit: "ng/dL", source: sermPractice };

/** Nothing is raised before the drug has had a month. */
const raisedAtFiveWeeks = (drug: string, source = sermPractice) =>
  ({
    when: [below("testosterone_total", 450, "ng/dL")],
    weeks: { from: 4, to: 6 },
    do: [raise(drug)],
    because: "testosterone is below what is aimed at after 4 to 6 weeks",
    source,
  }) as const;

/** Doses of the inhibitor that is added, or lowered. */
const addedAnastrozole = ["0.5 mg weekly", "0.5 mg twice a week"] as const;

const plan = {
  monitoring: oralPlan,
  asked: [...sermQuestions, breastQuestion([12, 26, 39, 52])],
  target: midRange,
  weeks: 52,
  end: "goes on",
  source: sermPractice,
} as const;

export const sermRegimens: readonly Regimen[] = [
  {
    ...plan,
    name: "clomiphene",
    title: "Clomiphene 25 mg daily, raised to 50 mg",
    about: "Raises his own LH, FSH and testosterone; not approved for men.",
    for: secondary,
    start: "clomiphene 25 mg daily",
    ladders: { clomiphene: ["25 mg daily", "50 mg daily"], anastrozole: addedAnastrozole },
    steps: [thickBlood, noRise, semenFalls, raisedAtFiveWeeks("clomiphene"), estradiolAddsAnastrozole, ...estradiolTooLow("anastrozole")],
  },
  {
    ...plan,
    name: "clomiphene-alternate-days",
    title: "Clomiphene 25 mg on alternate days, raised to 50 mg daily",
    about: "The slower beginning that many clinics choose; not approved for men.",
    for: secondary,
    start: "clomiphene 25 mg every other day",
    ladders: { clomiphene: ["25 mg every other day", "50 mg daily"], anastrozole: addedAnastrozole },
    steps: [thickBlood, noRise, semenFalls, raisedAtFiveWeeks("clomiphene"), estradiolAddsAnastrozole, ...estradiolTooLow("anastrozole")],
  },
  {
    ...plan,
    name: "enclomiphene",
    title: "Enclomiphene 12.5 mg daily, raised to 25 mg",
    about: "The isomer that only blocks; approved nowhere.",
    for: secondary,
    start: "enclomiphene 12.5 mg daily",
    ladders: { enclomiphene: ["12.5 mg daily", "25 mg daily"] },
    steps: [thickBlood, noRise, semenFalls, raisedAtFiveWeeks("enclomiphene", enclomipheneTrial)],
    source: enclomipheneTrial,
  },
  {
    ...plan,
    name: "clomiphene-anastrozole",
    title: "Clomiphene 25 mg with anastrozole",
    about: "For a man whom estradiol burdens from the beginning; neither is approved for men.",
    for: ["obesity-secondary-hypogonadism", "low-testosterone-to-estradiol-ratio"],
    start: "clomiphene 25 mg daily; anastrozole 0.5 mg twice a week",
    ladders: {
      clomiphene: ["25 mg daily", "50 mg daily"],
      anastrozole: addedAnastrozole,
    },
    steps: [thickBlood, noRise, semenFalls, ...estradiolTooLow("anastrozole"), raisedAtFiveWeeks("clomiphene")],
    assumes: ["0.5 mg of anastrozole twice a week: customary, no trial of the pair was read"],
  },
  {
    ...plan,
    name: "hcg-clomiphene",
    title: "hCG with clomiphene",
    about: "hCG drives the testis, clomiphene keeps his own FSH; off label together.",
    for: secondary,
    start: "hcg 1000 IU 3 times a week; clomiphene 25 mg daily",
    ladders: { hcg: ["500 IU 3 times a week", "750 IU 3 times a week", "1000 IU 3 times a week", "1500 IU 3 times a week"] },
    steps: [thickBlood, semenFalls, ...tooMuchDrive("hcg"), { ...raisedAtFiveWeeks("hcg"), weeks: { from: 4, to: 12 } }],
    assumes: ["hCG 1000 IU three times a week with clomiphene 25 mg: no trial with these doses was read"],
  },
];
