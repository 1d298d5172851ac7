/** NONMEM's rows do what superposition in closed form says they do. */
import { describe, expect, it } from "vitest";
import { compile } from "../../src/compile/index.ts";
import { expandRecords, type NonmemCompartment, type NonmemRecord, simulateRecords } from "../../src/exchange/index.ts";
import { type Arrival, dosed, type Kinetics, responses, superposition } from "./compartments.ts";

const oneCompartment: Kinetics = { ka: 1.5, clearance: 1.1, volume: 20 };
const twoCompartments: Kinetics = { ka: 0.9, clearance: 4, volume: 15, exchange: 6, tissue: 40 };

const plain: readonly NonmemCompartment[] = [
  { name: "depot", pool: "drug.depot", infusion: "drug.intoDepot" },
  { name: "central", pool: "drug.central", infusion: "drug.intoCentral" },
];
const modelled: readonly NonmemCompartment[] = plain.map((c) => ({ ...c, bioavailability: 0.412, lag: 3.25, rate: 8, duration: 9 }));

interface Case {
  readonly what: string;
  readonly doses: readonly NonmemRecord[];
  readonly with?: readonly NonmemCompartment[];
  /** By the hour from which it holds, what has arrived. */
  readonly is: Readonly<Record<number, readonly Arrival[]>>;
}
const into = "central";
const cases: readonly Case[] = [
  { what: "a bolus", doses: [{ time: 2, amt: 100, cmt: 2 }], is: { 0: [{ at: 2, amount: 100, into }] } },
  { what: "a dose by mouth", doses: [{ time: 0, amt: 100 }], is: { 0: [{ at: 0, amount: 100, into: "depot" }] } },
  { what: "a compartment by its name", doses: [{ time: 0, amt: 100, cmt: "central" }], is: { 0: [{ at: 0, amount: 100, into }] } },
  { what: "an infusion", doses: [{ time: 1, amt: 100, cmt: 2, rate: 8 }], is: { 0: [{ at: 1, amount: 100, into, hours: 12.5 }] } },
  {
    what: "an infusion into the depot",
    doses: [{ time: 1, amt: 100, cmt: 1, rate: 8 }],
    is: { 0: [{ at: 1, amount: 100, into: "depot", hours: 12.5 }] },
  },
  {
    what: "infusions that overlap",
    doses: [{ time: 0, amt: 100, cmt: 2, rate: 4, ii: 10, addl: 4 }],
    is: { 0: [0, 10, 20, 30, 40].map((at) => ({ at, amount: 100, into, hours: 25 })) },
  },
  {
    what: "additional doses",
    doses: [{ time: 1, amt: 100, ii: 12, addl: 3 }],
    is: { 0: [1, 13, 25, 37].map((at) => ({ at, amount: 100, into: "depot" })) },
  },
  {
    what: "lag and bioavailability",
    with: modelled,
    doses: [{ time: 1, amt: 100, ii: 24, addl: 1 }],
    is: { 0: [4.25, 28.25].map((at) => ({ at, amount: 41.2, into: "depot" })) },
  },
  {
    what: "an infusion of given rate, shortened by F",
    with: modelled,
    doses: [{ time: 0, amt: 100, cmt: 2, rate: 4 }],
    is: { 0: [{ at: 3.25, amount: 41.2, into, hours: 10.3 }] },
  },
  {
    what: "a modelled rate",
    with: modelled,
    doses: [{ time: 0, amt: 100, cmt: 2, rate: -1 }],
    is: { 0: [{ at: 3.25, amount: 41.2, into, hours: 41.2 / 8 }] },
  },
  {
    what: "a modelled duration",
    with: modelled,
    doses: [{ time: 0, amt: 100, cmt: 2, rate: -2 }],
    is: { 0: [{ at: 3.25, amount: 41.2, into, hours: 9 }] },
  },
  { what: "steady state", doses: [{ time: 5, amt: 100, ii: 12, ss: 1 }], is: { 5: [{ at: 5, amount: 100, into: "depot", every: 12 }] } },
  {
    what: "steady state instead of what was there, with doses that follow",
    doses: [
      { time: 0, amt: 500 },
      { time: 5, amt: 100, ii: 12, ss: 1, addl: 2 },
    ],
    is: { 0: [{ at: 0, amount: 500, into: "depot" }], 5: [{ at: 29, amount: 100, into: "depot", every: 12 }] },
  },
  {
    what: "steady state on top of what was there",
    doses: [
      { time: 0, amt: 100, ii: 24, ss: 1, addl: 3 },
      { time: 12, amt: 50, ii: 24, ss: 2, addl: 2 },
    ],
    is: {
      0: [{ at: 72, amount: 100, into: "depot", every: 24 }],
      12: [
        { at: 72, amount: 100, into: "depot", every: 24 },
        { at: 60, amount: 50, into: "depot", every: 24 },
      ],
    },
  },
  {
    what: "steady state of infusions",
    doses: [{ time: 0, amt: 100, cmt: 2, rate: 20, ii: 12, ss: 1 }],
    is: { 0: [{ at: 0, amount: 100, into, hours: 5, every: 12 }] },
  },
  {
    what: "steady state of infusions that overlap",
    doses: [{ time: 0, amt: 100, cmt: 2, rate: 4, ii: 10, ss: 1, addl: 1 }],
    is: { 0: [{ at: 10, amount: 100, into, hours: 25, every: 10 }] },
  },
  {
    what: "steady state of infusions each as long as the interval",
    doses: [{ time: 0, amt: 100, cmt: 2, rate: 10, ii: 10, ss: 1 }],
    is: { 0: [{ at: 0, amount: 100, into, hours: 10, every: 10 }] },
  },
  {
    what: "steady state of lagged doses",
    with: plain.map((c) => ({ ...c, lag: 3.25 })),
    doses: [{ time: 0, amt: 100, ii: 12, ss: 1, addl: 1 }],
    is: { 0: [{ at: 15.25, amount: 100, into: "depot", every: 12 }] },
  },
  {
    what: "steady state of doses lagged by more than an interval",
    with: plain.map((c) => ({ ...c, lag: 28 })),
    doses: [{ time: 0, amt: 100, ii: 12, ss: 1 }],
    is: { 0: [{ at: 28, amount: 100, into: "depot", every: 12 }] },
  },
  {
    what: "an infusion that has always run, until now",
    doses: [{ time: 3, rate: 5, cmt: 2, ss: 1 }],
    is: { 3: [{ at: 3 - 1e4, amount: 5e4, into, hours: 1e4 }] },
  },
  {
    what: "a reset, which stops infusions and what was still to come",
    doses: [
      { time: 0, amt: 100, cmt: 2, rate: 4, ii: 12, addl: 5 },
      { time: 20, evid: 3 },
      { time: 30, amt: 10, cmt: 2 },
    ],
    is: { 0: [0, 12].map((at) => ({ at, amount: 100, into, hours: 25 })), 20: [{ at: 30, amount: 10, into }] },
  },
  {
    what: "a reset and a dose",
    doses: [
      { time: 0, amt: 100, ii: 12, addl: 5 },
      { time: 20, evid: 4, amt: 60, ii: 6, addl: 1 },
    ],
    is: { 0: [0, 12].map((at) => ({ at, amount: 100, into: "depot" })), 20: [20, 26].map((at) => ({ at, amount: 60, into: "depot" })) },
  },
  {
    what: "a replaced amount",
    doses: [
      { time: 0, amt: 100 },
      { time: 8, evid: 8, cmt: 1, amt: 70 },
    ],
    is: { 0: [{ at: 0, amount: 100, into: "depot" }] },
  },
];

