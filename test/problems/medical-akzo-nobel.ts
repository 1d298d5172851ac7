/** Medical Akzo Nobel: antibodies penetrate a tissue; a partial differential equation as 400 pools. */
import { readFileSync } from "node:fs";
import { add, div, type Expression, mul, neg, sub } from "../../src/symbolic/index.ts";
import { fromSlopes, numbered, type ReferenceProblem } from "./problem.ts";

const cells = 200;
const width = 1 / cells;
const binding = 100;
const published = JSON.parse(readFileSync(new URL("medical-akzo-nobel.json", import.meta.url), "utf8")) as { u: number[]; v: number[] };

type Pool = `u${number}` | `v${number}`;
const valued = (u: (i: number) => number, v: (i: number) => number): Record<Pool, number> =>
  Object.fromEntries([
    ...numbered("u", cells).map((name, i) => [name, u(i)] as const),
    ...numbered("v", cells).map((name, i) => [name, v(i)] as const),
  ]);

/** Below this the reference is what rounding left of zero. */
const nothing = 1e-15;
const end = Object.entries(
  valued(
    (i) => published.u[i]!,
    (i) => published.v[i]!,
  ),
);
/** At the front the published values are themselves off by up to 1.6e-10: they were computed at a tolerance of 1e-10. */
const behindTheFront = ([name, value]: readonly [string, number]): boolean => {
  const cell = Number(name.slice(1));
  return Math.abs(value) >= nothing && (name.startsWith("u") ? cell <= 98 : cell >= 104);
};

export const medicalAkzoNobel: ReferenceProblem = {
  name: "Medical Akzo Nobel",
  system: fromSlopes("medicalAkzoNobel", {
    start: valued(
      () => 0,
      () => 1,
    ),
    inputs: ["antibodies"],
    slopes(s) {
      const u = (j: number): Expression => (j === 0 ? s.antibodies : s[`u${j}`]!);
      const slopes: Record<Pool, Expression> = {};
      for (let j = 1; j <= cells; j++) {
        const bound = mul(binding, u(j), s[`v${j}`]!);
        const depth = j / cells - 1;
        const [drift, spread] = [(2 * depth ** 3) / 16, depth ** 4 / 16];
        const moved = (): Expression =>
          add(
            mul(drift, div(sub(u(j + 1), u(j - 1)), 2 * width)),
            mul(spread, div(add(sub(u(j - 1), mul(2, u(j))), u(j + 1)), width * width)),
          );
        slopes[`u${j}`] = j === cells ? neg(bound) : sub(moved(), bound);
        slopes[`v${j}`] = neg(bound);
      }
      return slopes;
    },
  }),
  until: 20,
  method: "stiff",
  inputs: { start: { antibodies: 2 }, at: 5, become: { antibodies: 0 } },
  tolerance: { relative: 1e-10, absolute: 1e-16 },
  end: Object.fromEntries(end.filter(behindTheFront)),
  besides: Object.fromEntries(
    end
      .filter((one) => !behindTheFront(one))
      .map(([name, value]) =>
        Math.abs(value) < nothing
          ? [name, { within: nothing, because: "it has decayed by many times the precision of a number" }]
          : [name, { end: value, within: 2e-10, because: "the reference was computed with PSIDE at a tolerance of 1e-10" }],
      ),
  ),
  source: "Test Set for IVP Solvers, Bari, medakzo.F, as carried in ReaK; confirmed with Radau IIA at 1e-9 to 2e-10, restarted at 5",
};
