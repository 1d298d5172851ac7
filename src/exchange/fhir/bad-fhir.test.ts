/** Bad FHIR: each file gives one error that says where, what and what next, word for word, and soon. */
import { describe, expect, it } from "vitest";
import { OpenHpgError } from "../../units/index.ts";
import { changes, goodFhir, texts } from "./bad-fhir.ts";
import { parseFhir } from "./parse-fhir.ts";

const rows: readonly (readonly [why: string, text: string])[] = [
  ...changes.map(([why, from, to]) => [why, goodFhir.replace(from, () => to)] as const),
  ...texts,
];
const errorOf = (text: string): Promise<unknown> =>
  parseFhir(text, "labs.fhir.json").then(
    () => undefined,
    (error: unknown) => error,
  );

it("begins with a good file, of which every row changes something", async () => {
  const { warnings, record, patient } = await parseFhir(goodFhir, "labs.fhir.json");
  expect(warnings).toEqual([]);
  expect(record.results.map(({ written, date, hour, assay, abstinence }) => [written, date, hour, assay, abstinence])).toEqual([
    ["8.10 nmol/L", "2026-03-02", 490 / 60, "mass-spectrometry", undefined],
    ["3.2 mIU/mL", "2026-03-02", 490 / 60, "mass-spectrometry", undefined],
    ["0 million/mL", "2026-03-09", 11, undefined, 3],
    ["2.1 mL", "2026-03-09", 11, undefined, 3],
  ]);
  expect([patient.age, record.taken?.course.text, record.taken?.from]).toEqual([34, "clomiphene 25 mg oral daily", "2026-03-10"]);
  expect(changes.filter(([, from, to]) => !goodFhir.includes(from) || from === to)).toEqual([]);
  expect(rows.length).toBeGreaterThan(60);
});

describe("refuses", () => {
  // Caught: 100,000 brackets that ended the process.
  it.each(rows)("%s", async (_why, text) => {
    const began = performance.now();
    const error = await errorOf(text);
    expect(error).toBeInstanceOf(OpenHpgError);
    expect((error as OpenHpgError).message).toMatch(/^labs\.fhir\.json:\d+[: ]/);
    // Caught: an escape of a valueString that reached the terminal.
    expect((error as OpenHpgError).message.replaceAll("\n", "")).not.toMatch(/[\p{C}\p{Zl}\p{Zp}]/u);
    expect(performance.now() - began).toBeLessThan(4000);
  });

  // Caught: an error that named the part of a YAML file and not the element of the Bundle.
  it("word for word", async () => {
    const said = await Promise.all(
      rows.map(async ([why, text]) => `${why}\n${String(((await errorOf(text)) as Error | undefined)?.message)}`),
    );
    await expect(`${said.join("\n\n")}\n`).toMatchFileSnapshot("__golden__/bad-fhir.txt");
  });

  it("more than a million characters", async () => {
    await expect(parseFhir(`{"resourceType": "${"x".repeat(1_000_001)}"}`, "x.json")).rejects.toThrow(/too-large/);
  });
});
