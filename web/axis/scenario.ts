/** What the page shows: a man, what he takes, and what was kept beside it; as a value, as a course text, as an address. */

export interface Who {
  readonly condition: string;
  /** Years. */
  readonly age: number;
  /** kg/m². */
  readonly bmi: number;
}

/** One drug as its row sets it. */
export interface Dose {
  readonly drug: string;
  /** Empty for the drug's usual route. */
  readonly route: string;
  /** Undefined for what has no dose, such as an operation. */
  readonly amount: number | undefined;
  readonly unit: string;
  /** As the course language says it: "daily", "every 2 weeks". */
  readonly how: string;
  /** Week of the first dose. */
  readonly from: number;
  /** Week in which it ends; undefined when it goes on. */
  readonly until: number | undefined;
}

/** A man on what he takes. */
export interface Treated {
  readonly who: Who;
  readonly doses: readonly Dose[];
}

export interface Scenario extends Treated {
  /** Drawn beside; at most {@link mostKept}. */
  readonly kept: readonly Treated[];
}

export const mostDrugs = 4;
export const mostKept = 3;
export const weeksShown = 52;
/** The reference man's, and so no trait worth saying. */
export const usualWho: Who = { condition: "healthy", age: 30, bmi: 24 };

export const startScenario: Scenario = {
  who: { ...usualWho, condition: "obesity-secondary-hypogonadism" },
  doses: [{ drug: "enclomiphene", route: "", amount: 25, unit: "mg", how: "daily", from: 0, until: undefined }],
  kept: [],
};

const doseText = ({ drug, route, amount, unit, how, from, until }: Dose): string =>
  [
    drug,
    route,
    amount === undefined ? "" : `${amount} ${unit}`,
    how,
    from > 0 ? `from week ${from}` : "",
    until === undefined ? "" : `until week ${until}`,
  ]
    .filter(Boolean)
    .join(" ");

/** In the course language, as the terminal takes it. */
export const courseText = (doses: readonly Dose[]): string => (doses.length === 0 ? "none" : doses.map(doseText).join("; "));

const withAmount =
  /^(?<drug>\D+?)(?: (?<route>oral|intramuscular|subcutaneous|intravenous|transdermal|nasal))? (?<amount>[\d.]+) (?<unit>\S+)(?: (?<how>.+?))??(?: from week (?<from>[\d.]+))?(?: until week (?<until>[\d.]+))?$/;
const withoutAmount = /^(?<drug>\D+?) (?<how>once)(?: from week (?<from>[\d.]+))?$/;

/** The rows that a course text means; texts written otherwise than {@link courseText} does are left out. */
export function dosesOf(text: string): readonly Dose[] {
  if (text === "none") return [];
  return text
    .split(";")
    .flatMap((one): readonly Dose[] => {
      const said = (withAmount.exec(one.trim()) ?? withoutAmount.exec(one.trim()))?.groups;
      if (!said) return [];
      const { drug = "", route = "", amount, unit = "", how = "", from, until } = said;
      const number = (value: string | undefined): number | undefined => (value === undefined ? undefined : Number(value));
      return [{ drug, route, amount: number(amount), unit, how, from: number(from) ?? 0, until: number(until) }];
    })
    .slice(0, mostDrugs);
}

const within = (text: string | null, low: number, high: number, otherwise: number): number => {
  const value = text === null || text.trim() === "" ? Number.NaN : Number(text);
  return value >= low && value <= high ? value : otherwise;
};
export const ages = [18, 80] as const;
export const bmis = [18, 50] as const;

function treatedOf(query: URLSearchParams): Treated {
  return {
    who: {
      condition: query.get("condition") ?? usualWho.condition,
      age: within(query.get("age"), ...ages, usualWho.age),
      bmi: within(query.get("bmi"), ...bmis, usualWho.bmi),
    },
    doses: dosesOf(query.get("course") ?? "none"),
  };
}

function treatedQuery({ who, doses }: Treated): URLSearchParams {
  const query = new URLSearchParams({ condition: who.condition });
  if (who.age !== usualWho.age) query.set("age", String(who.age));
  if (who.bmi !== usualWho.bmi) query.set("bmi", String(who.bmi));
  query.set("course", courseText(doses));
  return query;
}

/** Whether an address asks for anything; that of the page alone does not. */
export const asksForScenario = (query: URLSearchParams): boolean => query.has("course") || query.has("condition");

/** What an address asks for; the start where it asks for nothing. */
export function scenarioOf(query: URLSearchParams): Scenario {
  if (!asksForScenario(query)) return startScenario;
  const kept = query.getAll("kept").slice(0, mostKept);
  return { ...treatedOf(query), kept: kept.map((one) => treatedOf(new URLSearchParams(one))) };
}

/** What an address asks for and does not get: no number, out of range, more than fits, or unknown here. */
export function leftOut(query: URLSearchParams): readonly string[] {
  let kept = 0;
  let drugs = 0;
  return [...query].flatMap(([name, value]): readonly string[] => {
    if (name === "condition") return [];
    if (name === "age" || name === "bmi") {
      const [low, high] = name === "age" ? ages : bmis;
      return Number.isNaN(within(value, low, high, Number.NaN)) ? [`${name}=${value}`] : [];
    }
    if (name === "course") {
      if (value === "none") return [];
      return value
        .split(";")
        .map((one) => one.trim())
        .filter((one) => dosesOf(one).length === 0 || ++drugs > mostDrugs);
    }
    if (name === "kept") return ++kept > mostKept ? [`kept=${value}`] : leftOut(new URLSearchParams(value));
    return [`${name}=${value}`];
  });
}

/** The scenario for an address: everything that was chosen, and nothing of a patient. */
export function queryOf(scenario: Scenario): URLSearchParams {
  const query = treatedQuery(scenario);
  for (const kept of scenario.kept) query.append("kept", treatedQuery(kept).toString());
  return query;
}

/** What one types into a terminal for the same man on the same course. */
export function commandOf({ who, doses }: Treated): string {
  const traits = Object.entries(traitsOf(who)).map(([trait, value]) => `--${trait} ${value}`);
  const flags = [`--condition ${who.condition}`, ...traits, `--course "${courseText(doses)}"`, `--weeks ${weeksShown}`, "--json"];
  return `npx openhpg simulate ${flags.join(" ")}`;
}

/** The traits that differ from the reference man's, as the library takes them. */
export const traitsOf = ({ age, bmi }: Who): { readonly age?: number; readonly bmi?: number } => ({
  ...(age !== usualWho.age && { age }),
  ...(bmi !== usualWho.bmi && { bmi }),
});
