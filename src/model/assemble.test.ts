/** Assembly: what it makes of a tank, and each thing it refuses, in its exact words. */
import { describe, expect, it } from "vitest";
import { assumed } from "../references/index.ts";
import { add, div, evaluate, mul, number, printText, symbol } from "../symbolic/index.ts";
import { dimensionOf } from "../units/index.ts";
import { assemble, type Component, component, flow, ModelError, quantity } from "./index.ts";

const because = assumed("an example for a test");
const said = { about: "A part.", fidelity: "placeholder", leavesOut: [] } as const;

/** Two tanks that leak into each other; the second is also fed. */
const upper = component("hill.upperTank", {
  ...said,
  reads: { level: { from: "valley.lowerTank.level", unit: "1" } },
  parameters: { k: { value: 24, unit: "1/d", means: "rate of emptying downhill", evidence: because } },
  ports: { poured: { unit: "L/h", means: "what is poured in" } },
  pools: { content: { start: 500, unit: "mL", means: "water" } },
  flows: ({ k, content, level, poured }) => ({
    down: flow({ from: content, to: "valley.lowerTank.content", at: mul(k, content, level) }),
    pouring: flow({ to: content, at: poured }),
  }),
});
const lower = component("valley.lowerTank", {
  ...said,
  parameters: { full: { value: 2, unit: "L", means: "content when full", evidence: because } },
  pools: { content: { unit: "L", means: "water" } },
  quantities: ({ content, full }) => ({ level: quantity(div(content, full), "1", "content over that when full") }),
  starts: ({ full }) => ({ content: mul(0.5, full) }),
  flows: ({ content }) => ({ drain: flow({ from: content, at: mul(content, number(0.1, dimensionOf("1/h"))) }) }),
});
const rain = component("sky.rain", {
  ...said,
  inputs: { falling: { unit: "mL/min", means: "rain, set from outside" } },
  contributes: ({ falling }) => ({ "hill.upperTank.poured": mul(2, falling) }),
});
const dew = component("sky.dew", {
  ...said,
  parameters: { rate: { value: 1, unit: "mL/h", means: "dew that settles", evidence: because } },
  contributes: ({ rate }) => ({ "hill.upperTank.poured": rate }),
});

describe("a small system", () => {
  const system = assemble("water", [upper, lower, rain, dew]);
  const quantityAt = (path: string) => system.quantities.find((q) => q.path === path)!;

  it("lists pools in reading order, with what they hold in coherent units", () => {
    expect(system.pools.map((p) => [p.path, printText(p.start)])).toEqual([
      ["hill.upperTank.content", "0.5"],
      ["valley.lowerTank.content", "0.5*valley.lowerTank.full"],
    ]);
  });

  it("turns parameters into coherent units", () => {
    expect(Object.fromEntries(system.parameters.map((p) => [p.path, p.coherent]))).toEqual({
      "hill.upperTank.k": 1,
      "valley.lowerTank.full": 2,
      "sky.dew.rate": 0.001,
    });
  });

  it("sums what is added to a port, and a port without additions is zero", () => {
    expect(printText(quantityAt("hill.upperTank.poured").is)).toBe("2*sky.rain.falling + sky.dew.rate");
    const alone = assemble("water", [upper, lower]);
    expect(evaluate(alone.quantities.find((q) => q.port)!.is, () => undefined)).toBe(0);
  });

  it("names both ends of a flow", () => {
    expect(system.flows.map(({ path, from, to }) => [path, from, to])).toEqual([
      ["hill.upperTank.down", "hill.upperTank.content", "valley.lowerTank.content"],
      ["hill.upperTank.pouring", undefined, "hill.upperTank.content"],
      ["valley.lowerTank.drain", "valley.lowerTank.content", undefined],
    ]);
  });

  it("orders quantities so that each mentions only those before it", () => {
    const later = component("a.b", {
      ...said,
      reads: { z: { from: "a.c.z", unit: "1" } },
      quantities: ({ z }) => ({ y: quantity(add(z, 1), "1", "one more") }),
    });
    const earlier = component("a.c", { ...said, quantities: () => ({ z: quantity(1, "1", "one") }) });
    expect(assemble("ab", [later, earlier]).quantities.map((q) => q.path)).toEqual(["a.c.z", "a.b.y"]);
  });

  it("is frozen into names: order of components changes no expression", () => {
    const other = assemble("water", [dew, rain, lower, upper]);
    expect(new Set(other.flows.map((f) => f.at))).toEqual(new Set(system.flows.map((f) => f.at)));
  });
});

