/** Bad panel files: each gives one error that says where, what and what next, word for word, and soon. */
import { describe, expect, it } from "vitest";
import { OpenHpgError } from "../../units/index.ts";
import { changes, goodPanel, texts } from "./bad-panels.ts";
import { parseCourses, parsePatient } from "./patient-plan.ts";

const rows: readonly (readonly [why: string, text: string])[] = [
  ...changes.map(([why, from, to]) => [why, goodPanel.replace(from, to)] as const),
  ...texts,
];

const errorOf = (text: string): Promise<unknown> =>
  parsePatient(text, "panel.yaml").then(
    () => undefined,
    (error: unknown) => error,
  );

it("begins with a good file, of which every row changes something", async () => {
  expect((await parsePatient(goodPanel, "panel.yaml")).warnings).toEqual([]);
  expect(changes.filter(([, from]) => !goodPanel.includes(from))).toEqual([]);
  expect(rows.length).toBeGreaterThan(60);
});

describe("refuses", () => {
  // Caught: 10,000 brackets that were closed again ended the process; 40,000 names took 13 seconds.
  it.each(rows)("%s", async (_why, text) => {
    const began = performance.now();
    const error = await errorOf(text);
    expect(error).toBeInstanceOf(OpenHpgError);
    expect((error as OpenHpgError).message).toMatch(/^panel\.yaml:\d+( |:)/);
    expect(performance.now() - began).toBeLessThan(2000);
  });

  // Caught: a suggestion of ng/dL for every testosterone that is too high, whatever its unit.
  it("word for word", async () => {
    const said = await Promise.all(
      rows.map(async ([why, text]) => `${why}\n${String(((await errorOf(text)) as Error | undefined)?.message)}`),
    );
    await expect(`${said.join("\n\n")}\n`).toMatchFileSnapshot("__golden__/bad-panels.txt");
  });

  it("more than a million characters, and 100,000 names, within two seconds", async () => {
    const began = performance.now();
    await expect(parsePatient(`title: ${"x".repeat(1_000_001)}`, "panel.yaml")).rejects.toThrow(/too-large/);
    const names = Array.from({ length: 90_000 }, (_, i) => `k${i}: 1`).join("\n");
    await expect(parsePatient(names, "panel.yaml")).rejects.toThrow(/^panel\.yaml:1/);
    expect(performance.now() - began).toBeLessThan(4000);
  });

  it("a file of courses that is none", async () => {
    await expect(parseCourses("", "c.yaml")).rejects.toThrow(/^c\.yaml:1: there is nothing in it\.\n {2}Write at least courses/);
    await expect(parseCourses("title: x", "c.yaml")).rejects.toThrow(/^c\.yaml:1 (courses|title)/);
    await expect(parseCourses("courses:\n  - {name: a, course: aspirin 1 mg daily}", "c.yaml")).rejects.toThrow(
      /^c\.yaml:2 courses\[0\]\.course: .*aspirin/,
    );
  });
});
