/**
 * Sertoli cells: FSH and intratesticular testosterone → support of germ cells, ABP, inhibin B.
 *
 * The FSH receptor acts through cAMP and PKA; ERK and Akt follow it as empirical branches, the first
 * towards growth of an immature testis, the second towards survival of germ cells.
 */
import { component, flow, lognormal, quantity } from "../../model/index.ts";
import { assumed, fitted } from "../../references/index.ts";
import { add, atRest, div, hill, max, min, mul, relative, sub } from "../../symbolic/index.ts";
import { gradual } from "./germ-cell-support.ts";

export const sertoli = component("testis.sertoli", {
  about: "Turns FSH and testosterone into support of spermatogenesis, and reports by inhibin B.",
  fidelity: "empirical",
  leavesOut: ["the steps of PKA, ERK and Akt signalling", "the blood-testis barrier", "cycle of the seminiferous epithelium", "AMH"],
  reads: {
    fsh: { from: "blood.fsh.concentration", unit: "IU/L" },
    testosterone: { from: "testis.interstitium.concentration", unit: "nmol/L" },
    present: { from: "testis.tissue.present", unit: "1" },
    germCells: { from: "testis.spermatocytes.relative", unit: "1" },
    inhibinCleared: { from: "blood.inhibinB.cleared", unit: "ng/h" },
  },
  parameters: {
    number: { value: 1, unit: "1", range: [0.1, 1.4], varies: lognormal(0.31), means: "Sertoli cells relative to the reference man", evidence: assumed("the reference man defines the unit; testis volume follows it") },
    fshHalf: { value: 40, unit: "IU/L", range: [4, 40], varies: lognormal(0.25), means: "FSH for half of the maximal signal; FSHR genotype shifts it", evidence: fitted("calibration/averaged-axis", "matthiesson2003") },
    signalTime: { value: 12, unit: "h", range: [12, 96], means: "time constant of the FSH signal", evidence: fitted("calibration/averaged-axis", "matthiesson2003") },
    branchTime: { value: 6, unit: "h", range: [1, 24], means: "delay of the ERK and Akt branches behind PKA", evidence: assumed("minutes for phosphorylation, hours for what it transcribes") },
    androgenTime: { value: 24, unit: "h", range: [24, 120], means: "time constant of the androgen signal", evidence: fitted("calibration/averaged-axis", "coviello2005") },
    proteinTime: { value: 48, unit: "h", range: [12, 120], means: "time constant of androgen-binding protein", evidence: assumed("days, as of other secreted proteins") },
    inhibinByFsh: { value: 0.1411, unit: "1", range: [0.1, 0.5], means: "share of inhibin B driven by FSH at rest", evidence: fitted("calibration/averaged-axis", "matthiesson2003") },
    inhibinByAndrogen: { value: 0.08964, unit: "1", range: [0.01, 0.4], means: "share of inhibin B driven by testosterone at rest", evidence: fitted("calibration/averaged-axis", "hayes2001", "matthiesson2003") },
    inhibinByGermCells: { value: 0.1, unit: "1", range: [0, 0.4], means: "share of inhibin B that follows spermatocytes at rest", evidence: assumed("inhibin B of men with Sertoli cells only is low, of men on testosterone without sperm nearly normal") },
    maturing: { value: 110, unit: "d", range: [30, 300], varies: lognormal(0.6), means: "time in which a few mature Sertoli cells become e-fold more under FSH and testosterone", evidence: assumed("first sperm after a median of seven months of gonadotropins, of which spermatogenesis takes two and a half (Liu 2009)") },
    immatureShare: { value: 0.5, unit: "1", range: [0.2, 0.8], means: "size and inhibin B of an immature Sertoli cell over those of a mature one", evidence: assumed("inhibin B of untreated congenital deficiency is a third of normal although no germ cell is supported") },
    growthHalf: { value: 0.25, unit: "1", range: [0.05, 1], means: "ERK signal, over rest, for half of its effect on maturation", evidence: assumed("low FSH suffices for growth") },
    growthHalfAndrogen: { value: 0.15, unit: "1", range: [0.05, 0.5], means: "androgen signal, over rest, for half of its effect on maturation", evidence: assumed("as for meiosis") },
  },
  pools: {
    pka: { start: 1, unit: "1", means: "cAMP and PKA under FSH, 1 at rest" },
    erk: { start: 1, unit: "1", means: "ERK1/2 branch of the FSH signal, 1 at rest" },
    akt: { start: 1, unit: "1", means: "Akt branch of the FSH signal, 1 at rest" },
    androgenSignal: { start: 1, unit: "1", means: "intratesticular testosterone as the Sertoli cell feels it, 1 at rest" },
    androgenBindingProtein: { start: 1, unit: "1", means: "androgen-binding protein, 1 at rest" },
    maturity: { start: 1, unit: "1", means: "mature share of the Sertoli cells, 1 in an adult who had a puberty" },
  },
  quantities: ({ erk, androgenSignal, maturity, number, present, growthHalf, growthHalfAndrogen, immatureShare, inhibinByFsh, inhibinByAndrogen, inhibinByGermCells, pka, germCells, inhibinCleared }) => {
    const tissue = mul(number, present, add(immatureShare, mul(sub(1, immatureShare), maturity)));
    const alone = max(0, sub(1, add(inhibinByFsh, inhibinByAndrogen, inhibinByGermCells)));
    const driven = add(mul(inhibinByFsh, pka), mul(inhibinByAndrogen, gradual(androgenSignal, growthHalfAndrogen)), mul(inhibinByGermCells, germCells));
    return {
    cells: quantity(mul(number, maturity, present), "1", "working Sertoli cells, relative to the reference man"),
    tissue: quantity(tissue, "1", "Sertoli cells by size, mature or not, relative to the reference man"),
    maturable: quantity(min(1, mul(2, hill(erk, growthHalf), hill(androgenSignal, growthHalfAndrogen, 2))), "1", "maturity that these signals lead to"),
    inhibinB: quantity(mul(atRest(inhibinCleared), tissue, add(alone, driven)), "ng/h", "inhibin B secreted per hour"),
    };
  },
  flows: (s) => {
    const follow = (pool: typeof s.pka, target: Parameters<typeof div>[0], time: typeof s.pka) => [flow({ to: pool, at: div(target, time) }), flow({ from: pool, at: div(pool, time) })] as const;
    const [pkaIn, pkaOut] = follow(s.pka, relative(hill(s.fsh, s.fshHalf)), s.signalTime);
    const [erkIn, erkOut] = follow(s.erk, s.pka, s.branchTime);
    const [aktIn, aktOut] = follow(s.akt, s.pka, s.branchTime);
    const [androgenIn, androgenOut] = follow(s.androgenSignal, relative(s.testosterone), s.androgenTime);
    const [proteinIn, proteinOut] = follow(s.androgenBindingProtein, mul(0.5, add(s.pka, min(s.androgenSignal, 1.5))), s.proteinTime);
    return {
      pkaIn, pkaOut, erkIn, erkOut, aktIn, aktOut, androgenIn, androgenOut, proteinIn, proteinOut,
      // Each mature cell helps its neighbours along: slow at first, then all at once.
      maturation: flow({ to: s.maturity, at: div(mul(s.maturity, max(sub(s.maturable, s.maturity), 0)), s.maturing) }),
      inhibinSecretion: flow({ to: "blood.inhibinB.central", at: s.inhibinB }),
    };
  },
});
