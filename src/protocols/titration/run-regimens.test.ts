/** Men on regimens: what was measured decides and nothing else, chance has its own numbers, and without titration it is a prediction. */
import { describe, expect, it } from "vitest";
import { log } from "../../numerics/index.ts";
import { type Man, man, population } from "../../people/index.ts";
import { parseCourse, simulate } from "../../simulate/index.ts";
import { chances } from "../chances.ts";
import { firstSperm } from "../first-sperm.ts";
import { predictCourses } from "../predict-courses.ts";
import { rankCourses } from "../rank-courses.ts";
import { type Regimen, regimenOf } from "../regimens/index.ts";
import type { Adherence } from "./chance.ts";
import { type RegimenRequest, runRegimens } from "./run-regimens.ts";

const some = population({ condition: "obesity-secondary-hypogonadism" }, 4);
const men = [0, 1, 2, 3, 4, 5, 6, 7].map((i) => some.man(i));
const quiet = { visitNoise: false, adherence: 1, window: 0 } as const;
const clomiphene = regimenOf("clomiphene");
const never: Regimen = { ...clomiphene, steps: [] };
const run = (request: Partial<RegimenRequest> = {}) => runRegimens({ men, regimens: [clomiphene], seed: 11, weeks: 26, ...request });
const levels = (out: ReturnType<typeof run>, of = "testosterone_total", c = 1) => out.prediction.courses[c]!.outcomes[of]!.levels;

describe("without titration, noise and missed doses", () => {
  const plain = predictCourses({ men, proposed: [{ name: "start", course: parseCourse(clomiphene.start) }], at: [91, 182] });
  // Caught: a visit that lost the dose of its hour.
  it("it is the prediction of the course it begins with", () => {
    const out = run({ regimens: [never], ...quiet, at: [91, 182] });
    for (const [name, { levels: expected, unit }] of Object.entries(plain.courses[1]!.outcomes)) {
      const found = out.prediction.courses[1]!.outcomes[name]!;
      expect(found.unit).toBe(unit);
      found.levels.forEach((v, i) => expect(Math.abs(v / (expected[i]! || 1) - 1) < 1e-3 || Math.abs(v - expected[i]!) < 1e-9).toBe(true));
    }
    expect(out.prediction.courses[0]!.outcomes["lh"]!.levels).toEqual(plain.courses[0]!.outcomes["lh"]!.levels);
  });
  it("bands, chances, first sperm and ranking work on it", () => {
    const { prediction } = run({ at: [91, 182] });
    expect(chances(prediction).length).toBeGreaterThan(0);
    expect(firstSperm(prediction)).toEqual([]);
    expect(rankCourses(prediction).courses.length).toBe(2);
  });
});

