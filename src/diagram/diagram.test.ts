/** The diagram is the model's: known arrows with known signs, no component forgotten, live values those of the simulation. */
import { describe, expect, it } from "vitest";
import { body, pulsatility } from "../body/index.ts";
import { drugs } from "../drugs/index.ts";
import { followedBy } from "../model/index.ts";
import { conditions, man } from "../people/index.ts";
import { parseCourse, readings, simulate, simulateQuantities } from "../simulate/index.ts";
import { carriers } from "./carriers.ts";
import { axisDiagram } from "./diagram.ts";
import { placeOf, places } from "./places.ts";
import { axisState } from "./state.ts";

const none = parseCourse("none");
const healthy = axisDiagram(man(), none);

/** Carrier, from, to, what it does there, which way. */
const loop: readonly (readonly [string, string, string, string, "+" | "-"])[] = [
  ["gnrh", "hypothalamus", "pituitary", "lh", "+"],
  ["gnrh", "hypothalamus", "pituitary", "fsh", "+"],
  ["lh", "pituitary", "leydig", "testosterone", "+"],
  ["lh", "pituitary", "leydig", "intratesticularTestosterone", "+"],
  ["fsh", "pituitary", "sertoli", "sertoliSupport", "+"],
  ["fsh", "pituitary", "sertoli", "inhibinB", "+"],
  ["testosterone", "leydig", "hypothalamus", "gnrh", "-"],
  ["testosterone", "leydig", "fat", "estradiol", "+"],
  ["testosterone", "leydig", "skin", "dht", "+"],
  ["testosterone", "leydig", "liver", "shbg", "-"],
  ["estradiol", "fat", "hypothalamus", "gnrh", "-"],
  ["estradiol", "fat", "pituitary", "lh", "-"],
  ["estradiol", "fat", "liver", "shbg", "+"],
  ["inhibinB", "sertoli", "pituitary", "fsh", "-"],
  ["shbg", "liver", "blood", "testosterone", "-"],
  ["intratesticularTestosterone", "leydig", "sertoli", "sertoliSupport", "+"],
  ["sertoliSupport", "sertoli", "tubule", "sperm", "+"],
  ["germCells", "tubule", "sertoli", "inhibinB", "+"],
  ["sperm", "tubule", "seminalTract", "seminalTract.ejaculate.sperm", "+"],
];

