/** The worth of a test is what Gaussian theory says it is, nothing for noise, and all there is for a test that knows. */
import { describe, expect, it } from "vitest";
import { log, sqrt, stream } from "../numerics/index.ts";
import { valueOfTest } from "./value-of-test.ts";

const n = 1000;
const times = 4;
const normals = (purpose: "posterior" | "assay", k = 0): readonly number[] =>
  Array.from({ length: n }, (_, i) => stream(5, i, purpose).normal(k));
const theta = normals("posterior");
const utilities = [new Float64Array(n), Float64Array.from(theta)];
/** θ with scatter of this standard deviation, several times a man. */
const seen = (sd: number): readonly (readonly number[])[] =>
  Array.from({ length: times }, (_, k) => normals("assay", k).map((e, i) => [theta[i]! + sd * e])).flat();

describe("a normal utility against nothing, seen through normal scatter", () => {
  // Caught: the mean of foreseen maxima reported as the gain, which rose with the number of coefficients.
  it.each([0.5, 1, 2])("gains what theory says, scatter %f", (sd) => {
    const now = Math.max(0, theta.reduce((sum, v) => sum + v, 0) / n);
    const { gain } = valueOfTest(seen(sd), utilities);
    expect(Math.abs(gain.value + now - 1 / sqrt(1 + sd * sd) / sqrt(2 * Math.PI))).toBeLessThan(3 * gain.error + 0.005);
    expect(gain.error).toBeLessThan(0.025);
  });
  // Caught: nats called bits.
  it("tells as many bits about the better of the two as theory says", () => {
    const { information, openInformation } = valueOfTest(seen(1), utilities);
    expect(openInformation).toBeCloseTo(1, 1);
    expect(information.value).toBeCloseTo(1 - 1 / (2 * log(2)), 1);
    expect(Math.abs(information.value - (1 - 1 / (2 * log(2))))).toBeLessThan(3 * information.error + 0.01);
  });
});

describe("a test of nothing", () => {
  const noise = Array.from({ length: times }, (_, k) => normals("assay", k).map((e, i) => [e, stream(6, i, "assay").normal(k)])).flat();
  const value = valueOfTest(noise, [...utilities, Float64Array.from(theta, (v) => 0.1 - v)]);
  it("gains nothing and tells nothing, within its error", () => {
    expect(Math.abs(value.gain.value)).toBeLessThan(3 * value.gain.error + 1e-12);
    expect(Math.abs(value.information.value)).toBeLessThan(0.02);
  });
});

describe("a test that knows", () => {
  const { gain, perfectGain, information, openInformation, chosen } = valueOfTest(
    theta.map((v) => [v]),
    utilities,
  );
  it("gains all there is to gain, and tells nearly all that is open", () => {
    expect(gain.value / perfectGain).toBeGreaterThan(0.98);
    expect(gain.value).toBeLessThanOrEqual(perfectGain + 1e-12);
    expect(information.value / openInformation).toBeGreaterThan(0.9);
  });
  it("chooses each course as often as it is best", () => expect(chosen[1]).toBeCloseTo(0.5, 1));
});

it("a better test of the same is worth more", () => {
  const [good, poor] = [valueOfTest(seen(0.5), utilities), valueOfTest(seen(2), utilities)];
  expect(good.gain.value).toBeGreaterThan(poor.gain.value);
  expect(good.information.value).toBeGreaterThan(poor.information.value);
});

// Caught: Newton's method ran away where a course is best for few, and a telling result seemed to tell less than nothing.
it("a course that is best for one man in thirty is told by what shows it", () => {
  const rare = [...utilities, Float64Array.from(theta, (v) => (v < -1.9 ? 1 : -1))];
  const { information, openInformation } = valueOfTest(seen(0.3), rare);
  expect(information.value).toBeGreaterThan(0.5 * openInformation);
});

// Caught: results of ranks alone, so that 0 and "none" made NaN terms.
it("takes ties, zeros and what could not be measured", () => {
  const rows = theta.map((v) => [v > 0 ? v : 0, v > 1 ? 1 : Number.NEGATIVE_INFINITY]);
  expect(valueOfTest(rows, utilities).gain.value).toBeGreaterThan(0);
});

it("refuses too few men and rows that fit nobody", () => {
  expect(() => valueOfTest([[1]], [Float64Array.of(1)])).toThrow(/too few/);
  expect(() => valueOfTest(seen(1).slice(1), utilities)).toThrow(/rows of results/);
});
