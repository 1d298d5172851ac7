/** Gonadotropins for hypogonadotropic men: hCG titrated, FSH added, FSH first, and the pump of GnRH. */
import type { Monitoring, Regimen, Step, Target } from "../regimen.ts";
import { congenitalConsensus, hcgCaution, hypogonadotropicPractice, pumpConsensus, severeConsensus } from "../sources.ts";
import { thickBlood, tooMuchDrive } from "../usual-steps.ts";
import { above, add, below, everyWeeks, lower, phase, raise } from "../write-regimen.ts";
import { breastQuestion, semen } from "./monitoring.ts";

/** Steps of 250 to 500 IU. */
const hcgLadder = [500, 750, 1000, 1250, 1500, 2000, 2500, 3000].map((dose) => `${dose} IU 3 times a week`);
const fshLadder = ["75 IU 3 times a week", "150 IU 3 times a week"];

const midRange: Target = { measured: "testosterone_total", low: 400, high: 700, unit: "ng/dL", source: hypogonadotropicPractice };

const tooLittle: Step = {
  when: [below("testosterone_total", 400, "ng/dL")],
  weeks: { from: 4 },
  do: [raise("hcg")],
  because: "trough testosterone is below mid-range",
  source: hypogonadotropicPractice,
};
/** Twice, for one result scatters by more than a step of the dose moves it; assumed. */
const tooMuch: Step = {
  when: [above("testosterone_total", 700, "ng/dL")],
  weeks: { from: 4 },
  running: 2,
  do: [lower("hcg")],
  because: "trough testosterone is above mid-range",
  source: hypogonadotropicPractice,
};
const driven: readonly Step[] = [thickBlood, ...tooMuchDrive("hcg"), tooLittle, tooMuch];

const plan = (weeks: number): readonly Monitoring[] => [
  { tests: ["testosterone_total", "estradiol"], weeks: [0, ...[4, 8, 13, 17, 21], ...everyWeeks(13, 26, weeks)] },
  { tests: ["haematocrit", "testicular_volume", "inhibin_b"], weeks: [0, 13, ...everyWeeks(13, 26, weeks)] },
  { tests: semen, weeks: everyWeeks(13, 0, weeks) },
];

const fewSperm = below("sperm_concentration", 5, "10*6/mL");
/** Normal is taken as the limit of deficiency, 300 ng/dL. */
const enoughTestosterone = above("testosterone_total", 300, "ng/dL");

const withFsh: readonly Step[] = [
  {
    when: [fewSperm, enoughTestosterone],
    weeks: { from: 13 },
    phase: "first",
    do: [add("follitropin", "75 IU 3 times a week"), phase("with FSH")],
    because: "testosterone is normal and sperm are none or few after three to six months of hCG",
    source: congenitalConsensus,
  },
  {
    when: [fewSperm],
    weeks: { from: 26 },
    phase: "with FSH",
    do: [raise("follitropin")],
    because: "sperm are still none or few",
    source: hypogonadotropicPractice,
  },
];

const common = { asked: [breastQuestion([4, 13, 26])], target: midRange, end: "goes on", source: hypogonadotropicPractice } as const;

export const gonadotropinRegimens: readonly Regimen[] = [
  {
    ...common,
    name: "hcg",
    title: "hCG alone, titrated to testosterone in mid-range",
    about: "hCG in place of LH; approved for hypogonadotropic hypogonadism.",
    for: ["acquired-hypogonadotropic-hypogonadism", "obesity-secondary-hypogonadism"],
    start: "hcg 1500 IU 3 times a week",
    ladders: { hcg: hcgLadder },
    monitoring: plan(52),
    steps: driven,
    weeks: 52,
  },
  {
    ...common,
    name: "hcg-then-fsh",
    title: "hCG, then FSH added where sperm do not come",
    about: "The usual way to sperm in hypogonadotropic men; both are approved for it.",
    for: ["congenital-hypogonadotropic-hypogonadism", "acquired-hypogonadotropic-hypogonadism"],
    start: "hcg 1500 IU 3 times a week",
    ladders: { hcg: hcgLadder, follitropin: fshLadder },
    monitoring: plan(104),
    steps: [...driven, ...withFsh],
    weeks: 104,
    assumes: ["FSH begins at 75 IU and is raised to 150 IU at the next semen analysis with few sperm"],
  },
  {
    ...common,
    name: "fsh-then-hcg",
    title: "FSH for four months, then hCG with it",
    about: "For testes below 4 mL: Sertoli cells multiply before androgens ripen them. The model has no multiplication that is over.",
    for: ["congenital-hypogonadotropic-hypogonadism"],
    start: "follitropin 150 IU 3 times a week",
    ladders: { hcg: hcgLadder },
    monitoring: plan(104),
    steps: [
      ...driven,
      {
        when: [],
        weeks: { from: 17, to: 17 },
        do: [add("hcg", "1500 IU 3 times a week")],
        because: "four months of FSH are over",
        source: severeConsensus,
      },
    ],
    weeks: 104,
    source: severeConsensus,
  },
  {
    name: "gnrh-pump",
    title: "GnRH by pump every two hours, titrated",
    about: "Needs a pituitary that answers; no product for men in the United States.",
    for: ["congenital-hypogonadotropic-hypogonadism"],
    start: "gonadorelin 2 ug every 120 min",
    ladders: { gonadorelin: [2, 4, 6, 10, 15, 20, 30, 45].map((dose) => `${dose} ug every 120 min`) },
    monitoring: [
      { tests: ["testosterone_total", "lh", "fsh"], weeks: [0, ...everyWeeks(4, 4, 48), ...everyWeeks(13, 52, 104)] },
      { tests: ["haematocrit", "testicular_volume", "inhibin_b"], weeks: everyWeeks(26, 0, 104) },
      { tests: semen, weeks: [0, ...everyWeeks(13, 26, 104)] },
    ],
    asked: [{ ask: "Skin where the needle lies?", weeks: [4, 8] }],
    steps: [
      thickBlood,
      {
        when: [above("testosterone_total", 1000, "ng/dL")],
        do: [lower("gonadorelin")],
        because: "testosterone is above range",
        source: hcgCaution,
      },
      {
        when: [below("testosterone_total", 300, "ng/dL")],
        weeks: { from: 4 },
        do: [raise("gonadorelin")],
        because: "testosterone is below range",
        source: pumpConsensus,
      },
    ],
    target: { measured: "testosterone_total", low: 300, high: 1000, unit: "ng/dL", source: pumpConsensus },
    weeks: 104,
    end: "goes on",
    source: pumpConsensus,
    assumes: ["25 ng/kg of a man of 75 kg, rounded to 2 ug; 600 ng/kg are 45 ug"],
  },
];
