/** Every regimen in use, and which are for whom. */
import { conditionOf } from "../../people/index.ts";
import { nearest } from "../../units/index.ts";
import { unknownRegimen } from "../errors.ts";
import { aromataseRegimens } from "./in-use/aromatase-inhibitors.ts";
import { gonadotropinRegimens } from "./in-use/gonadotropins.ts";
import { sermRegimens } from "./in-use/serm.ts";
import { spermRegimens } from "./in-use/sperm-alone.ts";
import { regimensWithoutDrugs } from "./in-use/without-drugs.ts";
import type { Regimen } from "./regimen.ts";

/** Tablets first, then injections, then none. */
export const regimens: readonly Regimen[] = [
  ...sermRegimens,
  ...aromataseRegimens,
  ...gonadotropinRegimens,
  ...spermRegimens,
  ...regimensWithoutDrugs,
];

/**
 * The regimens in use for a condition; every condition has one, if only to wait.
 *
 * @throws PeopleError `people/unknown-condition`.
 *
 * @example
 * regimensFor("klinefelter").map(({ name }) => name) // => ["sperm-retrieval"]
 */
export function regimensFor(condition: string): readonly Regimen[] {
  const { name } = conditionOf(condition);
  return regimens.filter((regimen) => regimen.for.includes(name));
}

/**
 * A regimen by its name.
 *
 * @throws ProtocolError `protocols/unknown-regimen`.
 *
 * @example
 * regimenOf("enclomiphene").start // => "enclomiphene 12.5 mg daily"
 */
export function regimenOf(name: string): Regimen {
  const wanted = name
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, "-");
  const found = regimens.find((regimen) => regimen.name === wanted);
  if (found) return found;
  const names = regimens.map((regimen) => regimen.name);
  throw unknownRegimen(name, nearest(wanted, names), names);
}
