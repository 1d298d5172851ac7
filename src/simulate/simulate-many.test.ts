/** Many at once: each with the bits he has alone, near to what the plain solver finds, and nobody lost by another's misfortune. */
import { describe, expect, it } from "vitest";
import { conditions, type Man, man } from "../people/index.ts";
import { solve } from "../solve/index.ts";
import type { Course } from "./course/index.ts";
import { parseCourse } from "./courses.ts";
import { deliver } from "./deliver.ts";
import { kernelWith } from "./kernels.ts";
import { mergeByTime } from "./merge.ts";
import { drugsOf } from "./plan.ts";
import { simulate } from "./simulate.ts";
import { type SimulateManyOptions, simulateMany } from "./simulate-many.ts";
import type { Trajectory } from "./trajectory.ts";
import { carryOver, toleranceOf, untreated, valuesOf } from "./untreated.ts";

const everybody = conditions.map(({ name }) => man({ condition: name }));
const course = parseCourse("enclomiphene 25 mg daily; hcg 1500 IU 3 times a week from week 2");

function all(men: Iterable<Man>, what: Course, options: Omit<SimulateManyOptions, "onTrajectory" | "onError">) {
  const trajectories: Trajectory[] = [];
  const errors: string[] = [];
  simulateMany(men, what, {
    ...options,
    onTrajectory: (i, t) => {
      trajectories[i] = t;
    },
    onError: (i, e) => {
      errors[i] = e.message;
    },
  });
  return { trajectories, errors };
}

describe("simulateMany", () => {
  // Caught: men with another past given the missed doses of their places in the group.
  it("gives a man who misses doses the bits of his own course alone", () => {
    const missed = (i: number): readonly (readonly number[])[] => [[i, i + 3], i === 2 ? [1] : []];
    const found = all(everybody, course, { weeks: 3, missed }).trajectories;
    everybody.forEach((who, i) => {
      const treatments = course.treatments.map((t, k) => ({ ...t, missed: missed(i)[k]! }));
      const alone = simulate(who, { ...course, treatments }, { weeks: 3 });
      expect(found[i]!.analytes["lh"]!.values, who.label).toEqual(alone.analytes["lh"]!.values);
    });
  });

  const { trajectories } = all(everybody, course, { weeks: 6 });
  // Caught: step sizes of one lane remembered in the other.
  it.each(conditions.map(({ name }, i) => [name, i] as const))("gives %s the bits he has alone", (_name, i) => {
    const alone = simulate(everybody[i]!, course, { weeks: 6 });
    for (const [analyte, { values }] of Object.entries(alone.analytes))
      expect(trajectories[i]!.analytes[analyte]!.values, analyte).toEqual(values);
  });

  // The plain solver walks the interpreter's twin, with its own step control: two implementations of one promise.
  it.each([
    "none",
    "enclomiphene 25 mg daily",
    "testosterone nasal 11 mg 3 times daily",
    "gonadorelin 10 ug every 90 min",
    "testosterone enanthate 200 mg weekly",
  ])("agrees with the plain solver on %s", (text) => {
    const what = parseCourse(text);
    const who = man({ condition: "obesity-secondary-hypogonadism" });
    const kernel = kernelWith(drugsOf(what));
    const values = valuesOf(who, kernel);
    const bound = kernel.bind(values);
    const patient = { kernel, values, refresh: bound.refresh };
    const until = 6 * 168;
    const { y } = solve(bound, {
      from: 0,
      until,
      y0: carryOver(kernelWith([]), untreated(who), kernel),
      tolerance: toleranceOf(kernel, 1e-9),
      interruptions: mergeByTime(what.treatments.map((t) => deliver(patient, t, until))),
    });
    const outputs = new Float64Array(kernel.outputs.length);
    bound.outputs(until, y, outputs);
    const { analytes } = simulate(who, what, { weeks: 6, values: "instant", tolerance: 1e-8 });
    const lh = outputs[kernel.outputs.indexOf("blood.lh.concentration")]!;
    const sperm = outputs[kernel.outputs.indexOf("seminalTract.ejaculate.sperm")]!;
    expect(analytes["lh"]!.values.at(-1)! / lh).toBeCloseTo(1, 5);
    expect(analytes["sperm_total"]!.values.at(-1)! / sperm).toBeCloseTo(1, 5);
  });

  it("names the man who cannot be simulated and finishes the others", () => {
    const broken = { ...man(), parameters: new Map([["liver.steroidClearance.testosterone", Number.NaN]]) };
    const { errors, trajectories: kept } = all([man(), broken, man()], parseCourse("none"), { weeks: 1 });
    expect(errors[1]).toMatch(/^liver\.steroidClearance\.testosterone: NaN is not a value/);
    expect(Object.keys(kept)).toEqual(["0", "2"]);
  });

  // Caught: the history of the first man read outside of what is caught, and that of the first of those set apart.
  it("loses nobody by a history that cannot be read, whoever comes first", () => {
    const past = (course: string): Man => {
      const plain = man();
      const evidence = { kind: "assumed", because: "an example" } as const;
      return { ...plain, condition: { ...plain.condition, history: { course, weeks: 1, evidence } } };
    };
    const [unread, read] = [past("moonlight 5 mg daily"), past("enclomiphene 25 mg daily")];
    const { errors, trajectories: kept } = all([unread, unread, man(), read, unread, man()], parseCourse("none"), { weeks: 1 });
    expect(Object.keys(errors)).toEqual(["0", "1", "4"]);
    expect(errors[0]).toContain("[course/unknown-drug]");
    expect(Object.keys(kept)).toEqual(["2", "3", "5"]);
  });

  it("asks for men only as places become free", () => {
    let asked = 0;
    let done = 0;
    let ahead = 0;
    function* crowd() {
      for (; asked < 50; asked++) {
        ahead = Math.max(ahead, asked - done);
        yield man();
      }
    }
    simulateMany(crowd(), parseCourse("none"), { weeks: 1, onTrajectory: () => void done++, onError: () => {} });
    expect(done).toBe(50);
    expect(ahead).toBeLessThanOrEqual(4);
  });
});
