/** Every statement that a rule stands on, by its id. */
import { auaInfertility } from "./aua-infertility.ts";
import { auaTestosterone } from "./aua-testosterone.ts";
import { cutOffs } from "./cut-offs.ts";
import { eaa } from "./eaa.ts";
import { eau } from "./eau.ts";
import { endocrineSociety } from "./endocrine-society.ts";
import { hypogonadotropic } from "./hypogonadotropic.ts";
import { labels } from "./labels.ts";
import { own } from "./own.ts";
import { practice } from "./practice.ts";
import type { Statement } from "./statement.ts";
import { who } from "./who.ts";

export { notEncoded } from "./not-encoded.ts";
export type { Reading, Statement } from "./statement.ts";

const all = {
  ...auaInfertility,
  ...auaTestosterone,
  ...endocrineSociety,
  ...eau,
  ...eaa,
  ...who,
  ...hypogonadotropic,
  ...cutOffs,
  ...labels,
  ...practice,
  ...own,
};

/** The name of a statement; an unknown one does not compile. */
export type StatementId = keyof typeof all;

/** Every statement, in the order of the bodies. */
export const statements: Readonly<Record<StatementId, Statement>> = all;

/** The ids of statements that give numbers. */
export type WithLimits = { [Id in StatementId]: (typeof all)[Id] extends { readonly limits: unknown } ? Id : never }[StatementId];
export type LimitName<Id extends WithLimits> = keyof (typeof all)[Id]["limits"] & string;

/** A number of a statement, which knows where it stands. */
export interface Threshold {
  readonly value: number;
  readonly unit: string;
  readonly statement: StatementId;
}

/**
 * A number of a statement; a name that it does not have does not compile.
 *
 * @example
 * limit("AUA-TD-01", "testosterone_total") // => { value: 300, unit: "ng/dL", statement: "AUA-TD-01" }
 */
export function limit<Id extends WithLimits>(statement: Id, name: LimitName<Id>): Threshold {
  const { value, unit } = statements[statement].limits![name]!;
  return { value, unit, statement };
}
