/** The men who have a panel: nearer to it the more is known, and no nearer than it allows. */
import { describe, expect, it } from "vitest";
import { oneLaboratory, type Visit } from "../clinic/index.ts";
import { quantiles, stream } from "../numerics/index.ts";
import { conditions, man, population, variedInBody, variedInDrugs } from "../people/index.ts";
import { parseCourse, restOf, simulate } from "../simulate/index.ts";
import { agreementOf } from "./agreement.ts";
import { capacitiesOf } from "./capacities.ts";
import { capacityName, namedCapacities } from "./capacity-names.ts";
import type { Patient } from "./patient.ts";
import { posterior } from "./posterior.ts";

const visit = (values: Readonly<Record<string, number>>, more: Partial<Visit> = {}): Visit => ({
  day: 0,
  ...more,
  measurements: Object.entries(values).map(([analyte, value]) => ({ analyte, value })),
});
const some = { draws: 300, seed: 4 } as const;
const spreadOf = (men: Patient, key: string): readonly number[] =>
  quantiles(
    posterior(men, some).men.map((m) => restOf(m)[key]!),
    [0.05, 0.5, 0.95],
  );

describe("posterior", () => {
  it("without a measurement is the population", () => {
    const { men: several } = posterior({ condition: "healthy", visits: [] }, { draws: 1000 });
    const drawn = quantiles(
      several.map((m) => restOf(m)["testosterone_total"]!),
      [0.05, 0.5, 0.95],
    );
    const men = population({}, 9);
    const all = quantiles(
      Array.from({ length: 512 }, (_, i) => restOf(men.man(i))["testosterone_total"]!),
      [0.05, 0.5, 0.95],
    );
    drawn.forEach((v, i) => expect(Math.abs(v / all[i]! - 1)).toBeLessThan(0.1));
  });
  // Caught: a mean of many men as exact as one man's single result.
  it("knows the more the more often he, or men like him, were measured", () => {
    const width = (visits: readonly Visit[]): number => {
      const [low, , high] = spreadOf({ condition: "healthy", visits }, "testosterone_total");
      return Math.log(high! / low!);
    };
    const once = visit({ testosterone_total: 300 });
    const widths = [[], [once], [once, { ...once, day: -7 }], [{ ...once, of: 20 }]].map(width);
    for (let i = 1; i < 3; i++) expect(widths[i]!).toBeLessThan(0.98 * widths[i - 1]!);
    expect(widths[3]!).toBeLessThan(widths[1]!);
  });
  it("sharpens under treatment: what clomiphene does to him says how much his testes can", () => {
    const patient: Patient = { condition: "obesity-secondary-hypogonadism", visits: [visit({ testosterone_total: 240, lh: 3 })] };
    const taken = parseCourse("clomiphene 25 mg daily");
    const poor = { ...patient, taken, visits: [...patient.visits, visit({ testosterone_total: 300, lh: 9 }, { day: 42 })] };
    const leydig = (p: Patient) => capacitiesOf(posterior(p, some)).find(({ path }) => path === "testis.leydig.mass")!.after;
    expect(leydig(poor).median).toBeLessThan(0.9 * leydig(patient).median);
    expect(posterior(poor, some).today).toBe(42);
    expect(posterior(poor, some).men[0]!.condition.history!.weeks).toBe(6);
  });
  it("goes on from where he is: the men of a treated patient begin at their treated levels", () => {
    const taken = parseCourse("testosterone-enanthate 200 mg weekly");
    const { men } = posterior({ condition: "healthy", taken, visits: [visit({ lh: 0.2 }, { day: 140 })] }, { draws: 20, seed: 1 });
    const after = simulate(men[0]!, parseCourse("none"), { weeks: 1 }).analytes["lh"]!.values;
    expect(after[0]!).toBeLessThan(0.5);
  });
  // Caught: zero sperm refused as not positive.
  it("takes azoospermia for what it is: none in the men, and none impossible", () => {
    const middle = (values: Readonly<Record<string, number>>): number =>
      spreadOf({ condition: "primary-failure", visits: [visit(values)] }, "sperm_concentration")[1]!;
    expect(middle({ fsh: 22, sperm_concentration: 0 })).toBeLessThan(0.15 * middle({ fsh: 22 }));
  });
  it("takes limits, pooled draws, many visits, and 500 measurements", () => {
    const truth = restOf(population({}, 3).man(5));
    const plans = Array.from({ length: 250 }, (_, i) => visit({ testosterone_total: 1, lh: 1 }, { day: -i }));
    const results = oneLaboratory(plans).draw(
      plans.map(() => truth),
      stream(2, 1, "assay"),
    );
    const many = plans.map((plan, v) => ({ ...plan, measurements: results[v]! }));
    const { men, sample } = posterior({ condition: "healthy", visits: many }, { draws: 50, seed: 1, most: 3000 });
    expect(sample.effective).toBeGreaterThan(50);
    const middle = quantiles(
      men.map((m) => restOf(m)["testosterone_total"]!),
      [0.5],
    )[0]!;
    expect(Math.abs(middle / truth["testosterone_total"]! - 1)).toBeLessThan(0.15);
    const limited = visit({ testosterone_total: 300 }, { pooled: 3, assay: "mass-spectrometry", hour: 9, fasting: true });
    const low = { ...limited, measurements: [...limited.measurements, { analyte: "estradiol", value: 20, limit: "below" as const }] };
    expect(posterior({ condition: "healthy", visits: [low] }, some).sample.effective).toBeGreaterThan(250);
  });
  it("reads the size of his testes as an examination, and his insulin resistance as known", () => {
    const fitted = posterior({ condition: "healthy", testisVolume: 8, insulinResistance: 4, visits: [] }, some);
    expect(agreementOf(fitted).map(({ analyte }) => analyte)).toEqual(["testicular_volume"]);
    expect(capacitiesOf(fitted)[0]!.path).toBe("testis.sertoli.number");
  });
  it("has the same men for the same seed, and others for another", () => {
    const patient: Patient = { condition: "healthy", visits: [visit({ lh: 3 })] };
    const [a, b] = [posterior(patient, some), posterior(patient, some)];
    expect(a.sample.weights).toEqual(b.sample.weights);
    expect(a.men.map((m) => [...m.parameters])).toEqual(b.men.map((m) => [...m.parameters]));
    expect(posterior(patient, { ...some, seed: 5 }).sample.weights).not.toEqual(a.sample.weights);
  });
  it.each([
    [{ condition: "androgen-suppressed", taken: parseCourse("clomiphene 25 mg daily"), visits: [] }, "fit/two-pasts"],
    [{ condition: "helthy", visits: [] }, "people/unknown-condition"],
    [{ condition: "healthy", visits: [visit({ lh: -2 })] }, "clinic/impossible-value"],
  ] as const)("refuses %j", (patient, code) => {
    expect(() => posterior(patient as Patient, some)).toThrow(expect.objectContaining({ code }) as Error);
  });
  it("stops when it is told to", () => {
    expect(() => posterior({ condition: "healthy", visits: [] }, { ...some, signal: { aborted: true } })).toThrow(
      expect.objectContaining({ code: "fit/cancelled" }) as Error,
    );
  });
});

describe("names of capacities", () => {
  it("are there for everything that differs between men, and say nothing twice", () => {
    const inConditions = conditions.flatMap(({ changes }) => changes.flatMap(({ path, cv }) => (cv ? [path] : [])));
    for (const path of [...variedInBody.map((p) => p.path), ...inConditions]) expect(namedCapacities, path).toContain(path);
    expect(new Set(namedCapacities.map(capacityName)).size).toBe(namedCapacities.length);
    for (const { path } of variedInDrugs) expect(capacityName(path), path).toMatch(/^[^:]+: [^.]+$/);
    expect(man().label).toBe("healthy");
  });
});
