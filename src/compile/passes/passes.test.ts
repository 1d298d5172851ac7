/** Each pass by itself: what it promises, and its text on two small systems. */
import { describe, expect, it } from "vitest";
import type { System } from "../../model/index.ts";
import { add, atRest, div, type Expression, log, mul, number, relative, sub, symbol } from "../../symbolic/index.ts";
import { dimensionless, dimensionOf } from "../../units/index.ts";
import { derive, printProgram } from "../program.ts";
import { everything, loop, tank } from "../specimens.ts";
import { flatten } from "./flatten.ts";
import { rest } from "./rest.ts";

it.each([tank, loop])("$name, pass by pass", async (system) => {
  await expect(`${printProgram(system)}\n`).toMatchFileSnapshot(`../__golden__/${system.name}.txt`);
});

/** A system of pools without flows, given by hand: what they start with is all that matters here. */
const starting = (starts: Readonly<Record<string, (s: Readonly<Record<string, Expression>>) => Expression>>): System => {
  const symbols = Object.fromEntries(Object.keys(starts).map((path) => [path, symbol(path, dimensionless)]));
  const pools = Object.entries(starts).map(([path, start]) => ({
    path,
    unit: "1",
    dimension: dimensionless,
    means: "",
    symbol: symbols[path]!,
    start: start(symbols),
  }));
  return { name: "starting", components: [], pools, parameters: [], inputs: [], quantities: [], flows: [] };
};

describe("flatten", () => {
  it("gives no rate to a pool without flows, and drops an empty port", () => {
    const flat = flatten(tank);
    expect(flat.values[flat.outputs.indexOf("example.tank.rain")]!.value).toBe(0);
    expect(flat.rates[0]!.kind).toBe("sub");
  });
  it("names the flow that mentions what nobody declared", () => {
    const stray = {
      ...tank,
      flows: [{ path: "example.stray", to: "example.tank.content", at: symbol("example.nobody", dimensionOf("nmol/h")) }],
    };
    expect(() => flatten(stray)).toThrow(/^example\.stray: it mentions example\.nobody/);
  });
});

describe("rest", () => {
  it("leaves no rest node, and knows its values", () => {
    const { rates, values, start } = rest(loop, flatten(loop));
    const kinds = new Set<string>();
    const visit = (e: Expression): void => {
      kinds.add(e.kind);
      e.args.forEach(visit);
    };
    [...rates, ...values].forEach(visit);
    expect(kinds.has("rest")).toBe(false);
    expect([...start]).toEqual([1, 0.6 * 3.1]);
  });
  it("follows starts that mention each other", () => {
    const system = starting({ a: ({ b }) => add(atRest(mul(b!, 2)), 1), b: ({ c }) => div(c!, 4), c: () => number(8) });
    expect([...rest(system, flatten(system)).start]).toEqual([5, 2, 8]);
  });
  it("names the way round a cycle", () => {
    const system = starting({ a: ({ b }) => mul(atRest(b!), 2), b: ({ c }) => add(c!, 1), c: ({ a }) => relative(add(a!, 1)) });
    expect(() => derive(system)).toThrow(/depends on itself: a → b → c → a\.[\s\S]*compile\/rest-cycle/);
  });
  it("names the quantity that asks for what has no value at rest", () => {
    const content = symbol("example.tank.content", dimensionOf("nmol"));
    const bad = { ...tank.quantities[0]!, path: "example.tank.bad", is: relative(log(sub(div(content, atRest(content)), 1))) };
    expect(() => derive({ ...tank, quantities: [...tank.quantities, bad] })).toThrow(
      /^example\.tank\.bad: in the reference man at rest log\(.*\) is -Infinity/,
    );
  });
});

describe("order", () => {
  it("computes every shared part once, and nothing of the man at each step", () => {
    const { tape } = derive(everything);
    const { layout } = tape;
    for (const routine of Object.values(tape.routines)) {
      // A tape that forgot what it had placed was caught here.
      const said = routine.instructions.map((i) => `${i.kind} ${i.args}`);
      expect(new Set(said).size).toBe(said.length);
      for (const { args } of routine.instructions)
        expect(args.some((a) => a === 0 || (a >= layout.pools && a < layout.parameters) || a >= layout.temporaries)).toBe(true);
    }
  });
  it("uses only what is already there", () => {
    const { tape } = derive(everything);
    for (const { instructions } of [tape.prelude, ...Object.values(tape.routines)])
      for (const { args, into } of instructions) for (const a of args) expect(a).toBeLessThan(into);
  });
  it("does no more work than it used to", () => {
    const { tape } = derive(everything);
    const work = Object.fromEntries(
      [["prelude", tape.prelude], ...Object.entries(tape.routines)].map(([n, r]) => [n, (r as typeof tape.prelude).instructions.length]),
    );
    expect(work).toMatchInlineSnapshot(`
      {
        "inTime": 15,
        "jacobian": 143,
        "outputs": 39,
        "prelude": 6,
        "rhs": 52,
      }
    `);
  });
});