/** A tank of litres; the rest is added by the case. */
const tank = (extra: Partial<Parameters<typeof component<string, string, string, string, string, string>>[1]>): Component =>
  component<string, string, string, string, string, string>("test.tank", {
    ...said,
    pools: { content: { start: 1, unit: "L", means: "water" } },
    ...extra,
  });
const litresPerHour = number(1, dimensionOf("L/h"));

describe("is refused", () => {
  it.each<[what: string, code: string, make: () => unknown, message: string]>([
    [
      "a name that stands for two things",
      "declared-twice",
      () => tank({ parameters: { content: { value: 1, unit: "L", means: "again the same name", evidence: because } } }),
      "test.tank.content: this name stands for two things.\n  Rename one of them: reads, parameters, ports, inputs, pools and quantities share one set of local names.",
    ],
    [
      "two components at one path",
      "path-taken",
      () => assemble("t", [tank({}), tank({})]),
      "test.tank: two components live at this path.\n  A component's path is its file; give each its own.",
    ],
    [
      "a path that is none",
      "bad-path",
      () => assemble("t", [component("Test tank", said)]),
      "Test tank: this is not a path.\n  Write lower-case words joined by dots, with capitals only inside a word: testis.leydig, liver.shbgSynthesis.",
    ],
    [
      "an empty path",
      "bad-path",
      () => assemble("t", [component("", said)]),
      "(empty): this is not a path.\n  Write lower-case words joined by dots, with capitals only inside a word: testis.leydig, liver.shbgSynthesis.",
    ],
    [
      "a read that is a slip of the pen",
      "unresolved-read",
      () =>
        assemble("t", [
          tank({}),
          component("test.eye", {
            ...said,
            reads: { c: { from: "test.tank.contnet", unit: "L" } },
            quantities: ({ c }) => ({ seen: quantity(c, "L", "what is seen") }),
          }),
        ]),
      "test.eye.c: nothing in this assembly is called test.tank.contnet.\n  Did you mean test.tank.content?",
    ],
    [
      // A first draft offered blood.testosterone.amount for a missing LH.
      "a read of something that is not there, without a guess",
      "unresolved-read",
      () =>
        assemble("t", [
          tank({}),
          component("test.eye", {
            ...said,
            reads: { c: { from: "blood.lh.concentration", unit: "IU/L" } },
            quantities: ({ c }) => ({ seen: quantity(c, "IU/L", "what is seen") }),
          }),
        ]),
      "test.eye.c: nothing in this assembly is called blood.lh.concentration.\n  Add the component that provides it, or correct the path.",
    ],
    [
      "a symbol made by hand for what is not there",
      "unresolved-read",
      () =>
        assemble("t", [
          tank({ quantities: () => ({ q: quantity(symbol("nowhere.at.all", dimensionOf("L")), "L", "what is not there") }) }),
        ]),
      "test.tank: nothing in this assembly is called nowhere.at.all.\n  Add the component that provides it, or correct the path.",
    ],
    [
      "a read in another unit",
      "read-dimension",
      () =>
        assemble("t", [
          tank({}),
          component("test.eye", {
            ...said,
            reads: { c: { from: "test.tank.content", unit: "IU/L" } },
            quantities: ({ c }) => ({ seen: quantity(c, "IU/L", "what is seen") }),
          }),
        ]),
      "test.eye.c: it reads test.tank.content as activity·volume^-1, and that is volume.\n  Give the read the unit of what it reads.",
    ],
    [
      "a quantity of another dimension than declared",
      "quantity-dimension",
      () => assemble("t", [tank({ quantities: ({ content }) => ({ q: quantity(content!, "L/h", "what is in it") }) })]),
      "test.tank.q: this is declared as volume·time^-1, and its expression is volume.\n  Check the unit of each factor, or the unit declared.",
    ],
    [
      "a flow that carries amount instead of amount per time",
      "rate-dimension",
      () => assemble("t", [tank({ flows: ({ content }) => ({ leak: flow({ from: content!, at: content! }) }) })]),
      'test.tank.leak: this flow carries volume, but the pool test.tank.content can only receive volume·time^-1.\n  Check the unit of each factor; most often a "/h" is missing or doubled.',
    ],
    [
      "yields that do not lead from one pool's dimension to the other's",
      "rate-dimension",
      () =>
        assemble("t", [
          component("test.sink", { ...said, pools: { salt: { start: 0, unit: "mg", means: "salt" } } }),
          tank({ flows: ({ content }) => ({ out: flow({ from: content!, to: "test.sink.salt", at: litresPerHour, yields: 2 }) }) }),
        ]),
      'test.tank.out: this flow carries volume·time^-1, but the pool test.sink.salt can only receive mass·time^-1.\n  Check the unit of each factor; most often a "/h" is missing or doubled.',
    ],
    [
      "a start of another dimension",
      "start-dimension",
      () =>
        assemble("t", [
          tank({ pools: { content: { unit: "L", means: "water" } }, starts: () => ({ content: number(1, dimensionOf("mg/L")) }) }),
        ]),
      "test.tank.content: the pool holds volume, and its start is mass·volume^-1.\n  Multiply a concentration by its volume, or correct the unit of the pool.",
    ],
    [
      "a pool without a start",
      "pool-without-start",
      () => assemble("t", [tank({ pools: { content: { unit: "L", means: "water" } } })]),
      "test.tank.content: nothing says what this pool holds in the reference man at rest.\n  Give it a start, or an entry in the component's starts.",
    ],
    [
      "a flow without ends",
      "flow-to-nowhere",
      () => assemble("t", [tank({ flows: () => ({ lost: flow({ at: litresPerHour }) }) })]),
      "test.tank.lost: this flow neither leaves a pool nor reaches one.\n  Give it a from, a to, or both.",
    ],
    [
      "a flow into a pool misspelt",
      "not-a-pool",
      () => assemble("t", [tank({ flows: () => ({ rain: flow({ to: "test.tank.contents", at: litresPerHour }) }) })]),
      "test.tank.rain: test.tank.contents is not a pool of this assembly.\n  Did you mean test.tank.content?",
    ],
    [
      "a flow into an expression",
      "not-a-pool",
      () => assemble("t", [tank({ flows: ({ content }) => ({ rain: flow({ to: mul(2, content!), at: litresPerHour }) }) })]),
      "test.tank.rain: an expression is not a pool of this assembly.\n  Flows join pools; a quantity or parameter cannot be filled.",
    ],
    [
      "an addition to what is no port",
      "not-a-port",
      () =>
        assemble("t", [upper, lower, component("sky.rain", { ...said, contributes: () => ({ "hill.upperTank.pourd": litresPerHour }) })]),
      "sky.rain: hill.upperTank.pourd is not a port of this assembly.\n  Did you mean hill.upperTank.poured?",
    ],
    [
      "an addition of another dimension",
      "port-dimension",
      () =>
        assemble("t", [
          upper,
          lower,
          component("sky.rain", { ...said, contributes: () => ({ "hill.upperTank.poured": number(1, dimensionOf("L")) }) }),
        ]),
      "sky.rain: it adds volume to the port hill.upperTank.poured, which sums volume·time^-1.\n  Divide by a constant of the right unit.",
    ],
    [
      "a parameter nobody uses",
      "unused-name",
      () => assemble("t", [tank({ parameters: { k: { value: 1, unit: "1/h", means: "rate of nothing at all", evidence: because } } })]),
      "test.tank.k: this parameter is declared and never used.\n  Use it or remove it: a number nothing depends on misleads whoever fits or varies it.",
    ],
    [
      "a read nobody uses",
      "unused-name",
      () => assemble("t", [upper, lower, tank({ reads: { c: { from: "hill.upperTank.content", unit: "L" } } })]),
      "test.tank.c: this read is declared and never used.\n  Use it or remove it: a number nothing depends on misleads whoever fits or varies it.",
    ],
    [
      "quantities that define each other",
      "quantity-cycle",
      () =>
        assemble("t", [
          component("a.b", {
            ...said,
            reads: { z: { from: "a.c.z", unit: "1" } },
            quantities: ({ z }) => ({ y: quantity(add(z, 1), "1", "one more") }),
          }),
          component("a.c", {
            ...said,
            reads: { y: { from: "a.b.y", unit: "1" } },
            quantities: ({ y }) => ({ z: quantity(add(y, 1), "1", "one more") }),
          }),
        ]),
      "a.b.y: these quantities define each other: a.b.y → a.c.z → a.b.y.\n  Put a pool between them: what answers with a delay is a pool.",
    ],
  ])("%s", (_what, code, make, message) => {
    expect(make).toThrow(ModelError);
    expect(make).toThrow(expect.objectContaining({ code: `model/${code}`, message: `${message}\n  [model/${code}]` }));
  });

  it("nothing in silence: a unit nobody knows", () => {
    expect(() => tank({ pools: { content: { start: 1, unit: "buckets", means: "water" } } })).toThrow(
      expect.objectContaining({ code: "units/unknown-unit" }),
    );
  });
});

