/** Levels, peaks and half-lives of every drug against what is published, or recalled and said to be. */
import { describe, expect, it } from "vitest";
import type { Drug } from "./index.ts";
import {
  anastrozole, choriogonadotropinAlfa, chorionicGonadotropin, clomiphene, degarelix, enclomiphene,estradiolPatch, gonadorelin, ketoconazole, letrozole,
  menotropin, orchidectomy, tamoxifen, testosteroneCypionate, testosteroneEnanthate, testosteroneGel, testosteroneNasal, testosteroneUndecanoate,
  triptorelin, urofollitropin, 
} from "./index.ts";
import { follow, type Given, halfLifeBetween, meanBetween, peakOf, repeated } from "./specimens.ts";

/** ng/mL in mg/L. */
const ngPerMl = 1e-3;
/** A drug's own number, by its name in the component: what is tested is where it acts, whatever the calibration makes of it. */
const own = (drug: Drug, path: string, name: string): number => drug.components.find((c) => c.path === path)!.parameters.get(name)!.value;
const once = (amount: number, route?: string): readonly Given[] => repeated(amount, 1, 1, route);
const testosterone = "blood.testosterone.concentration";
const day = 24;

interface Course {
  readonly drug: Drug;
  readonly given: readonly Given[];
  readonly path: string;
}

describe("average at steady state", () => {
  const clomiphene25 = repeated(25, 24, 200);
  const cases: readonly (readonly [string, string, Course, number, number])[] = [
    ["enclomiphene on clomiphene 25 mg/d", "helo2017", { drug: clomiphene, given: clomiphene25, path: "drugs.enclomiphene.concentration" }, 2.2, 0.05],
    ["zuclomiphene on clomiphene 25 mg/d", "helo2017", { drug: clomiphene, given: clomiphene25, path: "drugs.zuclomiphene.concentration" }, 44, 0.05],
    ["tamoxifen on 20 mg/d", "recalled", { drug: tamoxifen, given: repeated(20, 24, 200), path: "drugs.tamoxifen.concentration" }, 110, 0.05],
    ["endoxifen on tamoxifen 20 mg/d", "recalled", { drug: tamoxifen, given: repeated(20, 24, 200), path: "drugs.tamoxifen.metaboliteConcentration" }, 12, 0.05],
    ["letrozole on 2.5 mg/d", "recalled, and 2.21 L/h halved (sioufi1997)", { drug: letrozole, given: repeated(2.5, 24, 200), path: "drugs.letrozole.concentration" }, 100, 0.1],
    ["anastrozole on 1 mg/d: dose over clearance", "mauras2009", { drug: anastrozole, given: repeated(1, 24, 200), path: "drugs.anastrozole.concentration" }, 1000 / 24 / 1.54, 0.01],
    ["enclomiphene's metabolite equals its parent", "in parent equivalents", { drug: enclomiphene, given: repeated(25, 24, 200), path: "drugs.enclomiphene.metaboliteConcentration" }, 25000 / 24 / 293, 0.01],
  ];
  it.each(cases)("%s (%s)", (_what, _source, { drug, given, path }, expected, within) => {
    const mean = meanBetween(follow(drug, given), path, 199 * day, 200 * day) / ngPerMl;
    expect(Math.abs(mean / expected - 1)).toBeLessThan(within);
  });

  it("enclomiphene and zuclomiphene stand 1 to 20 (helo2017)", () => {
    const f = follow(clomiphene, clomiphene25);
    const [en, zu] = ["enclomiphene", "zuclomiphene"].map((d) => meanBetween(f, `drugs.${d}.concentration`, 199 * day, 200 * day));
    expect(zu! / en!).toBeCloseTo(20, 0);
  });
});

describe("half-life between two hours", () => {
  const cases: readonly (readonly [string, string, Course, readonly [number, number], number, number])[] = [
    ["anastrozole", "mauras2009", { drug: anastrozole, given: once(1), path: "drugs.anastrozole.concentration" }, [24, 168], 46.8, 0.01],
    ["zuclomiphene", "clomipheneLabel", { drug: clomiphene, given: once(50), path: "drugs.zuclomiphene.concentration" }, [33 * day, 43.5 * day], 15 * day, 0.02],
    ["urinary hCG subcutaneously", "mannaerts1998", { drug: chorionicGonadotropin, given: once(10000), path: "drugs.chorionicGonadotropin.concentration" }, [72, 160], 32.5, 0.1],
    ["recombinant hCG subcutaneously", "trinchardLugan2002", { drug: choriogonadotropinAlfa, given: once(0.25), path: "drugs.choriogonadotropinAlfa.concentration" }, [48, 160], 30, 0.12],
    ["urinary FSH intramuscularly", "jockenhovel1990", { drug: urofollitropin, given: once(150, "intramuscular"), path: "blood.fsh.exogenous" }, [24, 72], 24.6, 0.2],
    ["testosterone enanthate", "recalled", { drug: testosteroneEnanthate, given: once(200), path: testosterone }, [7 * day, 21 * day], 4.5 * day, 0.02],
    ["testosterone undecanoate in castor oil", "behre1999", { drug: testosteroneUndecanoate, given: once(1000), path: testosterone }, [30 * day, 90 * day], 33.9 * day, 0.01],
    ["degarelix, late", "recalled", { drug: degarelix, given: once(240), path: "drugs.degarelix.concentration" }, [90 * day, 200 * day], 53 * day, 0.05],
  ];
  it.each(cases)("%s (%s)", (_what, _source, { drug, given, path }, [from, until], expected, within) => {
    expect(Math.abs(halfLifeBetween(follow(drug, given), path, from, until) / expected - 1)).toBeLessThan(within);
  });
});

