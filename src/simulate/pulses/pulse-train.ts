/**
 * GnRH pulses as a renewal process in operational time, each an interruption at the instant it falls due.
 *
 * Operational time runs at the frequency that feedback asks for (`hypothalamus.pulseGenerator.due`, a pool like any
 * other); a pulse falls due when it has gained a Weibull draw of mean 1. The solver knows no events, so the instant
 * is approached: looks, which change nothing, follow each other at seven tenths of the time that seems left, and the
 * last one, less than a minute before, foretells it. A frequency that rises by less than four tenths between two
 * looks is never overtaken; what a prediction misses by is carried over, so that errors do not add up.
 */
import { logNormal, type Stream, weibull } from "../../numerics/index.ts";
import type { Interruption } from "../../solve/index.ts";
import { type Followed, type Pulse, read, release } from "./release.ts";

/** Share of the time that seems left after which he is looked at again. */
const approach = 0.7;
/** Hours before a pulse in which the frequency hardly changes: one minute. */
const near = 1 / 60;
/** Hours after which he is looked at again however rare his pulses are. */
const longest = 1;

export interface TrainOptions {
  /** Two draws for each pulse: its interval and its mass. */
  readonly numbers: Stream;
  /** Of the Weibull intervals. */
  readonly shape: number;
  /** Where the span begins, hours, and the state there. */
  readonly from: number;
  readonly y0: Float64Array;
  onPulse(pulse: Pulse, missed: number): void;
}

/** The pulses of his own, without end; `missed` is by how much operational time was off the draw when a pulse was given. */
export function* pulseTrain(man: Followed, { numbers, shape, from, y0, onPulse }: TrainOptions): Generator<Interruption> {
  const { places, seen } = man;
  let count = 0;
  const draw = (): number => weibull(numbers, 2 * count, { shape, mean: 1 });
  let threshold = draw();
  let at = from;
  let left = 0;
  const look = (y: Float64Array): void => {
    read(man, at, y);
    left = (threshold - y[places.due]!) / seen[places.frequency]!;
  };
  look(y0);
  for (;;) {
    const last = left <= near;
    at += last ? Math.max(0, left) : Math.min(longest, approach * left);
    yield {
      at,
      apply: (y) => {
        look(y);
        if (!last) return;
        const missed = y[places.due]! - threshold;
        const spread = logNormal(numbers, 2 * count + 1, { mean: 1, cv: seen[places.variation]! });
        const mass = seen[places.ownMass]! * spread;
        onPulse({ day: at / 24, mass, lh: release(man, y, mass), from: "hypothalamus" }, missed);
        count++;
        threshold = draw();
        y[places.due] = missed;
        look(y);
      },
    };
  }
}
