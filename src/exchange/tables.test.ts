/** What is written can be read back to the last bit, by readers that are not ours. */
import fc from "fast-check";
import { parquetMetadata, parquetReadObjects } from "hyparquet";
import papa from "papaparse";
import { describe, expect, it } from "vitest";
import type { Trajectory } from "../simulate/index.ts";
import { ExchangeError, type Table, tableToCsv, tableToParquet, trajectoryTable, trajectoryToJson } from "./index.ts";

const trajectory = (lh: readonly number[], warnings: readonly string[] = []): Trajectory => ({
  days: Float64Array.from(lh, (_, i) => i / 3),
  analytes: {
    lh: { unit: "IU/L", values: Float64Array.from(lh) },
    sperm_concentration: { unit: "10*6/mL", values: Float64Array.from(lh, (v) => v / 7) },
  },
  warnings,
});
const amounts = fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 1, maxLength: 40 });

describe("CSV", () => {
  it("carries every double to the last bit", () =>
    fc.assert(
      fc.asyncProperty(amounts, async (values) => {
        const { data, meta } = papa.parse<Record<string, string>>(await tableToCsv(trajectoryTable(trajectory(values))), {
          header: true,
          skipEmptyLines: true,
        });
        expect(meta.fields).toEqual(["time_days", "lh [IU/L]", "sperm_concentration [10*6/mL]"]);
        // -0 is written 0; no amount of ours distinguishes them. Caught a version with toFixed(6).
        expect(data.map((row) => Number(row["lh [IU/L]"]))).toEqual(values.map((v) => v + 0));
        expect(data.map((row) => Number(row.time_days))).toEqual(values.map((_, i) => i / 3));
      }),
    ));
  it("keeps negative and small numbers numbers, and texts that look like formulae texts", async () => {
    const table: Table = {
      columns: [
        { name: "course", values: ["=cmd()", "a, b", 'say "hCG"', "+x"] },
        { name: "change", unit: "%", values: [-5, 1e-9, Number.NaN, 4] },
      ],
    };
    expect(await tableToCsv(table)).toBe('course,change [%]\n"\'=cmd()",-5\n"a, b",1e-9\n"say ""hCG""",\n"\'+x",4\n');
  });
  it("refuses columns of different length", async () => {
    await expect(
      tableToCsv({
        columns: [
          { name: "a", unit: "1", values: [1] },
          { name: "b", unit: "1", values: [] },
        ],
      }),
    ).rejects.toThrow(ExchangeError);
  });
});

describe("JSON", () => {
  it("has exactly the promised form", () => {
    expect(trajectoryToJson(trajectory([4.5]))).toBe(
      '{"time_days":[0],"analytes":{"lh":{"unit":"IU/L","values":[4.5]},"sperm_concentration":{"unit":"10*6/mL","values":[0.6428571428571429]}}}',
    );
  });
  it("names warnings only when there are any, and writes null for what is not finite", () => {
    expect(JSON.parse(trajectoryToJson(trajectory([Number.NaN], ["odd"])))).toEqual({
      time_days: [0],
      analytes: { lh: { unit: "IU/L", values: [null] }, sperm_concentration: { unit: "10*6/mL", values: [null] } },
      warnings: ["odd"],
    });
  });
});

describe("Parquet", () => {
  it("carries every double to the last bit, and units in its metadata", () =>
    fc.assert(
      fc.asyncProperty(amounts, async (values) => {
        const bytes = await tableToParquet(trajectoryTable(trajectory(values)));
        const file = bytes.slice().buffer;
        const rows = await parquetReadObjects({ file });
        expect(rows.map((row) => row.lh)).toEqual(values);
        expect(rows.map((row) => row.time_days)).toEqual(values.map((_, i) => i / 3));
        const units = Object.fromEntries((parquetMetadata(file).key_value_metadata ?? []).map(({ key, value }) => [key, value]));
        expect(units).toEqual({ "unit:time_days": "d", "unit:lh": "IU/L", "unit:sperm_concentration": "10*6/mL" });
      }),
      { numRuns: 30 },
    ));
  it("carries texts", async () => {
    const bytes = await tableToParquet({ columns: [{ name: "course", values: ["hCG, 1500 IU", "Änastrozol"] }] });
    expect(await parquetReadObjects({ file: bytes.slice().buffer })).toEqual([{ course: "hCG, 1500 IU" }, { course: "Änastrozol" }]);
  });
});
