/** Every drug keeps its promises, can be found by its names, and takes doses in the units it is prescribed in. */
import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { dimensionOf, sameDimension } from "../units/index.ts";
import { choriogonadotropinAlfa, clomiphene, drugs, enclomiphene, findDrug, pathOf } from "./index.ts";
import { assembledWith } from "./specimens.ts";

const fileOf = (name: string): URL => new URL(`./${name.replaceAll(" ", "-")}.ts`, import.meta.url);

describe.each(drugs.map((d) => [d.name, d] as const))("%s", (name, drug) => {
  it("lives in the file of its name", () => {
    expect(existsSync(fileOf(name))).toBe(true);
  });

  it("assembles with a body that has its ports", () => {
    expect(assembledWith(drug).components.length).toBeGreaterThan(drug.components.length);
  });

  it("keeps its components under the path of a drug", () => {
    const owners = new Set(drugs.map((d) => pathOf(d.name)));
    for (const { path } of drug.components) expect(owners).toContain(path.split(".").slice(0, 2).join("."));
  });

  it("says what each number means and where it comes from", () => {
    const parameters = drug.components.flatMap((c) => [...c.parameters].map(([local, p]) => [`${c.path}.${local}`, p] as const));
    const constants = Object.entries(drug.routes).flatMap(([route, r]) => r.constants.map((c) => [`${name}, ${route}`, c] as const));
    for (const [where, { means, evidence }] of [...parameters, ...constants]) {
      expect(means.length, where).toBeGreaterThan(10);
      if (evidence.kind === "assumed") expect(evidence.because.length, where).toBeGreaterThan(20);
      if (evidence.kind === "measured") expect(evidence.where.length, where).toBeGreaterThan(5);
    }
    for (const [where, p] of parameters) if (p.range) expect(p.value >= p.range[0] && p.value <= p.range[1], where).toBe(true);
  });

  it("delivers to pools and inputs that it has", () => {
    const places = new Set(assembledWith(drug).pools.map((p) => p.path));
    const inputs = new Set(assembledWith(drug).inputs.map((i) => i.path));
    for (const { delivers, modes } of Object.values(drug.routes)) {
      expect(modes.length).toBeGreaterThan(0);
      for (const d of delivers) {
        if (d.kind === "pool") expect(places).toContain(d.pool);
        else for (const input of d.kind === "pump" ? [d.pulses, d.mass] : [d.input]) expect(inputs).toContain(input);
      }
    }
    expect(Object.keys(drug.routes)).toContain(drug.defaultRoute);
  });

  it("reports levels that exist, in units that fit", () => {
    const { quantities } = assembledWith(drug);
    for (const level of drug.levels) {
      const q = quantities.find(({ path }) => path === level.path);
      expect(q, level.path).toBeDefined();
      expect(sameDimension(dimensionOf(level.unit), q!.symbol.dimension)).toBe(true);
      expect(level.analyte).toMatch(/^drug(_[a-z]+)+$/);
    }
  });

  it("has usual doses in the unit of the route they go by", () => {
    expect(drug.doses.length).toBeGreaterThan(0);
    for (const dose of drug.doses) {
      const [, route = drug.defaultRoute, unit = "1"] = /^(?:([a-z]+) )?[\d.]+ ([a-zA-Z]+)(?: |\/h)/.exec(dose) ?? [];
      expect(sameDimension(dimensionOf(unit), dimensionOf(drug.routes[route]!.unit)), dose).toBe(true);
      if (dose.includes("/h")) expect(drug.routes[route]!.modes).toContain("infusion");
    }
  });

  it("says what it leaves out", () => {
    expect(drug.leavesOut.length).toBeGreaterThan(0);
    expect(drug.about.length).toBeGreaterThan(20);
  });
});

describe("finding a drug", () => {
  it("gives every name to one drug only", () => {
    const names = drugs.flatMap((d) => [d.name, ...d.synonyms]).map((n) => n.toLowerCase().replace(/[\s_-]+/g, ""));
    expect(names.filter((n, i) => names.indexOf(n) !== i)).toEqual([]);
  });

  it.each([
    ["hcg", "chorionic gonadotropin"],
    ["H-C G", "chorionic gonadotropin"],
    ["Clomid", "clomiphene"],
    ["Androxal", "enclomiphene"],
    ["testosterone_enanthate", "testosterone enanthate"],
    ["gonal f", "follitropin"],
    ["LHRH", "gonadorelin"],
  ])("%s is %s", (written, name) => {
    expect(findDrug(written)?.name).toBe(name);
  });

  it("does not guess", () => {
    expect(findDrug("testosterone")).toBeUndefined();
    expect(findDrug("toString")).toBeUndefined();
  });
});

describe("routes", () => {
  it("by mass and by activity fill the same depot", () => {
    const { subcutaneous, subcutaneousUnits } = choriogonadotropinAlfa.routes;
    const depot = { kind: "pool", pool: "drugs.choriogonadotropinAlfa.subcutaneous.depot" };
    expect([subcutaneous!.unit, subcutaneousUnits!.unit]).toEqual(["ug", "IU"]);
    expect(subcutaneous!.delivers).toEqual([{ ...depot, share: 26000 }]);
    expect(subcutaneousUnits!.delivers).toEqual([{ ...depot, share: 1 }]);
  });

  it("of a mixture split the dose among its ingredients", () => {
    const shares = clomiphene.routes.oral!.delivers.map((d) => ("share" in d ? d.share : 0));
    expect(shares).toEqual([0.62, 0.38]);
    expect(clomiphene.components).toEqual(expect.arrayContaining([...enclomiphene.components]));
  });
});
