/** Small systems that the tests of this folder share. */
import { assemble, component, flow, quantity, type System } from "../model/index.ts";
import { assumed } from "../references/index.ts";
import {
  add,
  atRest,
  div,
  exp,
  hill,
  inhibition,
  log,
  max,
  min,
  mul,
  neg,
  positive,
  pow,
  relative,
  sqrt,
  sub,
  symbol,
  where,
} from "../symbolic/index.ts";
import { dimensionOf } from "../units/index.ts";

const evidence = assumed("an example");
const time = symbol("time", dimensionOf("h"));

/** A tank with a hole, and the puddle below it. */
export const tank: System = assemble("tank", [
  component("example.tank", {
    about: "A tank with a hole.",
    fidelity: "placeholder",
    leavesOut: [],
    parameters: {
      k: { value: 0.5, unit: "1/h", means: "rate of emptying", evidence },
      area: { value: 2, unit: "L", means: "content per unit of level", evidence },
    },
    inputs: { pump: { unit: "nmol/h", means: "what is pumped in" } },
    ports: { rain: { unit: "nmol/h", means: "what falls in" } },
    pools: {
      content: { start: 3, unit: "nmol", means: "what is in the tank" },
      puddle: { start: 0, unit: "nmol", means: "what has left it" },
    },
    quantities: ({ content, area, rain, pump }) => ({
      level: quantity(div(content, area), "nmol/L", "height"),
      inflow: quantity(add(rain, pump), "nmol/h", "all that arrives"),
    }),
    flows: ({ k, content, puddle, inflow }) => ({
      fill: flow({ to: content, at: inflow }),
      leak: flow({ from: content, to: puddle, at: mul(k, content), yields: 0.9 }),
    }),
  }),
]);

/** Every operation there is, in time, with parameters that make prelude work. */
export const everything: System = assemble("everything", [
  component("example.everything", {
    about: "Each operation once or more.",
    fidelity: "placeholder",
    leavesOut: [],
    parameters: {
      rate: { value: 0.3, unit: "1/h", means: "a rate constant", evidence },
      n: { value: 2.5, unit: "1", means: "an exponent", evidence },
      limit: { value: 1.5, unit: "1", means: "a limit", evidence },
      period: { value: 24, unit: "h", means: "a period", evidence },
    },
    inputs: { drive: { unit: "1/h", means: "a push" } },
    pools: {
      x: { start: 1.2, unit: "1", means: "the first pool" },
      y: { start: 0.7, unit: "1", means: "the second pool" },
      z: { start: 2, unit: "1", means: "the third pool" },
    },
    quantities: ({ x, y, z, n, limit, period }) => ({
      powers: quantity(add(pow(x, n), pow(y, 2), pow(positive(z), -1.5), pow(x, y)), "1", "powers of all kinds"),
      curves: quantity(add(exp(neg(y)), log(add(x, 1)), sqrt(add(z, mul(limit, limit)))), "1", "curves"),
      choice: quantity(where(x, y, sub(z, x), mul(y, z)), "1", "one or the other"),
      bounded: quantity(max(min(x, limit), min(y, z)), "1", "held within limits"),
      hour: quantity(exp(neg(div(time, period))), "1", "fading with time"),
      saturation: quantity(mul(hill(x, limit, n), inhibition(y, 0.4, 2), hill(z, pow(limit, n))), "1", "hill curves"),
    }),
    flows: ({ rate, drive, x, y, z, powers, curves, choice, bounded, hour, saturation }) => ({
      a: flow({ to: x, at: mul(rate, curves, hour) }),
      b: flow({ from: x, to: y, at: mul(rate, saturation, powers) }),
      c: flow({ from: y, to: z, at: mul(rate, bounded), yields: x }),
      d: flow({ from: z, at: mul(add(rate, drive), z, exp(neg(choice))) }),
    }),
  }),
]);

/** A loop that rests by construction: every gain and loss is relative to the reference man. */
export const loop: System = assemble("loop", [
  component("example.gland", {
    about: "Makes a hormone under negative feedback.",
    fidelity: "placeholder",
    leavesOut: [],
    reads: { level: { from: "example.blood.level", unit: "nmol/L" } },
    parameters: {
      turnover: { value: 7.3, unit: "h", means: "time constant", evidence },
      half: { value: 0.37, unit: "nmol/L", means: "level of half inhibition", evidence },
      steepness: { value: 1.7, unit: "1", means: "Hill exponent", evidence },
    },
    pools: { capacity: { start: 1, unit: "1", means: "relative capacity" } },
    quantities: ({ level, half, steepness }) => ({
      brake: quantity(relative(inhibition(level, half, steepness)), "1", "feedback, 1 in the reference man"),
    }),
    flows: ({ capacity, turnover, brake }) => ({
      gain: flow({ to: capacity, at: div(brake, turnover) }),
      loss: flow({ from: capacity, at: div(capacity, turnover) }),
    }),
  }),
  component("example.blood", {
    about: "Clears it.",
    fidelity: "placeholder",
    leavesOut: [],
    reads: { capacity: { from: "example.gland.capacity", unit: "1" } },
    parameters: {
      volume: { value: 3.1, unit: "L", means: "volume of distribution", evidence },
      usual: { value: 0.6, unit: "nmol/L", means: "level in the reference man", evidence },
      clearance: { value: 1.3, unit: "L/h", means: "clearance", evidence },
    },
    pools: { amount: { unit: "nmol", means: "amount in blood" } },
    quantities: ({ amount, volume }) => ({ level: quantity(div(amount, volume), "nmol/L", "concentration") }),
    starts: ({ usual, volume }) => ({ amount: mul(usual, volume) }),
    flows: ({ amount, capacity, clearance, level }) => ({
      secretion: flow({ to: amount, at: mul(capacity, atRest(mul(clearance, level))) }),
      elimination: flow({ from: amount, at: mul(clearance, level) }),
    }),
  }),
]);