describe("the peak comes between these hours", () => {
  const cases: readonly (readonly [string, string, Course, number, readonly [number, number]])[] = [
    ["anastrozole", "mauras2009", { drug: anastrozole, given: once(1), path: "drugs.anastrozole.concentration" }, 0.1, [0.7, 1.5]],
    ["urinary hCG subcutaneously", "saal1991, mannaerts1998", { drug: chorionicGonadotropin, given: once(10000), path: "drugs.chorionicGonadotropin.concentration" }, 0.5, [12, 20]],
    ["urinary FSH intramuscularly", "jockenhovel1990", { drug: urofollitropin, given: once(150, "intramuscular"), path: "blood.fsh.exogenous" }, 0.2, [8.7, 10.8]],
    ["testosterone cypionate", "nankin1987", { drug: testosteroneCypionate, given: once(200), path: testosterone }, 6, [2 * day, 5 * day]],
    ["testosterone undecanoate injected", "aveedLabel", { drug: testosteroneUndecanoate, given: once(750), path: testosterone }, 6, [5 * day, 9 * day]],
    ["testosterone undecanoate swallowed", "recalled", { drug: testosteroneUndecanoate, given: once(237, "oral"), path: testosterone }, 0.1, [2, 6]],
    ["nasal testosterone", "recalled", { drug: testosteroneNasal, given: once(11), path: testosterone }, 0.05, [0.5, 1.1]],
  ];
  it.each(cases)("%s (%s)", (_what, _source, { drug, given, path }, step, [from, until]) => {
    const { at } = peakOf(follow(drug, given), path, 400 * step, step);
    expect(at).toBeGreaterThanOrEqual(from);
    expect(at).toBeLessThanOrEqual(until);
  });
});

describe("how high", () => {
  it("hCG 5000 IU peaks at 156 IU/L, 10000 at 339 (mannaerts1998)", () => {
    const path = "drugs.chorionicGonadotropin.concentration";
    expect(Math.abs(peakOf(follow(chorionicGonadotropin, once(5000)), path, 60, 1).value / 156 - 1)).toBeLessThan(0.1);
    expect(Math.abs(peakOf(follow(chorionicGonadotropin, once(10000)), path, 60, 1).value / 339 - 1)).toBeLessThan(0.1);
  });

  it("FSH rises by 3.8 IU/L after 150 IU, by 10.4 after 450 IU (jockenhovel1990)", () => {
    const rise = (iu: number) => peakOf(follow(urofollitropin, once(iu, "intramuscular")), "blood.fsh.exogenous", 24, 0.5).value;
    expect(Math.abs(rise(150) / 3.8 - 1)).toBeLessThan(0.1);
    expect(Math.abs(rise(450) / 10.4 - 1)).toBeLessThan(0.15);
  });

  it("an oestradiol patch of 100 ug/d adds 56 pg/mL to what letrozole leaves (raven2006)", () => {
    const nmolPerL = meanBetween(follow(estradiolPatch, repeated(0.1, 24, 7)), "blood.estradiol.concentration", 6 * day, 7 * day);
    expect(Math.abs((nmolPerL * 272.38) / 56 - 1)).toBeLessThan(0.15);
  });

  it("degarelix 240 mg: 26 ng/mL within days, area 1054 ng·d/mL (recalled)", () => {
    const f = follow(degarelix, once(240));
    const { value } = peakOf(f, "drugs.degarelix.concentration", 96, 2);
    expect(Math.abs(value / ngPerMl / 26 - 1)).toBeLessThan(0.1);
    expect((meanBetween(f, "drugs.degarelix.concentration", 0, 800 * day, 4000) / ngPerMl) * 800).toBeCloseTo(1054, -1.7);
  });

  it("gel 50 mg a day is steady within two days and gives 6 mg of testosterone; DHT with it", () => {
    const f = follow(testosteroneGel, repeated(50, 24, 20));
    const mean = meanBetween(f, testosterone, 19 * day, 20 * day);
    expect(mean).toBeCloseTo(((6 * 1e6) / 288.42) * (1 - 0.0174) / 1000, 1);
    expect(meanBetween(f, testosterone, 2 * day, 3 * day) / mean).toBeGreaterThan(0.9);
    expect(meanBetween(f, "blood.dihydrotestosterone.concentration", 19 * day, 20 * day)).toBeGreaterThan(0.1);
  });

  it("testosterone undecanoate 750 mg every 10 weeks averages 495 ng/dL (recalled label)", () => {
    const weeks = 7 * day;
    const f = follow(testosteroneUndecanoate, repeated(750, 10 * weeks, 8));
    expect(Math.abs((meanBetween(f, testosterone, 70 * weeks, 80 * weeks) * 28.842) / 495 - 1)).toBeLessThan(0.05);
  });

  it("triptorelin 3.75 mg starts far above its EC50, and is below it after a month", () => {
    const f = follow(triptorelin, once(3.75));
    expect(f.value("pituitary.gnrhReceptor.agonists", 2)).toBeGreaterThan(5);
    expect(f.value("pituitary.gnrhReceptor.agonists", 28 * day)).toBeLessThan(0.5);
  });
});

