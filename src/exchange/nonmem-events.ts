/** NONMEM's rows as what happens when: doses one by one, infusions on and off, resets; nothing is left to be implied. */
import { type NonmemAction, type NonmemCompartment, type NonmemDose, type NonmemRecord, readRecords } from "./nonmem-record.ts";

/** Something that happens to a subject at an instant. Compartments by their place in the mapping, amounts coherent. */
export type NonmemEvent =
  | { readonly kind: "dose"; readonly at: number; readonly compartment: number; readonly amount: number }
  | { readonly kind: "replace"; readonly at: number; readonly compartment: number; readonly amount: number }
  /** Infusions are told apart by `infusion`, so that several may run at once and each ends by itself. */
  | { readonly kind: "start"; readonly at: number; readonly compartment: number; readonly infusion: number; readonly rate: number }
  | { readonly kind: "stop"; readonly at: number; readonly compartment: number; readonly infusion: number }
  /** All compartments as at the beginning, all infusions off. */
  | { readonly kind: "reset"; readonly at: number }
  /** The state that doses every `dose.every` hours lead to, `since` hours after the last; on top of what is there, or instead. */
  | {
      readonly kind: "steady";
      readonly at: number;
      readonly dose: NonmemDose;
      readonly since: number;
      readonly onTop: boolean;
      readonly row: number;
    }
  /** This row asks for the state. */
  | { readonly kind: "look"; readonly at: number; readonly row: number };

interface Pending {
  readonly event: NonmemEvent;
  /** False for what an earlier row brings about: it happens before the rows of its instant. */
  readonly ownTime: boolean;
}

/**
 * Expands the rows of one subject.
 *
 * Follows PREDPP: what earlier rows bring about (lagged and additional doses, ends of infusions) happens before the rows
 * of the same instant; a reset, a reset-and-dose and a steady state of kind 1 cancel whatever was still to come. F changes
 * the duration of an infusion of given rate and the rate of one of modelled duration. A dose at steady state that is
 * lagged is one of a train of lagged doses: at the row's time the last to have arrived came before it, and those
 * under way arrive after it. Every row is looked at after it has acted.
 *
 * @throws ExchangeError with a code that begins with `nonmem/`, naming the row.
 *
 * @example
 * expandRecords([{ time: 0, amt: 100, ii: 24, addl: 1 }], [{ name: "depot", pool: "a.depot" }]).map((e) => `${e.kind} ${e.at}`)
 * // => [ "dose 0", "look 0", "dose 24" ]
 */
export function expandRecords(records: readonly NonmemRecord[], compartments: readonly NonmemCompartment[]): readonly NonmemEvent[] {
  let pending: Pending[] = [];
  let infusions = 0;
  readRecords(records, compartments).forEach((action, row) => {
    const { at, resets, replaces, dose } = action;
    const own = (event: NonmemEvent): void => void pending.push({ event, ownTime: event.at === at });
    if (resets || dose?.steady === 1) pending = pending.filter(({ event }) => event.at <= at);
    if (resets) own({ kind: "reset", at });
    if (replaces) own({ kind: "replace", at, ...replaces });
    if (dose) for (const event of eventsOf(action, dose, row, () => infusions++)) own(event);
    own({ kind: "look", at, row });
  });
  // Sorting is stable: what happens at one instant keeps the order of the rows.
  return pending.toSorted((a, b) => a.event.at - b.event.at || Number(a.ownTime) - Number(b.ownTime)).map(({ event }) => event);
}

function* eventsOf({ at }: NonmemAction, dose: NonmemDose, row: number, next: () => number): Generator<NonmemEvent> {
  const { compartment, bolus, rate, duration, lag, every, more, steady } = dose;
  if (steady !== 0) yield* atSteadyState(at, dose, row, next);
  // The infusion that has always run ends with its row.
  if (duration === Infinity) return;
  for (let k = 0; k <= more; k++) yield* arrival(at + lag + k * every, { compartment, bolus, rate, duration }, next);
}

function* arrival(
  at: number,
  { compartment, bolus, rate, duration }: Pick<NonmemDose, "compartment" | "bolus" | "rate" | "duration">,
  next: () => number,
  from = at,
): Generator<NonmemEvent> {
  if (rate === 0) {
    yield { kind: "dose", at, compartment, amount: bolus };
    return;
  }
  const infusion = next();
  yield { kind: "start", at: from, compartment, infusion, rate };
  yield { kind: "stop", at: at + duration, compartment, infusion };
}

/** The state itself, and of the doses that led to it those that still run or are still under way. */
function* atSteadyState(at: number, dose: NonmemDose, row: number, next: () => number): Generator<NonmemEvent> {
  const { lag, every, duration, steady } = dose;
  const back = duration === Infinity ? 1 : Math.floor(lag / every) + 1;
  const since = duration === Infinity ? 0 : back * every - lag;
  yield { kind: "steady", at, dose, since, onTop: steady === 2, row };
  if (duration === Infinity) return;
  // Newer ones have not arrived; older ones may still run.
  for (let k = back - 1; k >= 1; k--) yield* arrival(at + lag - k * every, dose, next);
  for (let k = back; at + lag - k * every + duration > at; k++) yield* arrival(at + lag - k * every, dose, next, at);
}
