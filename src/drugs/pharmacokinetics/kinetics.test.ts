/** The kinetics against closed forms, and the laws they all keep. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exp } from "../../numerics/index.ts";
import { anastrozole, choriogonadotropinAlfa, drugs, follitropin, letrozole, lutropinAlfa, tamoxifen, testosteroneEnanthate, testosteroneNasal } from "../index.ts";
import { follow, halfLifeBetween, repeated } from "../specimens.ts";

const ln2 = Math.LN2;

describe("closed forms", () => {
  it.each([1, 5, 24, 100, 400])("one compartment after a first-order depot is Bateman's function at %d h", (t) => {
    const [ka, ke, volume] = [5, ln2 / 46.8, (1.54 * 46.8) / ln2];
    const expected = ((ka / (ka - ke)) * (exp(-ke * t) - exp(-ka * t))) / volume;
    expect(follow(anastrozole, [{ at: 0, amount: 1 }]).value("drugs.anastrozole.concentration", t)).toBeCloseTo(expected, 12);
  });

  it("doses superpose", () => {
    const one = follow(letrozole, [{ at: 0, amount: 2.5 }]);
    const three = follow(letrozole, repeated(2.5, 24, 3));
    const sum = [100, 76, 52].reduce((total, t) => total + one.value("drugs.letrozole.concentration", t), 0);
    expect(three.value("drugs.letrozole.concentration", 100)).toBeCloseTo(sum, 12);
  });

  it("two compartments after a bolus fall along two exponentials", () => {
    // Caught: the two volumes swapped in the flows between them.
    const [cl, v1, v2, q] = [0.5, 3.757, 5.243, 0.5564];
    const [k10, k12, k21] = [cl / v1, q / v1, q / v2];
    const s = k10 + k12 + k21;
    const root = Math.sqrt(s * s - 4 * k10 * k21);
    const [alpha, beta] = [(s + root) / 2, (s - root) / 2];
    const expected = (t: number) => ((150 / v1) * ((alpha - k21) * exp(-alpha * t) + (k21 - beta) * exp(-beta * t))) / (alpha - beta);
    const f = follow(follitropin, [{ at: 0, amount: 150, route: "intravenous" }]);
    for (const t of [0.5, 3, 20, 100]) expect(f.value("blood.fsh.exogenous", t)).toBeCloseTo(expected(t), 9);
    expect(ln2 / alpha).toBeCloseTo(2, 2);
    expect(ln2 / beta).toBeCloseTo(17, 1);
  });

  it("an active metabolite in a second compartment is the sum of three exponentials", () => {
    const f = follow(tamoxifen, [{ at: 0, amount: 20 }]);
    const k = [0.5, ln2 / 144, ln2 / 52] as const;
    const volume = (69.4 * 52) / ln2;
    const expected = (t: number) =>
      (20 / volume) *
      k[0] *
      k[1] *
      k.reduce((sum, a, i) => sum + exp(-a * t) / k.filter((_, j) => j !== i).reduce((product, b) => product * (b - a), 1), 0);
    for (const t of [2, 30, 300]) expect(f.value("drugs.tamoxifen.metaboliteConcentration", t)).toBeCloseTo(expected(t), 12);
  });

  it("a zero-order release reaches what its rate sustains and then falls", () => {
    const f = follow(testosteroneNasal, [{ at: 0, amount: 11 }]);
    const nmol = (11 * 0.1 * 1e6) / 288.42;
    let area = 0;
    for (let t = 0.125; t < 200; t += 0.25) area += f.value("blood.testosterone.concentration", t) * 0.25;
    expect((area * 1000) / 24 / nmol).toBeCloseTo(1, 2);
  });
});

describe("what is published of each drug whose model was derived from it", () => {
  it("recombinant hCG: clearance 0.2 L/h, 5.2 L at steady state, distribution half-life 4.5 h (trinchardLugan2002)", () => {
    const f = follow(choriogonadotropinAlfa, [{ at: 0, amount: 0.25, route: "intravenous" }]);
    const c = (t: number) => f.value("drugs.choriogonadotropinAlfa.concentration", t);
    let area = 0;
    let moment = 0;
    for (let t = 0.25; t < 400; t += 0.5) {
      area += c(t) * 0.5;
      moment += t * c(t) * 0.5;
    }
    expect(6500 / area).toBeCloseTo(0.2, 3);
    expect((6500 * moment) / (area * area)).toBeCloseTo(5.2, 1);
  });

  it("recombinant LH: a terminal half-life of 11 h (lecotonnec1998)", () => {
    const f = follow(lutropinAlfa, [{ at: 0, amount: 300, route: "intravenous" }]);
    expect(halfLifeBetween(f, "blood.lh.exogenous", 20, 60)).toBeCloseTo(11, 2);
  });
});

describe("laws", () => {
  const ways = drugs.flatMap((drug) =>
    Object.entries(drug.routes)
      .filter(([, { modes, delivers }]) => modes.includes("dose") && delivers.some((d) => d.kind === "pool"))
      .map(([route]) => [drug.name, route, drug] as const),
  );

  it.each(ways)("%s, %s: no pool is ever negative, and every dose is gone in the end", (_name, route, drug) => {
    fc.assert(
      fc.property(fc.double({ min: 0.1, max: 1000, noNaN: true }), fc.double({ min: 0, max: 5000, noNaN: true }), (amount, hour) => {
        const f = follow(drug, [{ at: 0, amount, route }]);
        const pools = drug.components.flatMap((c) => [...c.pools.keys()].map((name) => `${c.path}.${name}`));
        for (const pool of pools) {
          expect(f.value(pool, hour)).toBeGreaterThan(-1e-9 * amount);
          expect(f.value(pool, 3e5)).toBeLessThan(1e-6 * amount);
        }
      }),
      { numRuns: 5 },
    );
  });

  // Caught: bioavailability applied twice; what is not bioavailable kept in the depot.
  it("what arrives of an ester is its testosterone, times its bioavailability", () => {
    const f = follow(testosteroneEnanthate, [{ at: 0, amount: 100 }]);
    let total = 0;
    for (let t = 1; t < 2400; t += 2) total += f.value("blood.testosterone.concentration", t) * 2;
    expect((total * 1000) / 24 / ((100 * 0.72 * 1e6) / 288.42)).toBeCloseTo(0.72, 2);
  });
});
