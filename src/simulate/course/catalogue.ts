/** What the course language asks of a list of drugs. */
import type { Mode } from "./course.ts";

/** What a route takes. */
export interface RouteUse {
  /** Its doses have the dimension of this unit. */
  readonly unit: string;
  readonly modes: readonly Mode[];
}

/** A drug as far as writing a course needs it. */
export interface CataloguedDrug {
  /** International nonproprietary name; `find` knows it too. */
  readonly name: string;
  readonly routes: readonly string[];
  /** The route meant when none is said. */
  readonly defaultRoute: string;
  /** One unit of each dimension its doses come in: `mg`, `IU`; a pure number, `1`, for an operation. */
  readonly units: readonly string[];
  /** By route; of a route left out, any of the units, in doses or pulses, and infused where a needle could. */
  readonly uses?: Readonly<Record<string, RouteUse>>;
}

/** The drugs that can be named. */
export interface Catalogue {
  /** The drug of this name or synonym, whatever its capitals; words are separated by one space. */
  find(name: string): CataloguedDrug | undefined;
  /** The names to list when one is not known; those of {@link names} unless given. */
  readonly known?: readonly string[];
  /** Every name and synonym a misspelling may be corrected to. */
  readonly names: readonly string[];
}
