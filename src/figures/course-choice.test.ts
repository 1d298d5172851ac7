/** Figures to choose by show every course beside no treatment, at every width, and say in words what they show. */
import { describe, expect, it } from "vitest";
import { population } from "../people/index.ts";
import { chances, predictCourses, rankCourses } from "../protocols/index.ts";
import { parseCourse } from "../simulate/index.ts";
import { courseBands } from "./course-bands.ts";
import { courseChances, courseRanking } from "./course-choice.ts";
import { figureToSvg } from "./svg.ts";

const some = population({ condition: "obesity-secondary-hypogonadism" }, 1);
const proposed = [
  { name: "Clomiphene", course: parseCourse("clomiphene 25 mg daily") },
  { name: "Testosterone & <more>", course: parseCourse("testosterone-enanthate 200 mg every 2 weeks") },
];
const prediction = predictCourses({ men: Array.from({ length: 8 }, (_, i) => some.man(i)), proposed, at: [91, 182] });
const ranking = rankCourses(prediction);
const bands = courseBands("Bands", prediction);
const probable = courseChances("Chances", prediction, chances(prediction), 182);
const order = courseRanking("Order", ranking);

describe("bands", () => {
  it("have a panel for each of eight outcomes, a line and an interval for each course", () => {
    expect(bands.panels).toHaveLength(8);
    for (const { layers } of bands.panels) {
      expect(layers.filter((l) => l.kind === "line").map((l) => l.y.length)).toEqual([27, 27, 27]);
      expect(layers.filter((l) => l.kind === "interval")).toHaveLength(3);
    }
    expect(bands.caption).toContain("8 men");
  });
  it("of one course alone are shaded, and say who is not drawn", () => {
    const alone = courseBands("One", prediction, { courses: [1], outcomes: ["lh"] });
    expect(alone.panels[0]!.layers.filter((l) => l.kind === "band")).toHaveLength(2);
    expect(alone.caption).toContain("Not drawn: No treatment, Testosterone & <more>.");
  });
  // Caught: an eighth course in the colour of the first.
  it("draw seven courses at most", () => {
    expect(() => courseBands("Many", prediction, { courses: [0, 1, 2, 0, 1, 2, 0, 1] })).toThrow(/cannot be told apart/);
  });
});

describe("chances and order", () => {
  it("have a row for each course wherever courses differ, and a sentence where they do not", () => {
    for (const { y, layers } of probable.panels) {
      expect(y.rows).toEqual(prediction.courses.map(({ name }) => name));
      expect(new Set(layers.map((l) => (l.kind === "dot" ? l.text : ""))).size).toBeGreaterThan(1);
    }
    expect(probable.caption).toMatch(/The same under every course: .*0 %/);
    expect(probable.description.match(/Clomiphene \S+ %/g)).toHaveLength(9);
  });
  it("keep the colour of a course whatever its place", () => {
    const dots = order.panels[0]!.layers.flatMap((l) => (l.kind === "dot" ? [l] : []));
    expect(dots.map(({ series }) => series)).toEqual(ranking.courses.map(({ course }) => course));
  });
  it("refuse a day nobody asked about", () => {
    expect(() => courseChances("None", prediction, chances(prediction), 28)).toThrow(/no value to draw/);
  });
});

describe.each([bands, probable, order])("$name", (figure) => {
  // Caught: the last number of the axis cut in half, a name running into its value.
  it.each([320, 390, 960, 1600])("is drawn %i pixels wide, the same again, with every name", async (width) => {
    const svg = await figureToSvg(figure, { width });
    expect(svg).toContain(`width="${width}"`);
    expect(svg).toContain("Testosterone &amp; &lt;more&gt;");
    expect(svg).not.toMatch(/NaN|undefined/);
    expect(await figureToSvg(figure, { width })).toBe(svg);
  });
});
