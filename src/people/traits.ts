/** What age and weight do to the axis, on average. */
import { assumed, measured } from "../references/index.ts";
import { type Change, times } from "./condition.ts";
import { traitOutOfRange } from "./errors.ts";

/** What is known of a man beside his panel. */
export interface Traits {
  /** Years. */
  readonly age?: number;
  /** Body mass index, kg/m². */
  readonly bmi?: number;
}

/** The reference man's. */
export const referenceTraits = { age: 30, bmi: 24 } as const;

/** Ages and weights the model can stand for. */
export const traitBounds = { age: [16, 95], bmi: [15, 70] } as const;

const within = (name: string, value: number, unit: string, low: number, high: number): number => {
  if (!(value >= low && value <= high)) throw traitOutOfRange(name, value, unit, low, high);
  return value;
};

/** (1 + rate) for each ten years beyond 30. */
const perDecade = (rate: number, age: number): number => 1 + (rate * Math.max(0, age - referenceTraits.age)) / 10;

/**
 * The changes that go with age and body mass index. The effects are averages over populations, several of
 * them assumptions; between men of one age and weight the differences are larger.
 *
 * @throws PeopleError `people/trait-out-of-range` for an age or weight the model cannot stand for.
 *
 * @example
 * changesOfTraits({ age: 30, bmi: 24 }).length // => 0
 */
export function changesOfTraits({ age, bmi }: Traits): readonly Change[] {
  const changes: Change[] = [];
  if (age !== undefined && within("age", age, "years", ...traitBounds.age) > referenceTraits.age)
    changes.push(
      times("testis.leydig.mass", perDecade(-0.07, age), measured("wu2008", "free testosterone falls by about 1 % a year (EMAS)")),
      times("hypothalamus.gnrhNeurons.mass", perDecade(-0.03, age), assumed("GnRH output falls a little with age")),
      times("liver.shbgSynthesis.capacity", perDecade(0.1, age), measured("wu2008", "SHBG rises with age (EMAS)")),
      times("testis.spermatogonia.output", perDecade(-0.07, age), measured("johnson1984", "daily sperm production falls with age")),
    );
  if (bmi !== undefined && within("bmi", bmi, "kg/m²", ...traitBounds.bmi) !== referenceTraits.bmi) {
    const above = bmi - referenceTraits.bmi;
    changes.push(
      times("liver.shbgSynthesis.insulin", Math.max(0.5, 1 + 0.08 * above), measured("wu2008", "SHBG falls with body mass index (EMAS)")),
      times("fat.aromatase.activity", Math.max(0.6, 1 + 0.04 * above), assumed("aromatase grows with fat mass")),
      times(
        "hypothalamus.gnrhNeurons.mass",
        Math.max(0.5, 1 - 0.02 * Math.max(0, above - 1)),
        measured("wu2008", "LH is not raised in obese men despite low testosterone (EMAS)"),
      ),
    );
  }
  return changes;
}