describe("arrows", () => {
  // Caught: what leaves a pool counted as entering it.
  it.each(loop)("%s from %s to %s: %s %s", (carrier, from, to, on, sign) => {
    const edge = healthy.edges.find((e) => e.carrier === carrier && e.to === to);
    expect(edge?.from).toBe(from);
    expect(edge?.effects.find((e) => e.on === on)?.sign).toBe(sign);
  });

  // A man in whom nothing comes may answer to nothing, never the other way round.
  it.each(conditions.map(({ name }) => name))("%s: no sign of the loop is turned round", (condition) => {
    const { edges } = axisDiagram(man({ condition }), none);
    for (const [carrier, , to, on, sign] of loop) {
      const found = edges.find((e) => e.carrier === carrier && e.to === to)?.effects.find((e) => e.on === on)?.sign;
      expect([sign, undefined], `${carrier} to ${to}: ${on}`).toContain(found);
    }
  });

  it("too much prolactin is felt, and usual prolactin is not", () => {
    const signOf = (condition: string) =>
      axisDiagram(man({ condition }), none).edges.find((e) => e.carrier === "prolactin" && e.to === "hypothalamus")!.sign;
    expect([signOf("hyperprolactinaemia"), signOf("healthy")]).toEqual(["-", "0"]);
  });

  it("shares of makers add up to all of it", () => {
    for (const { makers } of healthy.edges) expect(makers.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
  });

  // What crosses from one place to another goes by a carrier; blood.androgens only passes on, tissue is or is not there, and
  // how much of LH comes in pulses travels with LH.
  it("nothing is read across places that no carrier carries", () => {
    const carried = [...carriers.map((c) => c.component), "blood.androgens", "testis.tissue", "pituitary.gonadotrophs.inPulses"];
    const strays = body.flatMap((c) =>
      [...followedBy(c)].filter(
        (path) => placeOf(path) !== placeOf(c.path) && !carried.some((at) => path === at || path.startsWith(`${at}.`)),
      ),
    );
    // GnRH enters portal blood by two quantities; both are the hypothalamus's own.
    const entering = [...followedBy(body.find((c) => c.path === "pituitary.portalBlood")!)];
    expect(strays.filter((path) => !entering.includes(path))).toEqual([]);
  });
});

describe("nodes", () => {
  // Caught: "testis.volume" left out of every place.
  it("hold every component of the body once", () => {
    const held = healthy.nodes.flatMap(({ components }) => components);
    expect(held.toSorted()).toEqual([...body, ...pulsatility].map(({ path }) => path).toSorted());
    expect(places.filter(({ within }) => within !== undefined && !places.some(({ id }) => id === within))).toEqual([]);
  });

  it("show the reference man's own values in the reference man", () => {
    const seen = simulateQuantities(man(), none, healthy.paths, { weeks: 1 });
    const { nodes, edges } = axisState(healthy, seen, 0);
    for (const { values } of nodes) for (const { path, value, reference } of values) expect(value, path).toBeCloseTo(reference, 9);
    for (const { relative, weight, id } of edges)
      expect(
        [relative, weight].map((x) => Math.round(x * 1e9) / 1e9),
        id,
      ).toEqual([1, 1]);
  });
});

describe("live values", () => {
  // Caught: the value of the sample before.
  it("are those of simulate, to the last bit, and plain data", () => {
    const [who, course] = [man({ condition: "obesity-secondary-hypogonadism" }), parseCourse("letrozole 2.5 mg weekly")];
    const diagram = axisDiagram(who, course);
    const options = { weeks: 8, every: 7 };
    const state = axisState(diagram, simulateQuantities(who, course, diagram.paths, options), 6);
    const { analytes } = simulate(who, course, options);
    const shown = state.nodes.flatMap(({ values }) => values).filter(({ path }) => readings.some((r) => r.path === path));
    expect(shown.length).toBeGreaterThan(8);
    for (const { path, value } of shown) expect(value).toBe(analytes[readings.find((r) => r.path === path)!.key]!.values[6]);
    expect(structuredClone(JSON.parse(JSON.stringify({ diagram, state })))).toEqual({ diagram, state });
  });

  it.each(drugs.map((d) => `${d.name} ${d.doses.at(-1)}`))("%s: shares lie between 0 and 1, and something is held", (text) => {
    const [who, course] = [man(), parseCourse(text)];
    const diagram = axisDiagram(who, course);
    const seen = simulateQuantities(who, course, diagram.paths, { weeks: 4, every: 2 });
    const states = [...seen.days.keys()].map((i) => axisState(diagram, seen, i));
    const shares = states.flatMap((s) => s.drugs.map((d) => d.share));
    expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
    expect(Math.max(...shares)).toBeGreaterThan(0.02);
  });

  // Caught: the share of one drug counted as that of all drugs on the receptor.
  it("two drugs on one receptor hold it together, each its share", () => {
    const held = (text: string) => {
      const course = parseCourse(text);
      const diagram = axisDiagram(man(), course);
      const state = axisState(diagram, simulateQuantities(man(), course, diagram.paths, { weeks: 4 }), 28);
      return state.drugs.filter((d) => d.at === "pituitary.estrogenReceptor").map((d) => d.share);
    };
    const alone = held("tamoxifen 20 mg daily")[0]!;
    const both = held("tamoxifen 20 mg daily; enclomiphene 25 mg daily");
    expect(both[0]).toBeLessThan(alone);
    expect(both[0]! + both[1]!).toBeGreaterThan(alone);
    expect(both[0]! + both[1]!).toBeLessThan(1);
  });

  it("refuses values of another diagram", () => {
    const seen = simulateQuantities(man(), none, ["blood.lh.concentration"], { weeks: 1 });
    expect(() => axisState(healthy, seen, 0)).toThrow("there is no value of it");
  });
});
