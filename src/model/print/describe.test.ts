/** A component in print: every fact appears once, in every notation, and foreign words are never markup. */
import { describe, expect, it } from "vitest";
import { assumed, fitted, measured } from "../../references/index.ts";
import { add, atRest, div, max, mul } from "../../symbolic/index.ts";
import { assemble, component, describeComponent, flow, lognormal, type Notation, printSystem, quantity } from "../index.ts";

const tank = component("garden.waterTank", {
  about: "Holds 50 % of the rain & loses some.",
  fidelity: "mechanistic",
  leavesOut: ["frost", "birds <all of them>"],
  reads: { sun: { from: "sky.sun.light", unit: "1" } },
  parameters: {
    k: {
      value: 0.5,
      unit: "1/h",
      range: [0.1, 1],
      varies: lognormal(0.25),
      means: "rate of emptying | per hour",
      evidence: measured("travison2017", "abstract: 5 ± 1 %"),
    },
    big: { value: 2, unit: "L", means: "content when full", evidence: fitted("calibration/tank", "jarow2001") },
  },
  ports: { rain: { unit: "L/h", means: "rain that is caught" } },
  inputs: { hose: { unit: "L/h", means: "what the hose gives" } },
  pools: { content: { unit: "L", means: "water in it" }, algae: { start: 1, unit: "1", means: "algae, 1 at rest" } },
  closed: { pools: ["content"], except: ["filling", "leak"] },
  quantities: ({ content, big }) => {
    const level = div(content, big);
    return { level: quantity(level, "1", "how full it is"), brim: quantity(max(0, add(level, -1)), "1", "how far above the brim") };
  },
  starts: ({ big }) => ({ content: big }),
  flows: ({ k, content, level, rain, hose, sun, algae }) => ({
    filling: flow({ to: content, at: add(rain, hose) }),
    leak: flow({ from: content, to: "garden.bed.water", at: mul(k, content, level, sun, div(algae, atRest(algae))), yields: 0.9 }),
  }),
});
const bed = component("garden.bed", {
  about: "Drinks.",
  fidelity: "placeholder",
  leavesOut: [],
  pools: { water: { start: 0, unit: "L", means: "water in the bed" } },
});
const sun = component("sky.sun", {
  about: "Shines.",
  fidelity: "placeholder",
  leavesOut: ["clouds"],
  parameters: { full: { value: 1, unit: "1", means: "light at noon in June", evidence: assumed("defines the unit") } },
  quantities: ({ full }) => ({ light: quantity(full, "1", "light") }),
  contributes: ({ full }) => ({ "garden.waterTank.rain": mul(0, full, 1) }),
});

describe("as text", () => {
  it("says everything, own names local, and each quantity by name after its definition", () => {
    expect(describeComponent(tank, "text")).toMatchInlineSnapshot(`
      "garden.waterTank  — Holds 50 % of the rain & loses some.
        mechanistic; leaves out frost; birds <all of them>
        reads
          sky.sun.light [1]
        parameters
          k = 0.5 [1/h]  — rate of emptying | per hour; log-normal between men, cv 0.25; range 0.1 to 1; measured: travison2017, abstract: 5 ± 1 %
          big = 2 [L]  — content when full; fitted: calibration/tank to jarow2001
        ports
          rain [L/h] = sum of what others add  — rain that is caught
        inputs
          hose [L/h] set from outside  — what the hose gives
        pools
          content [L] starts at big  — water in it
          algae [1] starts at 1  — algae, 1 at rest
        quantities
          level [1] = content/big  — how full it is
          brim [1] = max(0, level - 1)  — how far above the brim
        flows
          filling: outside → content at rain + hose
          leak: content → garden.bed.water × 0.9 at k*content*level*sky.sun.light*algae/rest(algae)
        closed
          content; but for filling, leak"
    `);
  });

  it("prints a system as its components in order", () => {
    const text = printSystem(
      assemble(
        "garden",
        [tank, bed, sun].map((c) =>
          c === sun
            ? component("sky.sun", {
                about: "Shines.",
                fidelity: "placeholder",
                leavesOut: ["clouds"],
                quantities: () => ({ light: quantity(1, "1", "light") }),
              })
            : c,
        ),
      ),
    );
    expect(text.match(/^\S.*$/gm)).toEqual([
      "garden: 3 components, 3 pools, 2 parameters, 4 quantities, 2 flows",
      "garden.waterTank  — Holds 50 % of the rain & loses some.",
      "garden.bed  — Drinks.",
      "sky.sun  — Shines.",
    ]);
  });
});

describe("in every notation", () => {
  it.each<Notation>(["text", "markdown", "latex", "mathml", "json"])("%s names every parameter, pool, quantity and flow", (notation) => {
    const text = describeComponent(tank, notation);
    for (const name of ["k", "big", "content", "algae", "level", "brim"]) expect(text).toMatch(new RegExp(`\\b${name}\\b`));
    expect(text).not.toMatch(/undefined|\[object/);
  });

  it("markdown escapes what would end a cell, and resolves sources", () => {
    const text = describeComponent(tank, "markdown");
    expect(text).toContain("rate of emptying \\| per hour");
    expect(text).toContain("birds \\<all of them\\>");
    expect(text).toMatch(/- `jarow2001`: Jarow JP/);
    for (const line of text.split("\n").filter((l) => l.startsWith("|")))
      expect(line.replace(/\\\|/g, "").split("|").length, line).toBeGreaterThan(2);
  });

  it("markdown tables are rectangular", () => {
    for (const block of describeComponent(tank, "markdown")
      .split("\n\n")
      .filter((b) => b.startsWith("|"))) {
      const widths = block
        .trim()
        .split("\n")
        .map((line) => line.replace(/\\\|/g, "").split("|").length);
      expect(new Set(widths).size, block).toBe(1);
    }
  });

  // Caught: the per cent sign left out of what is escaped, which comments out the rest of a LaTeX line.
  it("LaTeX escapes what it would take for markup, and balances braces", () => {
    const text = describeComponent(tank, "latex");
    expect(text).not.toMatch(/(?<!\\)%/);
    expect(text).toContain("50 \\% of the rain \\& loses");
    expect(text.match(/(?<!\\)\{/g)?.length).toBe(text.match(/(?<!\\)\}/g)?.length);
  });

  it("MathML is well-formed", () => {
    const open: string[] = [];
    for (const [, slash, tag, empty] of describeComponent(tank, "mathml").matchAll(/<(\/?)([a-z0-9]+)[^<>]*?(\/?)>/g)) {
      if (slash) expect(open.pop()).toBe(tag);
      else if (!empty) open.push(tag!);
    }
    expect(open).toEqual([]);
    expect(describeComponent(tank, "mathml")).toContain("50 % of the rain &amp; loses");
  });

  it("JSON can be read back", () => {
    const data = JSON.parse(describeComponent(tank, "json"));
    expect(data.flows[1]).toEqual({
      name: "leak",
      from: "garden.waterTank.content",
      to: "garden.bed.water",
      yields: 0.9,
      at: "garden.waterTank.k*garden.waterTank.content*garden.waterTank.level*sky.sun.light*garden.waterTank.algae/rest(garden.waterTank.algae)",
    });
    expect(data.pools[0].start).toBe("garden.waterTank.big");
    expect(data.parameters[0].varies).toEqual({ law: "lognormal", cv: 0.25 });
  });
});