describe("what reaches the ports", () => {
  it("ketoconazole 400 mg every 6 h leaves less than a twentieth of steroid synthesis (pitteloud2008: 38 of 451 ng/dL, part of it adrenal and lasting)", () => {
    const f = follow(ketoconazole, repeated(400, 6, 28));
    expect(meanBetween(f, "testis.leydig.enzymeBlockade", 144, 168)).toBeGreaterThan(19);
    expect(f.value("adrenal.androgens.enzymeBlockade", 150)).toBe(f.value("testis.leydig.enzymeBlockade", 150));
  });

  it("letrozole needs many times more in the testis than elsewhere", () => {
    const f = follow(letrozole, repeated(2.5, 24, 30));
    const of = (tissue: string) => f.value(`${tissue}.aromatase.inhibitors`, 720);
    expect(of("fat") / of("testis")).toBeCloseTo(own(letrozole, "drugs.letrozole", "times"), 9);
    expect(of("brain")).toBe(of("liver"));
  });

  it("a SERM's agonism is its activity times its ligand", () => {
    const f = follow(clomiphene, repeated(25, 24, 30));
    const at = (path: string) => f.value(path, 700);
    expect(at("hypothalamus.estrogenReceptor.agonism")).toBeCloseTo((own(clomiphene, "drugs.zuclomiphene", "activity") * at("drugs.zuclomiphene.concentration")) / ngPerMl / own(clomiphene, "drugs.zuclomiphene", "ki"), 9);
    expect(at("liver.estrogenReceptor.agonism")).toBeCloseTo(0.5 * at("liver.estrogenReceptor.ligands"), 9);
    expect(at("pituitary.estrogenReceptor.ligands")).toBeCloseTo(
      at("drugs.enclomiphene.active") / ngPerMl / own(clomiphene, "drugs.enclomiphene", "ki") + at("drugs.zuclomiphene.concentration") / ngPerMl / own(clomiphene, "drugs.zuclomiphene", "ki"), 9);
  });

  it("hCG counts as LH by its potency, and lingers beyond that", () => {
    const f = follow(chorionicGonadotropin, once(1500));
    expect(f.value("testis.lhReceptor.ligands", 20)).toBeCloseTo(own(chorionicGonadotropin, "drugs.chorionicGonadotropin", "potency") * f.value("drugs.chorionicGonadotropin.concentration", 20), 9);
    expect(f.value("testis.lhReceptor.lingering", 20)).toBeCloseTo((own(chorionicGonadotropin, "drugs.chorionicGonadotropin", "lingering") - 1) * f.value("testis.lhReceptor.ligands", 20), 9);
  });

  it("menotropin is its FSH and an eighth of it hCG", () => {
    const f = follow(menotropin, once(75));
    expect(f.value("drugs.urofollitropin.subcutaneous.depot", 0)).toBe(75);
    expect(f.value("drugs.chorionicGonadotropin.subcutaneous.depot", 0)).toBeCloseTo(9.75, 12);
  });

  it("a pump's pulses keep their number and carry their dose", () => {
    const f = follow(gonadorelin, [{ at: 0, amount: 0.02, pulsesPerHour: 1 / 1.5 }]);
    expect(f.value("pituitary.portalBlood.pumpPulses", 5)).toBeCloseTo(2 / 3, 12);
    expect(f.value("pituitary.portalBlood.pumpMass", 5)).toBeCloseTo(4 / 3, 12);
  });

  it("1 ug/min of GnRH fills half of the receptors", () => {
    const f = follow(gonadorelin, [{ at: 0, amount: 0.06 }]);
    expect(f.value("pituitary.gnrhReceptor.agonists", 1)).toBeCloseTo(1, 1);
  });

  it("orchidectomy is for good", () => {
    const f = follow(orchidectomy, [{ at: 10, amount: 1 }]);
    expect([9, 11, 1000].map((t) => f.value("testis.tissue.removed", t))).toEqual([0, 1, 1]);
  });
});
