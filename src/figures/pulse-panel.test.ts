/** A day by the clock: ticks are hours, every pulse has its mark, and what is drawn is said in words. */
import { describe, expect, it } from "vitest";
import { man } from "../people/index.ts";
import { parseCourse, simulatePulses } from "../simulate/index.ts";
import { figureToSvg, pulsePanel } from "./index.ts";
import { axisTicks } from "./time-axis.ts";

const course = parseCourse("none");
const day = simulatePulses(man(), course, { days: 1, seed: 4, startClock: "09:30" });
const figure = pulsePanel(man(), course, day);

describe("pulse panel", () => {
  it("marks each GnRH pulse under LH, at its hour", () => {
    const marks = figure.panels[0]!.layers.find((l) => l.kind === "marks")!;
    expect(marks.kind === "marks" && marks.x).toEqual(day.pulses.map((p) => p.day * 24));
    expect(figure.panels.slice(1).flatMap((p) => p.layers.filter((l) => l.kind === "marks"))).toEqual([]);
    expect(figure.caption).toContain(`${day.pulses.length} GnRH pulses in 24 hours`);
  });
  it("draws every mark, and times of day along the axis", async () => {
    const svg = await figureToSvg(figure, { width: 700 });
    expect(svg).toContain(">12:00<");
    expect(svg).toContain(">00:00<");
    expect(figure.title).toBe("Healthy: no treatment");
  });
  it("says so when LH shows no pulse", () => {
    const flat = { ...day, pulses: [], analytes: { lh: { unit: "IU/L", values: new Float64Array(145).fill(0.1) } } };
    expect(pulsePanel(man(), course, flat, { analytes: ["lh"] }).caption).toContain("0 GnRH pulses in 24 hours; LH shows none.");
  });
});

// Caught: ticks at whole hours from the start, so that a day from half past nine had 09:30 written as 09:00.
it.each([
  [9.5, 24, 400, ["12:00", "16:00", "20:00", "00:00", "04:00", "08:00"], 2.5],
  [0, 6, 400, ["00:00", "01:00", "02:00", "03:00", "04:00", "05:00", "06:00"], 0],
  [20, 240, 400, ["day 1", "day 3", "day 5", "day 7", "day 9"], 4],
])("from %d:00 for %d hours in %d pixels", (clock, end, width, labels, first) => {
  const { at, text } = axisTicks({ label: "Time of day", unit: "h", clock }, end, width);
  expect(at.map(text)).toEqual(labels);
  expect(at[0]).toBe(first);
});