/** Two halves of a tank that exchange, with what else the case makes flow. */
const halves = (closed: { pools: readonly string[]; except: readonly string[] }, yields?: number): Component =>
  component("test.halves", {
    ...said,
    closed,
    pools: {
      left: { start: 1, unit: "L", means: "water, left" },
      right: { start: 1, unit: "L", means: "water, right" },
    },
    flows: ({ left, right }) => ({
      over: flow({ from: left, to: right, at: litresPerHour, ...(yields !== undefined && { yields }) }),
      drip: flow({ from: right, at: litresPerHour }),
    }),
  });

describe("a closed system", () => {
  // Caught: the check passing a flow with only one end inside.
  it.each([
    ["a flow out of it", () => [halves({ pools: ["left", "right"], except: [] })], "test.halves.drip, at test.halves.right"],
    ["a yield", () => [halves({ pools: ["left", "right"], except: ["drip"] }, 2)], "test.halves.over, at test.halves.left"],
    [
      "somebody else's flow into it",
      () => [
        halves({ pools: ["left", "right"], except: ["drip"] }),
        component("test.tap", { ...said, flows: () => ({ runs: flow({ to: "test.halves.left", at: litresPerHour }) }) }),
      ],
      "test.tap.runs, at test.halves.left",
    ],
  ])("does not hide %s", (_what, make, through) => {
    expect(() => assemble("t", make())).toThrow(
      expect.objectContaining({
        message: `test.halves: the pools of this closed system lose or gain through ${through}, which is not named as an exception.\n  Join the flow's other end to a pool of the system, or name it under closed.except.\n  [model/leak]`,
      }),
    );
  });

  it("lets through what it names", () => {
    const tap = component("test.tap", { ...said, flows: () => ({ runs: flow({ to: "test.halves.left", at: litresPerHour }) }) });
    expect(assemble("t", [halves({ pools: ["left", "right"], except: ["drip", "test.tap.runs"] }), tap]).flows).toHaveLength(3);
  });
});
