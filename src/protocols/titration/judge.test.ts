/** A rule holds at its limit and not before, when it was measured, in its weeks and phase, as often as it asks. */
import { describe, expect, it } from "vitest";
import type { Step as RegimenStep } from "../regimens/index.ts";
import { judge, type Seen } from "./judge.ts";

const below = (measured: string, limit: number, unit: string) => ({ measured, is: "below", limit, unit }) as const;
const source = { id: "none", cite: "written for a test", strength: "assumed", read: "full text" } as const;
const regimenStep = (step: Partial<RegimenStep>): RegimenStep => ({
  when: [],
  do: [{ kind: "up", drug: "clomiphene" }],
  because: "",
  source,
  ...step,
});

const seen = (week: number, testosterone_total?: number, rest: Record<string, number> = {}): Seen => ({
  week,
  day: week * 7,
  measured: { ...rest, ...(testosterone_total !== undefined && { testosterone_total }) },
});
const low = regimenStep({ when: [below("testosterone_total", 450, "ng/dL")] });
const holds = (step: typeof low, visits: readonly Seen[], phase = "first", fired = new Map<number, number>()): boolean =>
  judge({ steps: [step] }, phase, visits, fired).length > 0;

describe("a limit", () => {
  it.each([
    ["449.9", 449.9, true],
    ["450, which is not below", 450, false],
    ["451", 451, false],
  ])("of 450 ng/dL at %s", (_, value, expected) => {
    expect(holds(low, [seen(0, 200), seen(5, value)])).toBe(expected);
  });
  it("is held in the unit it was written in", () => {
    const nmol = regimenStep({ when: [below("testosterone_total", 20, "nmol/L")] });
    expect([576, 578].map((value) => holds(nmol, [seen(0, 200), seen(5, value)]))).toEqual([true, false]);
  });
  // Caught: the first result of the last visit's analyte taken from the last visit.
  it("of a multiple of his first result is held against his first result", () => {
    const noRise = regimenStep({ when: [{ measured: "testosterone_total", is: "below", limit: 1.1, unit: "× first" }] });
    expect([219, 221].map((value) => holds(noRise, [seen(0, 200), seen(5, 900), seen(12, value)]))).toEqual([true, false]);
    expect(holds(noRise, [seen(0), seen(5, 100)])).toBe(true);
  });
  it("is not looked at where nothing was measured, nor at the first visit", () => {
    expect(holds(low, [seen(0, 200), seen(5)])).toBe(false);
    expect(holds(low, [seen(0, 200)])).toBe(false);
  });
  it("is one of several, of which all must hold", () => {
    const both = regimenStep({
      when: [below("sperm_concentration", 5, "10*6/mL"), { measured: "testosterone_total", is: "above", limit: 300, unit: "ng/dL" }],
    });
    const at = (sperm: number, t: number) => holds(both, [seen(0, 100), seen(13, t, { sperm_concentration: sperm })]);
    expect([at(4, 400), at(6, 400), at(4, 200)]).toEqual([true, false, false]);
  });
});

describe("a rule", () => {
  it.each([
    [3, false],
    [4, true],
    [6, true],
    [7, false],
  ])("of weeks 4 to 6 at week %d", (week, expected) => {
    expect(holds({ ...low, weeks: { from: 4, to: 6 } }, [seen(0, 200), seen(week, 300)])).toBe(expected);
  });
  it("of a phase holds in it alone", () => {
    expect(["first", "with FSH"].map((phase) => holds({ ...low, phase: "with FSH" }, [seen(0, 200), seen(5, 300)], phase))).toEqual([
      false,
      true,
    ]);
  });
  // Caught: visits without the analyte counted as visits at which it held.
  it.each([
    ["once is not twice", [300], false],
    ["twice", [300, 300], true],
    ["broken by one in range", [300, 500, 300], false],
    ["not broken by a visit without it", [300, undefined, 300], true],
    ["not while the last visit has none", [300, 300, undefined], false],
    ["not by the first visit", [undefined, 300], false],
  ])("of two visits running: %s", (_, values, expected) => {
    const visits = [seen(0, 200), ...values.map((value, i) => seen(4 * (i + 1), value))];
    expect(holds({ ...low, running: 2 }, visits)).toBe(expected);
  });
  it("counts visits anew once it has been followed", () => {
    const visits = [seen(0, 200), seen(4, 300), seen(8, 300), seen(12, 300)];
    expect(holds({ ...low, running: 2 }, visits, "first", new Map([[0, 2]]))).toBe(false);
    expect(holds({ ...low, running: 2 }, [...visits, seen(16, 300)], "first", new Map([[0, 2]]))).toBe(true);
  });
  it("without a limit holds in its weeks", () => {
    expect([16, 17].map((week) => holds({ ...low, when: [], weeks: { from: 17, to: 17 } }, [seen(0), seen(week)]))).toEqual([false, true]);
  });
});

it("rules are found in their order", () => {
  const steps = [low, regimenStep({ when: [below("testosterone_total", 400, "ng/dL")], do: [{ kind: "stop all" }] })];
  expect(judge({ steps }, "first", [seen(0, 200), seen(5, 300)], new Map()).map(({ index }) => index)).toEqual([0, 1]);
});
