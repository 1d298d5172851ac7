/** The coordinates in which a man is looked for: standard normal before anything is measured, and how men differ after. */
import { conditionOf, correlated, cutNormal, individual, leftOfInsulin, type Man, variedInBody } from "../people/index.ts";
import type { Course } from "../simulate/index.ts";
import type { Patient } from "./patient.ts";
import { courseBefore, drugPaths } from "./treatment.ts";

const insulin = "liver.shbgSynthesis.insulin";
const place = (path: string): number => variedInBody.findIndex((p) => p.path === path);

/** Where his posterior lives. */
export interface Coordinates {
  readonly size: number;
  /** Path of the parameter or pool that each coordinate moves. */
  readonly paths: readonly string[];
  /** The man at a point; shape `[size]`. */
  man(z: ArrayLike<number>): Man;
}

/**
 * The coordinates of a patient: what differs between men in the body, what differs between those who have his
 * condition, and how they handle the drugs he has taken.
 *
 * @throws PeopleError for an unknown condition or a trait out of range.
 */
export function coordinatesOf(patient: Patient): Coordinates {
  // The size of his testes is measured, and so an observation with an error: see asMeasured.
  const { condition: name, taken, visits: _, today: _today, testisVolume: _size, label = name, ...traits } = patient;
  const condition = conditionOf(name);
  const inCondition = condition.changes.flatMap(({ cv, path }, k) => (cv ? [{ k, path }] : []));
  // What his insulin resistance tells is no longer chance.
  const told = new Map(
    traits.insulinResistance !== undefined && !condition.changes.some(({ path }) => path === insulin)
      ? [[place(insulin), leftOfInsulin()]]
      : [],
  );
  const inDrugs = drugPaths([courseBefore(condition), taken].filter((c): c is Course => c !== undefined));
  const n = variedInBody.length;
  const m = n + inCondition.length;
  const kind = { ...traits, label, condition: name };
  return {
    size: m + inDrugs.length,
    paths: [...variedInBody.map(({ path }) => path), ...inCondition.map(({ path }) => path), ...inDrugs],
    man(z) {
      const own: number[] = condition.changes.map(() => 0);
      inCondition.forEach(({ k }, i) => {
        own[k] = cutNormal(z[n + i]!);
      });
      return individual(kind, {
        body: correlated(variedInBody.map((_, k) => cutNormal(z[k]!))).map((v, k) => v * (told.get(k) ?? 1)),
        condition: own,
        drugs: new Map(inDrugs.map((path, i) => [path, cutNormal(z[m + i]!)])),
      });
    },
  };
}
