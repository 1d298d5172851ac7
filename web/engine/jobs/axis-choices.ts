/** What the page Axis lets people choose: men and drugs, as the library lists them. */
import { allComponents, conditions, drugs } from "openhpg";

/** Doses of one drug that are given in one way. */
export interface Schedule {
  /** Empty for the drug's usual route. */
  readonly route: string;
  readonly how: string;
  readonly unit: string;
  readonly amounts: readonly number[];
}

export interface DrugChoice {
  readonly name: string;
  readonly synonyms: readonly string[];
  readonly class: string;
  readonly about: string;
  readonly schedules: readonly Schedule[];
}

export interface AxisChoices {
  readonly conditions: readonly { readonly name: string; readonly about: string }[];
  readonly drugs: readonly DrugChoice[];
  /** What each component of the body is about, by its path. */
  readonly abouts: Readonly<Record<string, string>>;
}

const written = /^(?:(?<route>[a-z]+) )?(?<amount>[\d.]+) (?<unit>\S+)(?: (?<how>.+))?$/;

function schedulesOf(doses: readonly string[]): readonly Schedule[] {
  const found = new Map<string, Schedule>();
  for (const dose of doses) {
    const { route = "", amount, unit = "", how = "" } = written.exec(dose)?.groups ?? { how: dose };
    const key = `${route} ${unit} ${how}`;
    const amounts = found.get(key)?.amounts ?? [];
    found.set(key, { route, how, unit, amounts: amount === undefined ? amounts : [...amounts, Number(amount)] });
  }
  return [...found.values()];
}

export const run = (_: null): AxisChoices => ({
  conditions: conditions.map(({ name, about }) => ({ name, about })),
  drugs: drugs.map(({ name, synonyms, class: kind, about, doses }) => ({
    name,
    synonyms,
    class: kind,
    about,
    schedules: schedulesOf(doses),
  })),
  abouts: Object.fromEntries(allComponents.map(({ path, about }) => [path, about])),
});
