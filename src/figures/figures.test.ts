/** A figure says what it shows to every reader, at every width, in light and dark, or says why it cannot. */
import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import type { Man } from "../people/index.ts";
import type { Course, Trajectory } from "../simulate/index.ts";
import { courseComparison, type Figure, figureToPng, figureToSvg, footing, hormonePanel } from "./index.ts";
import { dark, light } from "./palette.ts";
import { pixels } from "./png.ts";
import { timeScale } from "./time-axis.ts";
import { rulesInWords, treatmentRules } from "./treatment-rules.ts";

const n = 183;
const trajectory = (gain: number, more: Trajectory["analytes"] = {}): Trajectory => {
  const rise = (base: number) => Float64Array.from({ length: n }, (_, i) => base * (1 + (gain * i) / n));
  return {
    days: Float64Array.from({ length: n }, (_, i) => i),
    analytes: {
      lh: { unit: "IU/L", values: rise(3.5) },
      testosterone_total: { unit: "ng/dL", values: rise(224) },
      sperm_concentration: { unit: "10*6/mL", values: rise(9) },
      ...more,
    },
    warnings: [],
  };
};
const course = (
  text: string,
  ...treatments: readonly { readonly drug: string; readonly startHours: number; readonly endHours: number }[]
) => ({ text, treatments: treatments.map((t) => ({ ...t, pattern: { periodHours: 24, offsetsHours: [0] } })) }) as unknown as Course;
const enclomiphene = course("enclomiphene 25 mg daily for 12 weeks", { drug: "enclomiphene", startHours: 0, endHours: 84 * 24 });
const someone = { label: "obesity-secondary-hypogonadism", condition: {} } as unknown as Man;
const panel = (more: Trajectory["analytes"] = {}): Figure => hormonePanel(someone, enclomiphene, trajectory(1, more));
const compared = (count = 3): Figure =>
  courseComparison(
    'Courses & "doses" <compared>',
    Array.from({ length: count }, (_, i) => ({
      name: `Course ${i}`,
      course: i === 1 ? enclomiphene : course("none"),
      trajectory: trajectory(i),
    })),
    ["lh", "testosterone_total", "sperm_concentration"],
  );

