/** The gamma function against its own laws, in closed forms. */
import { expect, it } from "vitest";
import { gamma } from "./gamma.ts";
import { stream } from "./stream.ts";

it("is the factorial, exactly while a double holds it", () => {
  let factorial = 1n;
  for (let n = 1; n <= 170; n++) {
    const expected = Number(factorial);
    if (n <= 19) expect(gamma(n)).toBe(expected);
    else expect(Math.abs(gamma(n) / expected - 1)).toBeLessThan(1.5e-15);
    factorial *= BigInt(n);
  }
});

// Γ(n + ½) = √π·(2n)!/(4ⁿ n!). Caught: a sign in Stirling's series.
it("is right at halves and quarters", () => {
  let half = Math.sqrt(Math.PI);
  for (let n = 0; n < 40; half *= n++ + 0.5) expect(Math.abs(gamma(n + 0.5) / half - 1)).toBeLessThan(4e-15);
  // OEIS A068466 and A073005, as rounded to doubles.
  expect(Math.abs(gamma(0.25) / 3.625609908221908 - 1)).toBeLessThan(1.5e-15);
  expect(Math.abs(gamma(1 / 3) / 2.678938534707748 - 1)).toBeLessThan(1.5e-15);
});

// Computed with mpmath to 50 digits. Caught: the rounding of x + n not made good (3e-15).
it("is within 1.5e-15 of itself where rounding is worst", () => {
  for (const [x, value] of [
    [0.6037881134124196, 1.4805650676170279],
    [1.269559460496759, 0.9025841868061644],
    [2.99078921363438, 1.9831061619162],
    [7.479377370892434, 1797.6712129969233],
    [24.76507154268722, 2.929777348297211e23],
    [155.16560739485567, 7.119795172470532e271],
  ] as const)
    expect(Math.abs(gamma(x) / value - 1)).toBeLessThan(1.5e-15);
});

it("obeys the formula of reflection", () => {
  for (let k = 0; k < 2000; k++) {
    const x = stream(0, 0, "assay").uniform(k);
    expect(Math.abs((gamma(x) * gamma(1 - x) * Math.sin(Math.PI * (x < 0.5 ? x : 1 - x))) / Math.PI - 1)).toBeLessThan(4e-15);
  }
});

it("ends where doubles do", () => {
  expect([gamma(171.7), gamma(0), gamma(-1.5), gamma(Number.NaN), gamma(Infinity)]).toEqual([Infinity, NaN, NaN, NaN, Infinity]);
  expect(gamma(171.6)).toBeCloseTo(1.5858969096672e308, -296);
  expect(gamma(1e-300)).toBeCloseTo(1e300, -286);
});