describe("rules", () => {
  it("that never hold leave what he began with", () => {
    const out = run({ regimens: [{ ...clomiphene, steps: clomiphene.steps.map((step) => ({ ...step, weeks: { from: 500 } })) }] });
    for (const { doses, log } of out.regimens[0]!.men)
      expect([doses, log]).toEqual([[{ drug: "clomiphene", dose: "25 mg daily", from: 0 }], []]);
  });
  // Caught: rules that were given the levels themselves.
  it("see what was measured, never the level behind it", () => {
    const out = run({ men: Array.from({ length: 48 }, (_, i) => some.man(i)), weeks: 52 });
    const [result] = out.regimens;
    let apart = 0;
    for (const { visits, doses } of result!.men) {
      const measured = visits.find(({ week }) => week === 5)!.measured["testosterone_total"]!;
      expect(doses.some(({ dose }) => dose === "50 mg daily")).toBe(measured < 450);
    }
    result!.men.forEach(({ visits }, i) => {
      const own = levels(out)[i * 53 + 5]!;
      if (own < 450 !== visits.find(({ week }) => week === 5)!.measured["testosterone_total"]! < 450) apart++;
    });
    const scatter = result!.men.map(({ visits }, i) => log(visits[1]!.measured["testosterone_total"]! / levels(out)[i * 53 + 5]!));
    expect(scatter.reduce((sum, x) => sum + x * x, 0) / scatter.length).toBeGreaterThan(0.008);
    // Some men's results lie on the other side of the limit than they do: else the law above would say nothing.
    expect(apart).toBeGreaterThan(0);
  });
  it("say in the log what was done, when, and on what result", () => {
    for (const { log: lines, visits } of run().regimens[0]!.men)
      for (const { text, step } of lines.filter((line) => line.step === 3)) {
        const value = Math.round(visits.find(({ week }) => week === 5)!.measured["testosterone_total"]!);
        expect([text, step]).toEqual([`week 5: total testosterone ${value} ng/dL < 450: clomiphene to 50 mg daily`, 3]);
      }
  });
  // Caught: a stop rule that ended the first drug alone.
  it("that stop end every dose", () => {
    const thick: Regimen = {
      ...regimenOf("clomiphene-anastrozole"),
      steps: [{ ...clomiphene.steps[0]!, when: [{ measured: "haematocrit", is: "above", limit: 10, unit: "%" }] }],
    };
    const out = run({ regimens: [thick], ...quiet });
    const end = out.prediction.weeks;
    out.regimens[0]!.men.forEach(({ doses, stopped, visits }, i) => {
      expect([doses.length, doses.every(({ until }) => until === 35), stopped!.week, visits.at(-1)!.week]).toEqual([2, true, 5, 5]);
      const [on, off, before] = [4, end, 0].map((w) => levels(out, "estradiol")[i * (end + 1) + w]!);
      expect(Math.abs(off! / before! - 1)).toBeLessThan(Math.abs(on! / before! - 1) + 0.05);
    });
    expect(out.regimens[0]!.summary.stopped.map(({ why, share }) => [why, share.probability])).toEqual([["thick blood may clot", 1]]);
  });
  it("lower and raise along the ladder, one step at a visit, to its ends and no further", () => {
    const always = (kind: "up" | "down"): Regimen => ({
      ...regimenOf("hcg"),
      steps: [{ ...clomiphene.steps[0]!, when: [], do: [{ kind, drug: "hcg" }] }],
    });
    const ladder = regimenOf("hcg").ladders!["hcg"]!;
    const dosesOf = (kind: "up" | "down") =>
      run({ regimens: [always(kind)], men: [men[0]!], weeks: 52 }).regimens[0]!.men[0]!.doses.map(({ dose }) => dose);
    expect(dosesOf("up")).toEqual(ladder.slice(ladder.indexOf("1500 IU 3 times a week")));
    expect(dosesOf("down")).toEqual(ladder.slice(0, ladder.indexOf("1500 IU 3 times a week") + 1).toReversed());
  });
  it("add FSH to hCG once, in its phase, and raise it in the next", () => {
    const out = runRegimens({
      men: [man({ condition: "congenital-hypogonadotropic-hypogonadism" })],
      regimens: [regimenOf("hcg-then-fsh")],
      seed: 1,
      ...quiet,
      weeks: 52,
    });
    expect(out.regimens[0]!.men[0]!.doses.filter(({ drug }) => drug === "follitropin").map(({ dose, from }) => [dose, from])).toEqual([
      ["75 IU 3 times a week", 91],
      ["150 IU 3 times a week", 182],
    ]);
  });
});

