/** How a treatment reaches the body: each dose as an interruption of its pools and inputs. */
import type { Kernel } from "../compile/index.ts";
import { type Delivery, findDrug, type Route } from "../drugs/index.ts";
import type { Interruption } from "../solve/index.ts";
import { factorOf } from "../units/index.ts";
import { doses, type Treatment } from "./course/index.ts";

/** A man being solved: where pools and inputs stand, his parameters and inputs, and who must hear of a change of them. */
export interface Patient {
  readonly kernel: Pick<Kernel, "pools" | "parameters">;
  readonly values: Float64Array;
  refresh(): void;
}

/** Changes an input by an amount; what several treatments add to one input sums up. */
type Turn = (by: number) => void;

function turner({ kernel, values, refresh }: Patient, input: string): Turn {
  const at = kernel.parameters.indexOf(input);
  let turns = 0;
  let unit = 0;
  return (by) => {
    // Counted in whole turns of one size, so that the input comes back to exactly what it was.
    if (unit === 0) unit = Math.abs(by);
    const before = turns * unit;
    turns += Math.round(by / (unit || 1));
    values[at] = values[at]! - before + turns * unit;
    if (turns === 0 && Math.abs(values[at]!) < 1e-12 * unit) values[at] = 0;
    refresh();
  };
}

const routeOf = ({ drug, route }: Treatment): Route => findDrug(drug)!.routes[route]!;

/** Deliveries that run from start to end in the way this treatment is given. */
function lasting(treatment: Treatment): readonly Lasting[] {
  const { mode } = treatment;
  const { delivers } = routeOf(treatment);
  return delivers.filter((d): d is Lasting => (mode === "infusion" && d.kind === "infusion") || (mode === "pulses" && d.kind === "pump"));
}

type Lasting = Extract<Delivery, { kind: "infusion" | "pump" }>;

/** True unless a pump or an infusion gives it, which is two interruptions however long it runs. */
export const givenOneByOne = (treatment: Treatment): boolean => lasting(treatment).length === 0;

/**
 * The interruptions of one treatment until `untilHours`, in order of time, made as they are asked for.
 *
 * A dose adds to a pool at once; a release runs an input for some hours; infusions and pumps run theirs from
 * start to end; a switch stays on.
 */
export function* deliver(patient: Patient, treatment: Treatment, untilHours: number): Generator<Interruption> {
  const route = routeOf(treatment);
  const amount = treatment.amount * factorOf(treatment.unit);
  const { startHours, endHours } = treatment;
  const running = lasting(treatment);
  if (running.length > 0) {
    const turns = running.flatMap((delivery) => steady(patient, delivery, treatment, amount));
    if (startHours < untilHours) yield { at: startHours, apply: () => turns.forEach(({ turn, by }) => turn(by)) };
    if (endHours < untilHours) yield { at: endHours, apply: () => turns.forEach(({ turn, by }) => turn(-by)) };
    return;
  }
  yield* single(patient, route.delivers, treatment, amount, untilHours);
}

function steady(patient: Patient, delivery: Lasting, { pattern }: Treatment, amount: number) {
  if (delivery.kind === "infusion") return [{ turn: turner(patient, delivery.input), by: amount * delivery.share }];
  const perHour = pattern.offsetsHours.length / pattern.periodHours;
  return [
    { turn: turner(patient, delivery.pulses), by: perHour },
    { turn: turner(patient, delivery.mass), by: (perHour * amount) / delivery.referenceDose },
  ];
}

function* single(
  patient: Patient,
  delivers: readonly Delivery[],
  treatment: Treatment,
  amount: number,
  untilHours: number,
): Generator<Interruption> {
  const { kernel } = patient;
  const fills = delivers.flatMap((d) => (d.kind === "pool" ? [{ place: kernel.pools.indexOf(d.pool), by: amount * d.share }] : []));
  const switches = delivers.flatMap((d) => (d.kind === "switch" ? [turner(patient, d.input)] : []));
  const releases = delivers.flatMap((d) =>
    d.kind === "release" ? [{ turn: turner(patient, d.input), by: (amount * d.share) / d.hours, hours: d.hours }] : [],
  );
  const ending: Interruption[] = [];
  for (const { at } of doses(treatment, untilHours)) {
    while (ending.length > 0 && ending[0]!.at <= at) yield ending.shift()!;
    yield {
      at,
      apply: (y) => {
        for (const { place, by } of fills) y[place]! += by;
        for (const turn of switches) turn(1);
        for (const { turn, by } of releases) turn(by);
      },
    };
    for (const { turn, by, hours } of releases) ending.push({ at: at + hours, apply: () => turn(-by) });
    ending.sort((a, b) => a.at - b.at);
  }
  yield* ending.filter(({ at }) => at < untilHours);
}
