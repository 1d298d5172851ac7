/** A man: the reference man, with what differs in this one. */
import type { Condition } from "./condition.ts";
import { conditionOf } from "./conditions.ts";
import { badChange } from "./errors.ts";
import { parameterOf } from "./reference-man.ts";
import { changesOfTraits, type Traits } from "./traits.ts";

/** Somebody to simulate. */
export interface Man {
  /** How he is called in tables. */
  readonly label: string;
  readonly condition: Condition;
  readonly traits: Traits;
  /** Parameters that differ, by path, in coherent units. */
  readonly parameters: ReadonlyMap<string, number>;
  /** What pools hold at first, by path, in coherent units; only pools that keep it while he is untreated. */
  readonly starts: ReadonlyMap<string, number>;
}

/** What to make a man of. */
export interface ManOptions extends Traits {
  readonly label?: string;
  /** Name of a condition; healthy unless told. */
  readonly condition?: string;
  /** Further differences, by path, as factors on what condition and traits make of the reference value. */
  readonly factors?: Readonly<Record<string, number>>;
}

/**
 * A man with a condition, of an age and weight.
 *
 * A parameter that the condition moves stays where the condition puts it; traits move the others. So the
 * weight of a man with obesity-secondary-hypogonadism is in the condition already.
 *
 * @throws PeopleError for an unknown condition or parameter, or a trait out of range.
 *
 * @example
 * man({ condition: "klinefelter" }).label // => "klinefelter"
 */
export function man({ label, condition: name = "healthy", factors = {}, ...traits }: ManOptions = {}): Man {
  const condition = conditionOf(name);
  const parameters = new Map<string, number>();
  const starts = new Map<string, number>();
  for (const { path, kind, value } of condition.changes) (kind === "start" ? starts : parameters).set(path, value);
  const ofCondition = new Set(parameters.keys());
  for (const { path, value } of changesOfTraits(traits)) {
    if (ofCondition.has(path)) continue;
    const reference = parameterOf(path).coherent;
    parameters.set(path, (parameters.get(path) ?? reference) * (value / reference));
  }
  for (const [path, factor] of Object.entries(factors)) {
    if (!(factor >= 0 && factor < Infinity)) throw badChange(path, factor);
    parameters.set(path, (parameters.get(path) ?? parameterOf(path).coherent) * factor);
  }
  return { label: label ?? condition.name, condition, traits, parameters, starts };
}
