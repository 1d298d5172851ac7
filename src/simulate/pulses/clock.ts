/** The hour of the day: read from text, as the hands of a clock, and as when he sleeps. */
import { cos, sin } from "../../numerics/index.ts";
import type { Interruption } from "../../solve/index.ts";
import type { Patient } from "../deliver.ts";
import { badClock } from "../errors.ts";

/** When he goes to sleep and when he wakes, each as `HH:MM`. */
export interface Sleep {
  readonly from: string;
  readonly to: string;
}

/**
 * Hours since midnight.
 *
 * @throws SimulateError `simulate/bad-clock` naming the option.
 *
 * @example
 * hourOf("startClock", "08:30") // => 8.5
 */
export function hourOf(option: string, text: string): number {
  const found = /^(\d{1,2}):(\d{2})$/.exec(text.trim());
  const [hours, minutes] = [Number(found?.[1] ?? 24), Number(found?.[2] ?? 0)];
  if (hours > 23 || minutes > 59) throw badClock(option, text);
  return hours + minutes / 60;
}

/** Cosine and sine of an hour of the day. */
export function handsAt(hour: number): { readonly cosine: number; readonly sine: number } {
  const angle = (2 * Math.PI * (hour - 24 * Math.floor(hour / 24))) / 24;
  return { cosine: cos(angle), sine: sin(angle) };
}

/**
 * Falling asleep and waking, from hour `start` on; at `start` he is whichever he is.
 *
 * @param clock - Hour of the day at hour 0.
 */
export function* sleepAndWake({ kernel, values, refresh }: Patient, sleep: Sleep, clock: number, start: number): Generator<Interruption> {
  const place = kernel.parameters.indexOf("brain.sleep.departure");
  const [from, to] = [hourOf("sleep.from", sleep.from), hourOf("sleep.to", sleep.to)];
  const length = (to - from + 24) % 24;
  const turn = (at: number, asleep: boolean): Interruption => ({
    at,
    apply: () => {
      values[place] = (asleep ? 1 : 0) - length / 24;
      refresh();
    },
  });
  /** Of the last falling asleep at or before `start`. */
  let asleepAt = start - ((((start + clock - from) % 24) + 24) % 24);
  yield turn(start, start < asleepAt + length);
  for (; ; asleepAt += 24)
    for (const [at, asleep] of [
      [asleepAt, true],
      [asleepAt + length, false],
    ] as const)
      if (at > start) yield turn(at, asleep);
}
