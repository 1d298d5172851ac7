/** Aromatase inhibitors for little testosterone in relation to estradiol: three to six months, with a floor for estradiol. */
import type { Monitoring, Regimen } from "../regimen.ts";
import { aromatasePractice, letrozoleTrial, lowTestosterone } from "../sources.ts";
import { estradiolTooLow, noRise, semenFalls, thickBlood } from "../usual-steps.ts";
import { below, everyWeeks, raise } from "../write-regimen.ts";
import { semen } from "./monitoring.ts";

const men = ["low-testosterone-to-estradiol-ratio", "obesity-secondary-hypogonadism"] as const;
const hormones: readonly string[] = ["testosterone_total", "estradiol", "lh", "fsh"];

const plan = (weeks: readonly number[]): readonly Monitoring[] => [
  { tests: hormones, weeks },
  { tests: ["haematocrit"], weeks: [0, 16, 26] },
  { tests: semen, weeks: [0, 16, 26] },
];

const asked = [
  { ask: "Aching joints? Less desire?", weeks: [4, 16, 26] },
  { ask: "Liver enzymes; bone density where it goes on for a year.", weeks: [4] },
] as const;

const offLabel = "Blocks the making of estradiol, so that LH and testosterone rise; not approved for men.";

export const aromataseRegimens: readonly Regimen[] = [
  {
    name: "anastrozole",
    title: "Anastrozole 1 mg daily, lowered by estradiol",
    about: offLabel,
    for: men,
    start: "anastrozole 1 mg daily",
    ladders: { anastrozole: ["0.5 mg every other day", "0.5 mg daily", "1 mg daily"] },
    monitoring: plan([0, 4, 8, 16, 26]),
    asked,
    steps: [thickBlood, ...estradiolTooLow("anastrozole"), noRise, semenFalls],
    target: { measured: "testosterone_total", low: 300, high: 1000, unit: "ng/dL", source: lowTestosterone },
    weeks: 26,
    end: "stops",
    source: aromatasePractice,
    assumes: ["below 0.5 mg daily the next step is 0.5 mg on alternate days"],
  },
  {
    name: "letrozole",
    title: "Letrozole 2.5 mg weekly, raised each month",
    about: offLabel,
    for: men,
    start: "letrozole 2.5 mg weekly",
    ladders: { letrozole: ["2.5 mg weekly", "2.5 mg twice a week", "2.5 mg 3 times a week", "2.5 mg every other day", "2.5 mg daily"] },
    monitoring: plan([0, ...everyWeeks(4, 4, 24), 26]),
    asked,
    steps: [
      thickBlood,
      ...estradiolTooLow("letrozole"),
      {
        when: [below("testosterone_total", 20, "nmol/L")],
        weeks: { from: 4, to: 24 },
        do: [raise("letrozole")],
        because: "testosterone has not reached 20 nmol/L",
        source: letrozoleTrial,
      },
      semenFalls,
    ],
    target: { measured: "testosterone_total", low: 300, high: 1000, unit: "ng/dL", source: lowTestosterone },
    weeks: 26,
    end: "stops",
    source: letrozoleTrial,
    assumes: ["the trial prints the first dose and the aim; steps of 2.5 mg a week are assumed"],
  },
];
