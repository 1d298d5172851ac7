/** Every limit and rate has its source, says how it was read, and belongs to the drugs it was seen with. */
import { describe, expect, it } from "vitest";
import { type Bibliographic, bibliography, leastRead } from "../../references/index.ts";
import { parseCourse } from "../../simulate/index.ts";
import { analyte } from "../../units/index.ts";
import { safetyLimits } from "./limits.ts";
import { monitoring } from "./monitoring.ts";
import { countedHarms, describedHarms } from "./rates.ts";
import { describedHarmsOf, monitoringNeeded, statedRates } from "./stated-rates.ts";

const sourced = [
  ...safetyLimits,
  ...countedHarms,
  ...describedHarms,
  ...monitoring.flatMap((m) => (m.citation ? [{ ...m, citation: m.citation }] : [])),
];

// Caught: a limit called read in an abstract whose publication is only remembered.
it.each(sourced.map((entry) => [`${entry.citation} ${"harm" in entry ? entry.harm : ""}`, entry] as const))(
  "%s claims no more than was read",
  (_, { citation, read }) => {
    const { read: ofAll }: Bibliographic = bibliography[citation];
    expect(leastRead(read, ofAll)).toBe(read);
  },
);

it("what has no publication says that it is recalled", () => {
  for (const { citation, read } of monitoring) if (!citation) expect(read).toBe("recalled");
});

it("limits have names of their own and analytes the laboratory knows", () => {
  expect(new Set(safetyLimits.map(({ name }) => name)).size).toBe(safetyLimits.length);
  for (const { analyte: key, limit } of safetyLimits) {
    expect(analyte(key).unit).toBeTruthy();
    expect(limit).toBeGreaterThan(0);
  }
});

describe("stated rates", () => {
  const all = statedRates(
    parseCourse("clomiphene 25 mg daily; hcg 1500 IU 3 times a week; testosterone-gel 50 mg daily; anastrozole 1 mg daily"),
  );
  it("are all of those counted, each within its interval", () => {
    expect(all).toHaveLength(countedHarms.length);
    for (const { events, of, low, high, source } of all) {
      expect(low).toBeLessThan(events / of);
      expect(high).toBeGreaterThan(events / of);
      expect(source.length).toBeGreaterThan(40);
    }
  });
  it.each([
    ["blurred vision", 3, 120, 0.0085, 0.0709, "count"],
    ["gynaecomastia", 3, 60, 0.0171, 0.137, "count"],
    ["fewer motile sperm than before", 92.16, 384, 0.2001, 0.2851, "percentage"],
  ] as const)("%s", (harm, events, of, low, high, from) => {
    const found = all.find((rate) => rate.harm === harm)!;
    expect([found.events, found.of, found.from]).toEqual([expect.closeTo(events, 6), of, from]);
    expect(found.low).toBeCloseTo(low, 3);
    expect(found.high).toBeCloseTo(high, 3);
  });
  it.each([
    ["none", [], []],
    ["enclomiphene 25 mg daily", ["SERM"], ["SERM"]],
    ["anastrozole 1 mg daily", [], ["aromatase inhibitor"]],
    ["follitropin 150 IU 3 times a week", [], []],
    ["hcg 1500 IU 3 times a week", ["hCG"], ["hCG"]],
    ["testosterone-undecanoate 1000 mg every 10 weeks", ["testosterone"], ["testosterone"]],
  ])("%s: of its own drugs alone", (text, counted, described) => {
    const course = parseCourse(text);
    const kinds = (rows: readonly { readonly kind: string }[]): readonly string[] => [...new Set(rows.map(({ kind }) => kind))];
    expect(kinds(statedRates(course))).toEqual(counted);
    expect(kinds(describedHarmsOf(course))).toEqual(described);
    expect(kinds(monitoringNeeded(course))).toEqual(described);
  });
});