describe("a man", () => {
  const out = run({ weeks: 30 });
  it("has a course that gives his levels again when he is simulated alone", () => {
    const { course } = out.regimens[0]!.men[2]!;
    expect(parseCourse(course.text).treatments.map(({ missed }) => missed)).toEqual(course.treatments.map(({ missed }) => missed));
    const alone = simulate(men[2]!, parseCourse(course.text), { weeks: 30, every: 7 }).analytes["testosterone_total"]!.values;
    alone.forEach((v, w) => expect(levels(out)[2 * 31 + w]! / v).toBeCloseTo(1, 2));
  });
  // Caught: chance drawn by his place in the list.
  it("has the same bits in any order and company, as long as his number is his", () => {
    const order = [5, 2, 7, 0];
    const some = run({ weeks: 30, men: order.map((i) => men[i]!), numbers: order });
    order.forEach((i, k) => {
      expect(levels(some).slice(k * 31, (k + 1) * 31)).toEqual(levels(out).slice(i * 31, (i + 1) * 31));
      expect(some.regimens[0]!.men[k]!.log).toEqual(out.regimens[0]!.men[i]!.log);
    });
  });
  it("has the same bits for the same seed, and others for another", () => {
    expect(levels(run({ weeks: 30 }))).toEqual(levels(out));
    expect(levels(run({ weeks: 30, seed: 12 }))).not.toEqual(levels(out));
  });
  it("comes near the weeks that are planned, and each visit after the one before", () => {
    const days = out.regimens[0]!.men.flatMap(({ visits }) => visits.map(({ day, week }) => day - 7 * week));
    expect([Math.min(...days), Math.max(...days)]).toEqual([-3, 3]);
    for (const { visits } of out.regimens[0]!.men) visits.forEach(({ day }, v) => expect(day).toBeGreaterThan(visits[v - 1]?.day ?? -1));
  });
  it.each<[string, Adherence]>([
    ["doses", { taken: 0.7 }],
    ["whole weeks", { taken: 0.7, misses: "weeks" }],
  ])("misses three %s in ten", (_, adherence) => {
    const { men: all } = run({ regimens: [never], adherence, weeks: 52 }).regimens[0]!;
    const missed = all.flatMap(({ course }) => course.treatments[0]!.missed);
    expect(missed.length / (8 * 364)).toBeCloseTo(0.3, 1);
    if (adherence.misses === "weeks") expect(new Set(missed.map((k) => Math.floor(k / 7))).size * 7).toBeLessThanOrEqual(52 * 7);
    const weekOfFirst = all[0]!.course.treatments[0]!.missed.filter(
      (k) => Math.floor(k / 7) === Math.floor(all[0]!.course.treatments[0]!.missed[0]! / 7),
    );
    expect(weekOfFirst.length === 7).toBe(adherence.misses === "weeks");
  });
  it("who stays away takes nothing more and is not seen again", () => {
    const [result] = run({ dropout: 1 }).regimens;
    for (const { visits, stopped, doses } of result!.men)
      expect([visits.length, stopped!.week, doses[0]!.until! > 0]).toEqual([1, 5, true]);
    expect(result!.summary.stopped[0]!.share.probability).toBe(1);
  });
  it("who fails is named, and the others are as they were", () => {
    const ill: Man = { ...man(), parameters: new Map([["testis.leydig.mass", Number.NaN]]) };
    const found = run({ men: [...men.slice(0, 3), ill], weeks: 30 });
    expect([found.prediction.men, new Set(found.prediction.failures.map((f) => f.man))]).toEqual([[0, 1, 2], new Set([3])]);
    expect(levels(found)).toEqual(levels(out).slice(0, 3 * 31));
  });
});

it("a regimen without drug is no treatment, with visits", () => {
  const out = run({ regimens: [regimenOf("watchful-waiting")] });
  expect(out.prediction.courses.map(({ kind }) => kind)).toEqual(["no treatment"]);
  expect(out.regimens[0]!.men[0]!.visits.map(({ week }) => week)).toEqual([0, 13, 26]);
});

it("a regimen that stops ends what he takes, and is judged by what he took until then", () => {
  const [result] = run({ regimens: [regimenOf("fsh")], men: men.slice(0, 2), weeks: 39 }).regimens;
  for (const { doses, ended } of result!.men) expect(doses.map(({ until }) => until)).toEqual([ended]);
  expect(result!.summary.finalDoses[0]!.shares.map(({ dose }) => dose)).toEqual(["150 IU 3 times a week"]);
});

it("counts what it has done, and stops when told to", () => {
  const signal = { aborted: false } as AbortSignal & { aborted: boolean };
  const done: number[] = [];
  const onProgress = (share: number) => {
    done.push(share);
    signal.aborted = done.length > 9;
  };
  expect(() => runRegimens({ men, regimens: [clomiphene], seed: 1 }, { signal, onProgress })).toThrow(
    expect.objectContaining({ code: "solve/cancelled" }),
  );
  expect(done).toEqual(done.toSorted((a, b) => a - b));
});

it.each<[string, Partial<RegimenRequest>, string]>([
  ["a regimen twice", { regimens: [clomiphene, clomiphene] }, "protocols/same-name"],
  ["nobody", { men: [] }, "protocols/nobody"],
  ["a share above 1", { adherence: 1.2 }, "protocols/bad-option"],
  ["half a day of window", { window: 0.5 }, "protocols/bad-option"],
  ["no seed", { seed: -1 }, "protocols/bad-option"],
  ["no length", { weeks: Number.NaN }, "protocols/bad-option"],
  ["a regimen that cannot be run", { regimens: [{ ...clomiphene, start: "nonsense 1 mg daily" }] }, "protocols/bad-regimen"],
])("refuses %s", (_, wrong, code) => {
  expect(() => run(wrong)).toThrow(expect.objectContaining({ code }));
});
