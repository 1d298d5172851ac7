/** Sensitivities of a man against differences of whole simulations, and against laws of scale. */
import { describe, expect, it } from "vitest";
import { type Man, man } from "../people/index.ts";
import { parseCourse } from "./courses.ts";
import { kernelWith } from "./kernels.ts";
import { drugsOf, pastOf } from "./plan.ts";
import { sensitivities } from "./sensitivities.ts";
import { simulate } from "./simulate.ts";

/** Not the reference man: several laws bend exactly where he rests, and have one slope upwards and another downwards. */
const patient = man({ factors: { "hypothalamus.gnrhNeurons.mass": 0.85 } });

const ofBody = [
  "testis.leydig.mass",
  "hypothalamus.gnrhNeurons.mass",
  "liver.steroidClearance.testosterone",
  "blood.lh.slowHalfLife",
  "pituitary.gonadotrophs.restraintSteepness",
  "hypothalamus.kisspeptinNeurons.androgenSteepness",
  "blood.shbg.residence",
  "testis.sertoli.number",
  "skin.fiveAlphaReductase.activity",
  "testis.leydig.trophicTime",
];

/** What every analyte does on every day when one parameter is multiplied by e^x: slope at 0 by central difference. */
function differences(who: Man, text: string, path: string, options: { weeks: number; tolerance: number }) {
  const course = parseCourse(text);
  const kernel = kernelWith(drugsOf(course, pastOf(who.condition)?.course));
  const own = who.parameters.get(path) ?? kernel.reference[kernel.parameters.indexOf(path)]!;
  const h = 1e-3;
  const [low, high] = [1 - h, 1 + h].map(
    (factor) => simulate({ ...who, parameters: new Map([...who.parameters, [path, own * factor]]) }, course, options).analytes,
  ) as [ReturnType<typeof simulate>["analytes"], ReturnType<typeof simulate>["analytes"]];
  return (key: string, i: number): number => (high[key]!.values[i]! - low[key]!.values[i]!) / (2 * h);
}

const largest = (values: Float64Array): number => values.reduce((most, v) => Math.max(most, Math.abs(v)), 0);

// Caught: S of the start left out; tangents not told of a pump that was switched on; the history's S dropped;
// outputs moved by the state alone and not by the parameter itself.
describe.each([
  ["none", 1, []],
  ["enclomiphene 25 mg daily", 1, ["drugs.enclomiphene.ki", "drugs.enclomiphene.clearance", "drugs.enclomiphene.activity"]],
  ["hcg 1500 IU 3 times a week", 1, ["drugs.chorionicGonadotropin.potency", "drugs.chorionicGonadotropin.clearance"]],
  ["testosterone-enanthate 200 mg weekly", 2, ["drugs.testosteroneEnanthate.intramuscular.release"]],
  ["gonadorelin 10 ug every 90 min from day 1 until day 4", 1, []],
] as const)("%s", (text, weeks, ofDrug) => {
  const parameters = [...ofBody, ...ofDrug];
  const options = { weeks, tolerance: 1e-12 };
  const { analytes } = sensitivities(patient, parseCourse(text), { ...options, parameters });

  it.each(parameters)("moves with %s as two simulations differ", (path) => {
    const difference = differences(patient, text, path, options);
    for (const [key, { values, by }] of Object.entries(analytes)) {
      const slopes = by[path]!;
      // A hundred-thousandth, and what a difference of two simulations loses.
      const doubt = 1e-5 * largest(slopes) + 1e-6 * largest(values);
      slopes.forEach((slope, i) => expect(Math.abs(slope - difference(key, i)), `${key} on day ${i}`).toBeLessThanOrEqual(doubt));
    }
  });
});

it("carries what a history leaves behind", () => {
  const suppressed = man({ condition: "androgen-suppressed" });
  const options = { weeks: 1, tolerance: 1e-10 };
  const path = "testis.leydig.trophicTime";
  const { analytes } = sensitivities(suppressed, parseCourse("none"), { ...options, parameters: [path] });
  const difference = differences(suppressed, "none", path, options);
  for (const key of ["intratesticular_testosterone", "lh", "sperm_concentration"]) {
    const { values, by } = analytes[key]!;
    expect(Math.abs(by[path]![0]! - difference(key, 0))).toBeLessThan(1e-4 * Math.abs(by[path]![0]!) + 1e-5 * values[0]!);
  }
});

describe("a drug that is cleared by first order", () => {
  const path = "drugs.chorionicGonadotropin";
  const size = ["clearance", "volume", "peripheralVolume", "exchange"].map((name) => `${path}.${name}`);
  const parameters = [...size, `${path}.intramuscular.bioavailable`, `${path}.subcutaneous.ka`, size[0]!];
  const { analytes } = sensitivities(patient, parseCourse("hcg 1500 IU intramuscular 3 times a week"), { weeks: 2, parameters });
  const { values, by } = analytes["drug_chorionic_gonadotropin"]!;

  it("has levels that go with what is absorbed", () => {
    const slopes = by[`${path}.intramuscular.bioavailable`]!;
    for (let i = 1; i < values.length; i++) expect(slopes[i]! / values[i]!).toBeCloseTo(1, 9);
  });
  it("has levels that go against the size of the body it is spread in", () => {
    for (let i = 1; i < values.length; i++) expect(size.reduce((sum, p) => sum + by[p]![i]!, 0) / values[i]!).toBeCloseTo(-1, 9);
  });
  it("does not care how fast another route would be", () => {
    for (const { by: slopes } of Object.values(analytes)) expect(largest(slopes[`${path}.subcutaneous.ka`]!)).toBe(0);
  });
});

it("has the values that simulate has", () => {
  const course = parseCourse("enclomiphene 25 mg daily");
  const plain = simulate(patient, course, { weeks: 2 });
  const found = sensitivities(patient, course, { weeks: 2, parameters: [] });
  expect(found.days).toEqual(plain.days);
  for (const [key, { unit, values }] of Object.entries(plain.analytes)) {
    expect(found.analytes[key]!.unit).toBe(unit);
    found.analytes[key]!.values.forEach((v, i) => expect(Math.abs(v - values[i]!)).toBeLessThanOrEqual(2e-5 * largest(values)));
  }
});

it("refuses what he does not have", () => {
  expect(() => sensitivities(patient, parseCourse("none"), { weeks: 1, parameters: ["testis.leydig.maas"] })).toThrow(
    "testis.leydig.maas: this system has no parameter or input of that name.\n  Did you mean testis.leydig.mass?\n  [compile/unknown-parameter]",
  );
});