const hours = Array.from({ length: 61 }, (_, i) => i);
const times = [...hours, 4.25, 10.3, 13.55, 28.25].sort((a, b) => a - b);

// Caught: F applied to the rate instead of the duration of an infusion; a reset that left later doses; steady state taken after the dose.
describe.each([
  ["one compartment", oneCompartment],
  ["two compartments", twoCompartments],
] as const)("%s", (_, kinetics) => {
  const kernel = compile(dosed(kinetics));
  const [depot, central] = ["drug.depot", "drug.central"].map((path) => kernel.pools.indexOf(path)) as [number, number];
  const response = responses(kinetics);

  it.each(cases)("$what", ({ doses, is, with: compartments = plain }) => {
    const looks: readonly NonmemRecord[] = times.map((time) => ({ time, evid: 0 }));
    // At one instant doses come first, so that every look is at what they have done.
    const rows = [...doses, ...looks].sort((a, b) => a.time - b.time);
    const states = simulateRecords(kernel, rows, compartments);
    const replaced = doses.find(({ evid }) => evid === 8);
    rows.forEach((row, i) => {
      const phase = Math.max(
        -1,
        ...Object.keys(is)
          .map(Number)
          .filter((from) => from <= row.time),
      );
      const arrivals = phase < 0 ? [] : [...is[phase]!];
      // What is replaced is as if the difference had been given.
      if (replaced && row.time >= replaced.time)
        arrivals.push({ at: replaced.time, amount: replaced.amt! - superposition(response.depot, is[0]!, replaced.time), into: "depot" });
      for (const [pool, of] of [
        [depot, response.depot],
        [central, response.central],
      ] as const)
        expect(Math.abs(states[i]![pool]! - superposition(of, arrivals, row.time)), `${pool} at ${row.time}`).toBeLessThan(1e-8 * 100);
    });
  });
});

