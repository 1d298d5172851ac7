/** A drug by its name, and the doses a slider offers: those in use, up to twice the largest. */
import type { AxisChoices, DrugChoice, Schedule } from "../engine/jobs/axis-choices.ts";
import type { Dose } from "./scenario.ts";

/** The drug of this name or synonym; capitals do not count. */
export function drugOf({ drugs }: AxisChoices, name: string): DrugChoice | undefined {
  const wanted = name.toLowerCase();
  return drugs.find((drug) => [drug.name, ...drug.synonyms].some((other) => other.toLowerCase() === wanted));
}

export interface DoseRange {
  readonly low: number;
  readonly high: number;
  readonly step: number;
}

/** The largest amount of which all are multiples. */
function commonPart(amounts: readonly number[]): number {
  const part = (a: number, b: number): number => (b < 1e-6 * a ? a : part(b, a % b));
  return amounts.reduce(part);
}

const fewestSteps = 8;

/** Doses with the same route and unit as this one; every dose in use is one of the steps. */
export function doseRange({ schedules }: DrugChoice, { route, unit, amount }: Dose): DoseRange | undefined {
  const amounts = schedules.flatMap((s) => (s.route === route && s.unit === unit ? s.amounts : []));
  if (amount === undefined || amounts.length === 0) return undefined;
  const high = Math.max(2 * Math.max(...amounts), amount);
  const part = commonPart(amounts);
  const step = high / part >= fewestSteps ? part : part / 2;
  return { low: step, high, step };
}

/** The row of a drug that was just chosen: its middle dose in use. */
export function usualDose({ name, schedules }: DrugChoice): Dose {
  const all = schedules.flatMap((s): readonly { readonly schedule: Schedule; readonly amount: number | undefined }[] =>
    s.amounts.length > 0 ? s.amounts.map((amount) => ({ schedule: s, amount })) : [{ schedule: s, amount: undefined }],
  );
  const { schedule, amount } = all[Math.floor((all.length - 1) / 2)]!;
  return { drug: name, route: schedule.route, amount, unit: schedule.unit, how: schedule.how, from: 0, until: undefined };
}

/** How this drug, and drugs of its class in the same unit, are given. */
export function schedulesFor(choice: DrugChoice, all: readonly DrugChoice[], dose: Dose): readonly string[] {
  const alike = all.filter((other) => other.class === choice.class).flatMap((other) => (other === choice ? [] : other.schedules));
  const hows = [...choice.schedules.filter((s) => s.route === dose.route), ...alike].filter((s) => s.unit === dose.unit).map((s) => s.how);
  return [...new Set([...hows, dose.how])];
}
