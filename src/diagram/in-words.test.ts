/** The sentences agree with the numbers, whatever is wrong with a man and whatever he takes. */
import { expect, it } from "vitest";
import { conditions, man } from "../people/index.ts";
import { parseCourse, simulateQuantities } from "../simulate/index.ts";
import { axisDiagram } from "./diagram.ts";
import { axisInWords, directionOf } from "./in-words.ts";
import { axisState } from "./state.ts";

const statesOf = (condition: string, text: string, weeks = 16) => {
  const [who, course] = [man({ condition }), parseCourse(text)];
  const diagram = axisDiagram(who, course);
  const seen = simulateQuantities(who, course, diagram.paths, { weeks, every: 14 });
  return [...seen.days.keys()].map((i) => axisState(diagram, seen, i));
};

const courses = [
  "none",
  "enclomiphene 25 mg daily",
  "letrozole 2.5 mg daily",
  "hcg 1500 IU 3 times a week; menotropin 75 IU 3 times a week from week 6",
  "gonadorelin 10 ug every 90 min",
  "testosterone enanthate 200 mg weekly",
  "triptorelin 3.75 mg every 4 weeks",
];

// Caught: "rises" and "falls" exchanged; a comparison with the healthy man in place of his own day 0.
it.each(conditions.flatMap(({ name }) => courses.map((text) => [name, text] as const)))("%s, %s: what is said is so", (condition, text) => {
  const states = statesOf(condition, text);
  const first = states[0]!;
  for (const now of states) {
    const sentences = axisInWords(now, first);
    expect(sentences.length).toBeGreaterThanOrEqual(2);
    expect(sentences.length).toBeLessThanOrEqual(text === "none" ? 2 : 3);
    const all = sentences.join(" ");
    expect(all).not.toMatch(/[{}]|NaN|Infinity|undefined/);
    for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z].*\.$/);
    for (const [, name, verb] of all.matchAll(
      /\b(own LH|LH|FSH|[Ww]ithin the testis testosterone|[Ee]stradiol|testosterone) (rises|falls|stays)\b/g,
    )) {
      const key = ({ "own LH": "ownLh", LH: "lh", FSH: "fsh", testosterone: "testosterone", estradiol: "estradiol" } as const)[
        name!.toLowerCase().startsWith("within") ? "own LH" : (name!.replace(/^E/, "e") as "LH")
      ];
      const path = name!.toLowerCase().startsWith("within") ? "intratesticular" : key;
      expect(directionOf(now.spoken[path], first.spoken[path]), `${all}: ${name}`).toBe(verb);
    }
    const held = all.match(/^[A-Z](?:(?!more than)[^,;])* (\d+) % of (?!what)/);
    if (held && now.drugs.length > 0) expect(now.drugs.map(({ share }) => Math.round(100 * share))).toContain(Number(held[1]));
  }
});

const says: readonly (readonly [string, string, RegExp])[] = [
  ["healthy", "none", /hold GnRH pulses at one every 97 minutes/],
  ["klinefelter", "none", /drives hard.*cannot answer/],
  ["congenital-hypogonadotropic-hypogonadism", "none", /hardly driven/],
  ["androgen-suppressed", "none", /Without a drug that acts.*LH rises from/],
  [
    "obesity-secondary-hypogonadism",
    "enclomiphene 25 mg daily",
    /Enclomiphene holds \d+ % of hypothalamic oestrogen receptors; GnRH pulses come every \d+ minutes instead of \d+/,
  ],
  ["obesity-secondary-hypogonadism", "letrozole 2.5 mg daily", /Letrozole blocks .* % of the aromatase in fat.*Estradiol falls/],
  ["healthy", "hcg 1500 IU 3 times a week", /drive on the Leydig cells.*His own LH falls/],
  ["congenital-hypogonadotropic-hypogonadism", "menotropin 150 IU 3 times a week", /of the FSH in blood/],
  ["acquired-hypogonadotropic-hypogonadism", "gonadorelin 10 ug every 90 min", /GnRH pulses that reach the pituitary.*LH rises/],
  ["healthy", "testosterone enanthate 200 mg weekly", /Within the testis testosterone falls .* in blood it rises/],
  ["primary-failure", "enclomiphene 25 mg daily", /cannot answer in proportion/],
  ["healthy", "enclomiphene 25 mg daily for 4 weeks", /^Hardly any enclomiphene acts now; GnRH pulses come every 97 minutes as before/],
];

it.each(says)("%s, %s", (condition, text, words) => {
  const states = statesOf(condition, text, 26);
  expect(axisInWords(states.at(-1)!, states[0]!).join(" ")).toMatch(words);
});

it.each([
  [1, 1, "stays"],
  [1.049, 1, "stays"],
  [1.06, 1, "rises"],
  [0.94, 1, "falls"],
  [0, 0, "stays"],
  [1, 0, "rises"],
] as const)("%d after %d %s", (now, before, says) => expect(directionOf(now, before)).toBe(says));
