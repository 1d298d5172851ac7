/** What age, weight and the rest that is known of a man do to the axis, on average. */
import { log, logSpread, pow, sqrt } from "../numerics/index.ts";
import { assumed, measured } from "../references/index.ts";
import { type Change, times } from "./condition.ts";
import { traitOutOfRange } from "./errors.ts";
import { changesOfGenotype, type Genotype } from "./genotype.ts";
import { parameterOf } from "./reference-man.ts";
import { sertoliCellsOf } from "./testis-size.ts";

/** What is known of a man beside his panel. */
export interface Traits {
  /** Years. */
  readonly age?: number;
  /** Body mass index, kg/m². */
  readonly bmi?: number;
  /** Of one testis while he is untreated, the mean of both, mL. */
  readonly testisVolume?: number;
  /** Insulin resistance by the homeostasis model (HOMA-IR). */
  readonly insulinResistance?: number;
  /** Serum albumin, g/dL. */
  readonly albumin?: number;
  readonly genotype?: Genotype;
}

/** The traits that are numbers, in the order in which a population draws them. */
export const measuredTraits = ["age", "bmi", "testisVolume", "insulinResistance", "albumin"] as const;
export type MeasuredTrait = (typeof measuredTraits)[number];

/** The reference man's. His insulin resistance is the median of the healthiest of a population (Matli 2021, 1.09). */
export const referenceTraits = { age: 30, bmi: 24, testisVolume: 20, insulinResistance: 1.09, albumin: 4.3 } as const;

/** Men the model can stand for. */
export const traitBounds = {
  age: [16, 95],
  bmi: [15, 70],
  testisVolume: [1, 40],
  insulinResistance: [0.2, 20],
  albumin: [2, 6],
} as const satisfies Record<MeasuredTrait, readonly [number, number]>;

/** As they are printed. */
export const traitUnits = { age: "years", bmi: "kg/m²", testisVolume: "mL", insulinResistance: "", albumin: "g/dL" } as const;

/**
 * The value itself.
 *
 * @throws PeopleError `people/trait-out-of-range` for a man the model cannot stand for.
 */
export function within(name: MeasuredTrait, value: number): number {
  const [low, high] = traitBounds[name];
  if (!(value >= low && value <= high)) throw traitOutOfRange(name, value, traitUnits[name], low, high);
  return value;
}

/** (1 + rate) for each ten years beyond 30. */
const perDecade = (rate: number, age: number): number => 1 + (rate * Math.max(0, age - referenceTraits.age)) / 10;

/** Germ cells formed for each Sertoli cell, over the reference man's; falls with age while testes keep their size. */
export const outputAtAge = (age: number = referenceTraits.age): number => perDecade(-0.07, age);

/** Insulin over the reference man's that goes with a body mass index. */
const insulinAtBmi = (bmi: number = referenceTraits.bmi): number => Math.max(0.5, 1 + 0.08 * (bmi - referenceTraits.bmi));

/** Spread of the logarithm of HOMA-IR: interquartile range 1.13 to 2.19 in men and women without diabetes (Matli 2021). */
const spreadOfResistance = log(2.19 / 1.13) / 1.349;
/** Spread of the logarithm of SHBG: 11.5 to 66.3 nmol/L between the 2.5th and the 97.5th centile (Yu 2018). */
const spreadOfShbg = log(66.3 / 11.5) / 3.92;
/** How steeply insulin at the liver follows HOMA-IR in men of one weight, so that SHBG falls by 0.2 of its spread for one of HOMA-IR's. */
const resistanceExponent = (): number =>
  (0.2 * spreadOfShbg) / spreadOfResistance / parameterOf("liver.shbgSynthesis.insulinExponent").value;

/** What is left to chance of `liver.shbgSynthesis.insulin` once HOMA-IR is known, as a share of its spread. */
export function leftOfInsulin(): number {
  const told = (resistanceExponent() * spreadOfResistance) / logSpread(parameterOf("liver.shbgSynthesis.insulin").varies!.cv);
  return sqrt(1 - told * told);
}

/**
 * The changes that go with what is known of a man. The effects are averages over populations, several of
 * them assumptions; between men of the same traits the differences are larger.
 *
 * Weight moves insulin as men of that weight have it on average; HOMA-IR moves it further only by how far it lies from
 * what is usual at that weight, so that the two are not counted twice. A size of the testes is that of the untreated man.
 *
 * @throws PeopleError `people/trait-out-of-range` for a man the model cannot stand for; `people/unknown-genotype`.
 *
 * @example
 * changesOfTraits({ age: 30, bmi: 24 }).length // => 0
 */
export function changesOfTraits({ age, bmi, testisVolume, insulinResistance, albumin, genotype }: Traits): readonly Change[] {
  const changes: Change[] = [];
  if (age !== undefined && within("age", age) > referenceTraits.age)
    changes.push(
      times("testis.leydig.mass", perDecade(-0.07, age), measured("wu2008", "free testosterone falls by about 1 % a year (EMAS)")),
      times("hypothalamus.gnrhNeurons.mass", perDecade(-0.03, age), assumed("GnRH output falls a little with age")),
      times("liver.shbgSynthesis.capacity", perDecade(0.1, age), measured("wu2008", "SHBG rises with age (EMAS)")),
      times("testis.spermatogonia.output", outputAtAge(age), measured("johnson1984", "daily sperm production falls with age")),
    );
  if (bmi !== undefined && within("bmi", bmi) !== referenceTraits.bmi) {
    const above = bmi - referenceTraits.bmi;
    changes.push(
      times("liver.shbgSynthesis.insulin", insulinAtBmi(bmi), measured("wu2008", "SHBG falls with body mass index (EMAS)")),
      times("fat.aromatase.activity", Math.max(0.6, 1 + 0.04 * above), assumed("aromatase grows with fat mass")),
      times(
        "hypothalamus.gnrhNeurons.mass",
        Math.max(0.5, 1 - 0.02 * Math.max(0, above - 1)),
        measured("wu2008", "LH is not raised in obese men despite low testosterone (EMAS)"),
      ),
    );
  }
  if (testisVolume !== undefined) {
    const cells = sertoliCellsOf(within("testisVolume", testisVolume), () => outputAtAge(age));
    changes.push(
      times("testis.sertoli.number", cells, assumed("testis volume is tubules, by their Sertoli cells, and the germ cells in them")),
    );
  }
  if (insulinResistance !== undefined) {
    const beyond = within("insulinResistance", insulinResistance) / (referenceTraits.insulinResistance * insulinAtBmi(bmi));
    const source = measured(
      "varaSkovde2020",
      "abstract: standardised slope of SHBG on log HOMA-IR in men −0.20, adjusted; spreads by matli2021 and yu2018",
    );
    if (beyond !== 1) changes.push(times("liver.shbgSynthesis.insulin", pow(beyond, resistanceExponent()), source));
  }
  if (albumin !== undefined && within("albumin", albumin) !== referenceTraits.albumin)
    for (const path of ["blood.testosterone.albuminFactor", "blood.estradiol.albuminFactor"]) {
      // One part is free; the rest is bound in proportion to albumin.
      const { value } = parameterOf(path);
      const source = measured("vermeulen1999", "bound to albumin is 3.6e4 L/mol times albumin, 43 g/L on average; estradiol alike");
      changes.push(times(path, (1 + ((value - 1) * albumin) / referenceTraits.albumin) / value, source));
    }
  return genotype ? [...changes, ...changesOfGenotype(genotype, testisVolume !== undefined)] : changes;
}
