/** What the page Axis lets people choose: men and drugs, as the library lists them. */
import { allComponents, type Condition, conditions, drugs, man, type Traits } from "openhpg";

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

/** How much of what a trait moves a condition has set already, and so leaves to the trait nothing of it or only the rest. */
export type SetByCondition = "nothing" | "part" | "all";

export interface ConditionChoice {
  readonly name: string;
  readonly about: string;
  readonly sets: { readonly age: SetByCondition; readonly bmi: SetByCondition };
}

export interface AxisChoices {
  readonly conditions: readonly ConditionChoice[];
  readonly drugs: readonly DrugChoice[];
  /** What each component of the body is about, by its path. */
  readonly abouts: Readonly<Record<string, string>>;
}

/** Parameters that a trait moves in a man without a condition. */
const movedBy = (traits: Traits): readonly string[] => [...man(traits).parameters.keys()];

function setBy({ changes }: Condition, moved: readonly string[]): SetByCondition {
  const set = moved.filter((path) => changes.some((change) => change.kind === "parameter" && change.path === path)).length;
  return set === 0 ? "nothing" : set === moved.length ? "all" : "part";
}

function conditionChoices(): readonly ConditionChoice[] {
  const [age, bmi] = [movedBy({ age: 60 }), movedBy({ bmi: 40 })];
  return conditions.map((one) => ({ name: one.name, about: one.about, sets: { age: setBy(one, age), bmi: setBy(one, bmi) } }));
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
  conditions: conditionChoices(),
  drugs: drugs.map(({ name, synonyms, class: kind, about, doses }) => ({
    name,
    synonyms,
    class: kind,
    about,
    schedules: schedulesOf(doses),
  })),
  abouts: Object.fromEntries(allComponents.map(({ path, about }) => [path, about])),
});
