/** Whatever is wrong with one man or with the machine is said clearly, of him, and nothing hangs. Threads that die: src/simulate/threads. */
import { expect, it } from "vitest";
import { derive } from "../src/compile/index.ts";
import { type EngineInterruption, engine } from "../src/engine/index.ts";
import { assemble, component, flow } from "../src/model/index.ts";
import { type Man, man, referenceMan } from "../src/people/index.ts";
import { assumed } from "../src/references/index.ts";
import { type Course, parseCourse, simulateMany } from "../src/simulate/index.ts";
import { mul } from "../src/symbolic/index.ts";
import type { OpenHpgError } from "../src/units/index.ts";

const daily = parseCourse("enclomiphene 25 mg daily");
const having = (parameters: Readonly<Record<string, number>>): Man => ({ ...man(), parameters: new Map(Object.entries(parameters)) });

function fates(men: Iterable<Man>, course: Course = daily, weeks = 1) {
  const arrived: number[] = [];
  const errors = new Map<number, OpenHpgError>();
  simulateMany(men, course, { weeks, onTrajectory: (i) => void arrived.push(i), onError: (i, error) => void errors.set(i, error) });
  return { arrived: arrived.sort((a, b) => a - b), errors };
}

// Caught: a parameter of a read-out that was NaN, with which everything went well and half of the results were none.
it("a parameter that is no number is named, whichever it is", () => {
  const paths = referenceMan.parameters.map(({ path }) => path);
  const { errors } = fates(paths.map((path) => having({ [path]: Number.NaN })));
  expect([...errors].map(([i, { code, where }]) => [i, code, where])).toEqual(paths.map((path, i) => [i, "simulate/bad-value", path]));
});

it.each([-1, 0, 1e-300, 1e8])("any parameter at %j ends in a trajectory or an error of his", (value) => {
  const men = referenceMan.parameters.map(({ path }) => having({ [path]: value }));
  const { arrived, errors } = fates(men);
  expect([...arrived, ...errors.keys()].sort((a, b) => a - b)).toEqual(men.map((_, i) => i));
  for (const { code, where } of errors.values()) {
    expect(code).toMatch(/^solve\/(not-finite|no-steady-state|step-too-small|too-many-steps)$/);
    expect(where).not.toBe("");
  }
});

it("a man too stiff to follow is given up, and the others arrive", () => {
  const stiff = having({ "testis.leydig.trophicLoss": 1e300 });
  const { arrived, errors } = fates([man(), stiff, man()]);
  expect(arrived).toEqual([0, 2]);
  // Which comes first is decided by rounding: his capacity jumps with the last digit of a signal that rests at the jump.
  expect(errors.get(1)!.code).toMatch(/^solve\/(step-too-small|too-many-steps)$/);
});

it("a dose before the beginning, which no course in words can say, is an error of whoever takes it", () => {
  const [treatment] = daily.treatments;
  const { arrived, errors } = fates([man(), man()], { ...daily, treatments: [{ ...treatment!, startHours: -24 }] });
  expect(arrived).toEqual([]);
  expect([...errors.values()].map(({ code, where }) => [code, where])).toEqual(
    Array.from({ length: 2 }, () => ["solve/bad-times", "interruptions[0]"]),
  );
});

it("a million doses are refused of a course", () => {
  expect(() => fates([man()], parseCourse("enclomiphene 0.01 mg every 1 min"), 100)).toThrow(
    expect.objectContaining({ code: "simulate/too-many-doses" }),
  );
});

it("a million doses are taken by an engine, one at a time", () => {
  const decay = component("example.decay", {
    about: "Decays.",
    fidelity: "placeholder",
    leavesOut: [],
    parameters: { k: { value: 0.5, unit: "1/h", means: "rate of decay", evidence: assumed("an example") } },
    pools: { x: { start: 1, unit: "nmol", means: "what is left" } },
    flows: ({ k, x }) => ({ loss: flow({ from: x, at: mul(k!, x!) }) }),
  });
  const kernel = engine(derive(assemble("decay", [decay])));
  const [doses, apart] = [1_000_000, 0.01];
  function* million(): Generator<EngineInterruption> {
    for (let i = 0; i < doses; i++)
      yield {
        at: i * apart,
        kind: 0,
        apply(y) {
          y[0]! += 1;
          return false;
        },
      };
  }
  let left = Number.NaN;
  kernel.run([{ values: kernel.reference, y0: kernel.startAtRest, interruptions: million() }], {
    until: doses * apart,
    at: Float64Array.of(doses * apart),
    tolerance: { relative: 1e-9, absolute: 1e-12 },
    keep: "state",
    onSample: (_man, _index, _t, row) => void (left = row[0]!),
    onError: (_, error) => {
      throw error;
    },
  });
  // Geometric series of what is left of each dose.
  expect(left / (1 / Math.expm1(0.5 * apart))).toBeCloseTo(1, 8);
});

it("a cancellation in the middle of a man ends everything within a tenth of a second", () => {
  const begun = performance.now();
  const signal = {
    get aborted() {
      return performance.now() - begun > 500;
    },
  };
  const years = () => simulateMany([man(), man()], daily, { weeks: 2600, every: 7, signal, onTrajectory: () => {}, onError: () => {} });
  expect(years).toThrow(expect.objectContaining({ code: "solve/cancelled" }));
  expect(performance.now() - begun).toBeLessThan(600);
});
