/** For men whose hormones are in range and whose sperm are few, and for those whom androgens have silenced. */
import type { Regimen, Target } from "../regimen.ts";
import { idiopathicPractice, recoveryPractice } from "../sources.ts";
import { thickBlood, tooMuchDrive } from "../usual-steps.ts";
import { above, add, below, everyWeeks, phase, stopAll } from "../write-regimen.ts";
import { breastQuestion, hormones, semen } from "./monitoring.ts";

const recoveryPlan = (weeks: number) => [
  { tests: hormones, weeks: [0, ...everyWeeks(6, 6, 24), ...everyWeeks(13, 26, weeks)] },
  { tests: semen, weeks: everyWeeks(13, 0, weeks) },
];

/** The lower reference limit of semen; that he is let go there is assumed. */
const spermBack: Target = { measured: "sperm_concentration", low: 15, unit: "10*6/mL", source: recoveryPractice };

export const spermRegimens: readonly Regimen[] = [
  {
    name: "fsh",
    title: "FSH for six months",
    about: "Drives Sertoli cells beyond what his own FSH does; the gain is small and uncertain.",
    for: ["idiopathic-oligozoospermia"],
    start: "follitropin 150 IU 3 times a week",
    monitoring: [
      { tests: hormones, weeks: [0, 13, 26] },
      { tests: semen, weeks: [0, 13, 26, 39] },
    ],
    steps: [],
    target: { measured: "sperm_concentration", low: 15, unit: "10*6/mL", source: idiopathicPractice },
    weeks: 26,
    end: "stops",
    source: idiopathicPractice,
  },
  {
    name: "stop-androgens",
    title: "Stop androgens and wait",
    about: "His own axis comes back in months to two years; nothing is given.",
    for: ["androgen-suppressed"],
    start: "none",
    monitoring: recoveryPlan(104),
    asked: [{ ask: "Mood and desire while testosterone is low?", weeks: [6, 12] }],
    steps: [],
    target: spermBack,
    weeks: 104,
    end: "goes on",
    source: recoveryPractice,
  },
  {
    name: "stop-androgens-hcg",
    title: "Stop androgens; hCG with clomiphene, then FSH",
    about: "Drives the testis while his own LH and FSH are gone; off label.",
    for: ["androgen-suppressed"],
    start: "hcg 3000 IU every other day; clomiphene 25 mg daily",
    ladders: { hcg: ["1000 IU every other day", "1500 IU every other day", "2000 IU every other day", "3000 IU every other day"] },
    monitoring: [...recoveryPlan(104), { tests: ["haematocrit"], weeks: [0, 12, 26, 52] }],
    asked: [breastQuestion([6, 12, 26])],
    steps: [
      thickBlood,
      {
        when: [above("sperm_concentration", 15, "10*6/mL")],
        weeks: { from: 13 },
        running: 2,
        do: [stopAll],
        because: "sperm are back, twice",
        source: recoveryPractice,
      },
      ...tooMuchDrive("hcg"),
      {
        when: [below("sperm_concentration", 1, "10*6/mL")],
        weeks: { from: 13 },
        phase: "first",
        do: [add("follitropin", "75 IU every other day"), phase("with FSH")],
        because: "sperm are still none or few",
        source: recoveryPractice,
      },
    ],
    target: spermBack,
    weeks: 104,
    end: "goes on",
    source: recoveryPractice,
    assumes: ["doses of what is added to hCG are not printed: clomiphene 25 mg, FSH 75 IU on alternate days; when it ends is assumed too"],
  },
];
