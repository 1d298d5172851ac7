/** How regular pulses are: the Weibull law of their intervals from the one number that both fidelities share. */
import { gamma } from "../../numerics/index.ts";

/**
 * The shape of a Weibull variate that varies as much, against its mean, as a gamma variate of this shape.
 *
 * The averaged fidelity takes intervals as gamma variates, whose means over pulses have closed forms; here they are
 * Weibull variates, whose hazard grows with the time since the last pulse as a power of it (Keenan and Veldhuis).
 *
 * @param regularity - Shape of the gamma variate; its squared coefficient of variation is 1/regularity.
 *
 * @example
 * intervalShape(1) // => 1
 */
export function intervalShape(regularity: number): number {
  const wanted = 1 / regularity;
  let [low, high] = [0.2, 50];
  // The variation falls with the shape; sixty halvings leave nothing of the interval.
  for (let i = 0; i < 60; i++) {
    const shape = (low + high) / 2;
    const mean = gamma(1 + 1 / shape);
    const variation = gamma(1 + 2 / shape) / (mean * mean) - 1;
    if (variation > wanted) low = shape;
    else high = shape;
  }
  return (low + high) / 2;
}