/** The document, refused unless it is well formed: every element closed, in order. */
function read(svg: string) {
  const open: string[] = [];
  for (const [, close, name, self] of svg.matchAll(/<(\/?)([a-zA-Z]+)(?:\s+[a-zA-Z0-9:-]+="[^"<]*")*\s*(\/?)>/g))
    if (close) expect(open.pop()).toBe(name);
    else if (!self) open.push(name!);
  expect(open).toEqual([]);
  expect(svg.replace(/<\/?[a-zA-Z]+(?:\s+[a-zA-Z0-9:-]+="[^"<]*")*\s*\/?>/g, "")).not.toMatch(/[<>]/);
  return parseHTML(`<html><body>${svg}</body></html>`).document;
}

describe("hormone panel", () => {
  it("has a panel for each main analyte and drug, with labels, units and ordinary ranges", () => {
    const { panels, title, x, series } = panel({ drug_enclomiphene: { unit: "ng/mL", values: new Float64Array(n).fill(2) } });
    expect(title).toBe("Obesity secondary hypogonadism: enclomiphene 25 mg daily for 12 weeks");
    expect(panels.map((p) => `${p.y.label} ${p.y.unit}`)).toEqual([
      "LH IU/L",
      "Total testosterone ng/dL",
      "Sperm concentration 10⁶/mL",
      "Enclomiphene, serum ng/mL",
    ]);
    expect(panels.map((p) => p.layers.some((l) => l.kind === "range"))).toEqual([true, true, true, false]);
    expect([x.unit, series]).toEqual(["weeks", ["enclomiphene 25 mg daily for 12 weeks"]]);
  });
  it("marks where treatment stops, and says so in words", () => {
    const { panels, caption, description } = panel();
    expect(panels[0]!.layers.find((l) => l.kind === "rule")).toEqual({ kind: "rule", x: 12, label: "enclomiphene stops" });
    expect(caption).toContain("Week 12: enclomiphene stops.");
    expect(description).toContain("LH, IU/L: enclomiphene 25 mg daily for 12 weeks 3.5 to 6.92 over 26 weeks.");
  });
  it("names the sources of its ranges, each once", () => {
    expect(panel().source.match(/Travison 2017/g)).toHaveLength(1);
    expect(panel().source).toContain("Campbell 2021 (WHO 2021)");
  });
});

describe("treatment rules", () => {
  const daily = { periodHours: 24, offsetsHours: [0] };
  const treated = (...treatments: readonly object[]) =>
    treatmentRules([{ course: { text: "", treatments } as unknown as Course }], 100, 1).map(({ x, label }) => [x, label]);
  it("mark starts, stops, changes and single doses inside the span only", () => {
    expect(
      treated(
        { drug: "hcg", pattern: daily, startHours: 0, endHours: 240 },
        { drug: "hcg", pattern: daily, startHours: 240, endHours: Infinity },
        { drug: "fsh", pattern: daily, startHours: 240, endHours: 2400 },
        { drug: "testosterone", pattern: { periodHours: Infinity, offsetsHours: [0] }, startHours: 480, endHours: Infinity },
      ),
    ).toEqual([
      [10, "hcg changes, fsh starts"],
      [20, "testosterone is given once"],
    ]);
  });
  it("are named in the caption, but not by the hundred", () => {
    const rules = Array.from({ length: 20 }, (_, i) => ({ kind: "rule", x: i + 1, label: "hcg changes" }) as const);
    expect(rulesInWords(rules, timeScale(182))).toMatch(/^Week 1: hcg changes\. .* Week 8: hcg changes\. And 12 more\.$/);
  });
});

describe("course comparison", () => {
  it("overlays the courses in each panel", () => {
    for (const { layers } of compared().panels) expect(layers.filter((l) => l.kind === "line").map((l) => l.series)).toEqual([0, 1, 2]);
  });
  it("shows how sure it is: a band around one course, bars beside several", () => {
    const banded = (name: string) => ({
      name,
      course: course("none"),
      trajectory: trajectory(1),
      bands: { lh: { low: new Float64Array(n).fill(1), high: new Float64Array(n).fill(9) } },
    });
    const alone = courseComparison("x", [banded("a")], ["lh"]);
    expect(alone.panels[0]!.layers.map((l) => l.kind)).toEqual(["range", "band", "line"]);
    expect(alone.caption).toContain("Band: the middle 90 %");
    const both = courseComparison("x", [banded("a"), banded("b")], ["lh"]);
    expect(both.panels[0]!.layers.map((l) => l.kind)).toEqual(["range", "interval", "interval", "line", "line"]);
    // The mean of the last seven days, not the last day.
    const value = expect.closeTo(trajectory(1).analytes.lh!.values.at(-4)!, 9);
    expect(both.panels[0]!.layers[1]).toEqual({ kind: "interval", series: 0, low: 1, high: 9, value });
    expect(both.caption).toContain("Bars on the right: the middle 90 %");
  });
  it("refuses too many courses, no course, and units that differ", () => {
    expect(() => compared(8)).toThrow(/too-many-series/);
    expect(() => compared(0)).toThrow(/nothing-to-draw/);
    const other = { ...trajectory(1), analytes: { lh: { unit: "U/L", values: new Float64Array(n) } } };
    expect(() =>
      courseComparison(
        "x",
        [
          { name: "a", course: course(""), trajectory: trajectory(1) },
          { name: "b", course: course(""), trajectory: other },
        ],
        ["lh"],
      ),
    ).toThrow(/unlike-trajectories/);
  });
});

describe("SVG", () => {
  it.each([240, 400, 960, 2000])("is well formed and complete at width %d", async (width) => {
    const document = read(await figureToSvg(compared(), { width }));
    const svg = document.querySelector("svg")!;
    expect(svg.getAttribute("width")).toBe(String(width));
    const ids = svg.getAttribute("aria-labelledby")!.split(" ");
    expect(ids.map((id: string) => document.querySelector(`[id="${id}"]`)!.textContent!.length > 20)).toEqual([true, true]);
    const text = [...document.querySelectorAll("text")].map((t) => t.textContent).join(" ");
    for (const word of ['Courses & "doses"', "Course 0", "Course 2", "LH", "IU/L", "ng/dL", "10⁶/mL", "Time, weeks", "Travison"])
      expect(text).toContain(word);
    expect(text.replace(/\s+/g, " ")).toContain(footing);
  });
  it("sets no type smaller than 12 pixels, and keeps words inside the page", async () => {
    const svg = await figureToSvg(panel(), { width: 360 });
    const sizes = [...svg.matchAll(/font-size="([\d.]+)/g)].map(([, size]) => Number(size));
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(12);
  });
  it("is the same text each time, alone, and without colours of the other theme", async () => {
    const [one, two] = [await figureToSvg(panel(), { theme: "dark" }), await figureToSvg(panel(), { theme: "dark" })];
    expect(one).toBe(two);
    expect(one).not.toMatch(/url\(|href|<script|<style|currentColor|var\(/);
    for (const colour of [light.paper, light.ink, ...light.series]) expect(one).not.toContain(colour);
  });
  it("translates every colour it uses for dark screens", async () => {
    const svg = await figureToSvg(compared());
    const style = /<style>(.*?)<\/style>/.exec(svg)![1]!;
    const used = new Set([...svg.matchAll(/(?:fill|stroke)="(#[0-9a-f]{6})"/g)].map(([, colour]) => colour!));
    for (const colour of used) expect(style).toContain(`[fill="${colour}"]`);
    expect(style).toContain(dark.paper);
  });
  it("is never drawn empty, nor with a hole, nor at an impossible width", async () => {
    const empty = { ...compared(), panels: [] };
    const bare = {
      ...compared(),
      panels: [{ y: { label: "LH", unit: "IU/L" }, layers: [{ kind: "line", series: 0, x: [], y: [] }] }],
    } as Figure;
    const holed = {
      ...compared(),
      panels: [{ y: { label: "LH", unit: "IU/L" }, layers: [{ kind: "line", series: 0, x: [0, 1], y: [1, Number.NaN] }] }],
    } as Figure;
    await expect(figureToSvg(empty)).rejects.toThrow(/nothing-to-draw/);
    await expect(figureToSvg(bare)).rejects.toThrow(/LH.*nothing-to-draw/s);
    await expect(figureToSvg(holed)).rejects.toThrow(/not-finite/);
    for (const width of [0, -1, 10, 1e9, Number.NaN]) await expect(figureToSvg(compared(), { width })).rejects.toThrow(/bad-width/);
  });
  it("draws bands and points, which need no line", async () => {
    const x = [0, 1, 2];
    const figure: Figure = {
      ...compared(),
      panels: [
        {
          y: { label: "LH", unit: "IU/L" },
          layers: [
            { kind: "band", series: 0, x, low: [1, 1, 1], high: [2, 3, 4] },
            { kind: "points", series: 1, x, y: [1, 2, 3] },
          ],
        },
      ],
    };
    const document = read(await figureToSvg(figure));
    expect(document.querySelectorAll("circle")).toHaveLength(3);
    expect(document.querySelectorAll('[fill-opacity="0.13"] path, path[fill-opacity="0.13"]').length).toBe(1);
  });
});

describe("PNG", () => {
  it("has the width of the page times the scale", async () => {
    const png = await figureToPng(compared(), { width: 400, scale: 1.5 });
    expect(Buffer.from(png.subarray(1, 4)).toString()).toBe("PNG");
    expect(new DataView(png.buffer, png.byteOffset).getUint32(16)).toBe(600);
  });
  it("is refused on a machine without fonts", async () => {
    await expect(pixels(await figureToSvg(compared()), 1, false)).rejects.toThrow(/no-font/);
  });
});
