/** Exact scales: a fraction of whole numbers times a power of ten, so that 300 ng/dL is 3 ng/mL to the last bit. */

/** numerator / denominator × 10^tens. */
export interface Scale {
  readonly numerator: number;
  readonly denominator: number;
  readonly tens: number;
}

export const one: Scale = { numerator: 1, denominator: 1, tens: 0 };

/** 10^tens, the nearest double. */
const powerOfTen = (tens: number): number => Number(`1e${tens}`);

export const multiplyScales = (a: Scale, b: Scale): Scale => ({
  numerator: a.numerator * b.numerator,
  denominator: a.denominator * b.denominator,
  tens: a.tens + b.tens,
});

export const invertScale = (a: Scale): Scale => ({ numerator: a.denominator, denominator: a.numerator, tens: -a.tens });

/** A whole power, negative ones included. */
export function raiseScale(a: Scale, power: number): Scale {
  let raised = one;
  for (let i = 0; i < Math.abs(power); i++) raised = multiplyScales(raised, a);
  return power < 0 ? invertScale(raised) : raised;
}

/** `value` times the scale: dividing by a whole power of ten is exact where multiplying by its inverse is not. */
export function applyScale(value: number, { numerator, denominator, tens }: Scale): number {
  if (tens < 0) return (value * numerator) / (denominator * powerOfTen(-tens));
  return (value * numerator * powerOfTen(tens)) / denominator;
}