it("units of AMT are the mapping's", () => {
  const kernel = compile(dosed(oneCompartment));
  const [state] = simulateRecords(kernel, [{ time: 0, amt: 2 }], [{ ...plain[0]!, unitOfAmt: 1e3 }]);
  expect(state![kernel.pools.indexOf("drug.depot")]).toBe(2000);
});

it("says in order what happens, a lagged dose before the rows of its hour", () => {
  const lagged = plain.map((c) => ({ ...c, lag: 2 }));
  const said = expandRecords([{ time: 0, amt: 5, cmt: 2, rate: 5 }, { time: 2 }, { time: 3 }], lagged).map(
    ({ kind, at }) => `${kind} ${at}`,
  );
  expect(said).toEqual(["look 0", "start 2", "look 2", "stop 3", "look 3"]);
});

describe("is refused", () => {
  it.each<[what: string, code: string, rows: readonly NonmemRecord[], where: string]>([
    ["a negative time", "negative-time", [{ time: -1, amt: 1 }], "row 1"],
    ["a time that is none", "negative-time", [{ time: Number.NaN }], "row 1"],
    ["a time that falls", "decreasing-time", [{ time: 2 }, { time: 1 }], "row 2"],
    ["ADDL without II", "no-interval", [{ time: 0 }, { time: 0, amt: 1, addl: 2 }], "row 2"],
    ["SS without II", "no-interval", [{ time: 0, amt: 1, ss: 1 }], "row 1"],
    ["SS 3", "bad-item", [{ time: 0, amt: 1, ss: 3, ii: 12 }], "row 1"],
    ["a negative amount", "bad-item", [{ time: 0, amt: -1 }], "row 1"],
    ["half an additional dose", "bad-item", [{ time: 0, amt: 1, addl: 0.5, ii: 1 }], "row 1"],
    ["a compartment by a wrong number", "unknown-cmt", [{ time: 0, amt: 1, cmt: 3 }], "row 1"],
    ["a compartment by a wrong name", "unknown-cmt", [{ time: 0, amt: 1, cmt: "centrall" }], "row 1"],
    ["RATE -1 without a modelled rate", "bad-rate", [{ time: 0, amt: 1, rate: -1 }], "row 1"],
    ["RATE -2 without a modelled duration", "bad-rate", [{ time: 0, amt: 1, rate: -2 }], "row 1"],
    ["RATE -3", "bad-rate", [{ time: 0, amt: 1, rate: -3 }], "row 1"],
    ["an event nobody knows", "unknown-evid", [{ time: 0, evid: 7 }], "row 1"],
    ["an observation with an amount", "not-a-dose", [{ time: 0, evid: 0, amt: 1 }], "row 1"],
    ["a dose of nothing", "nothing-given", [{ time: 0, evid: 1 }], "row 1"],
  ])("%s", (_what, code, rows, where) => {
    expect(() => expandRecords(rows, plain)).toThrow(expect.objectContaining({ code: `nonmem/${code}`, where }));
  });

  it("an infusion where none is taken, a lag below zero, a duration of zero", () => {
    const refuse = (row: NonmemRecord, compartment: Partial<NonmemCompartment>, code: string) =>
      expect(() => expandRecords([row], [{ name: "depot", pool: "drug.depot", ...compartment }])).toThrow(
        expect.objectContaining({ code: `nonmem/${code}` }),
      );
    refuse({ time: 0, amt: 1, rate: 1 }, {}, "no-infusion");
    refuse({ time: 0, amt: 1 }, { lag: -1 }, "bad-modelled-value");
    refuse({ time: 0, amt: 1, rate: -2 }, { infusion: "drug.intoDepot", duration: () => 0 }, "bad-modelled-value");
  });

  it("a pool that is not there, and a steady state that is none", () => {
    const kernel = compile(dosed(oneCompartment));
    expect(() => simulateRecords(kernel, [{ time: 0, amt: 1 }], [{ name: "depot", pool: "drug.depott" }])).toThrow(
      expect.objectContaining({ code: "nonmem/unknown-path", next: "Did you mean drug.depot?" }),
    );
    const never = compile(dosed({ ...oneCompartment, clearance: 0 }));
    expect(() => simulateRecords(never, [{ time: 0, amt: 1, ii: 12, ss: 1, cmt: 2 }], plain)).toThrow(
      expect.objectContaining({ code: "nonmem/no-steady-state", where: "row 1" }),
    );
  });
});
