/** A few thousand broken files, and every file that ever broke a reader; a million are in test/slow/fuzz.ts. */
import { expect, it } from "vitest";
import { fuzzedReaders, objectionTo, seedsOf } from "./fuzzed-readers.ts";
import { drawsOf, fuzzed } from "./fuzzed-text.ts";

const executions = 1000;

it.each(fuzzedReaders)("$end: the corpus, most of it men that are read", async (reader) => {
  const seeds = seedsOf(reader);
  const read = await Promise.all(
    seeds.map((text) =>
      reader.parse(text, "x").then(
        () => true,
        () => false,
      ),
    ),
  );
  expect(read.filter(Boolean).length).toBeGreaterThan(seeds.length / 2);
  for (const text of seeds) expect(await objectionTo(reader, text), text).toBeUndefined();
});

// Caught: a message that carried an escape sequence of the file to the terminal; a visit on day −0, which CSV cannot write.
it.each(fuzzedReaders)(
  `$end: ${executions} broken files are refused or read, and what is read is written and read again`,
  async (reader) => {
    const seeds = seedsOf(reader);
    const objections: (readonly [number, string])[] = [];
    for (let execution = 0; execution < executions; execution++) {
      const objection = await objectionTo(reader, fuzzed(reader.shape, seeds, drawsOf(1, execution)));
      if (objection !== undefined) objections.push([execution, objection]);
    }
    expect(objections).toEqual([]);
  },
);

it("the same number makes the same text", () => {
  const [reader] = fuzzedReaders;
  const text = (execution: number): string => fuzzed(reader!.shape, seedsOf(reader!), drawsOf(1, execution));
  expect(text(7)).toBe(text(7));
  expect(new Set(Array.from({ length: 50 }, (_, i) => text(i))).size).toBeGreaterThan(45);
});
