/**
 * What a reader of the web app waits for, in Debian's Chromium: `npx tsx --conditions openhpg-source bench/web.ts`.
 *
 * First load (bytes, compressed, before the engine), when the app answers on a processor four times slower, from a slider to the
 * frame that shows it, and 200 men through four courses of a year. Writes `results/web.{json,md}`. Means something only while nothing
 * else runs.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { builtApp } from "../web/testing/built-app.ts";
import { openApp } from "../web/testing/open-app.ts";
import { redrawTimes } from "../web/testing/redraw-times.ts";
import { median } from "./measure.ts";

const results = new URL("./results/", import.meta.url).pathname;
const evaluate = <T>(page: Page, script: string): Promise<T> => page.evaluate(script) as Promise<T>;

/** Of everything that the page itself asked for until its heading stood; workers ask for their own. */
async function firstLoad(): Promise<number> {
  const app = await openApp();
  const folder = await builtApp();
  const own = await evaluate<string[]>(app.page, "performance.getEntriesByType('resource').map((entry) => entry.name)");
  await app.close();
  const files = own.filter((name) => name.startsWith(app.origin) && !name.includes("worker")).map((name) => new URL(name).pathname);
  return ["/index.html", ...new Set(files)].reduce((sum, path) => sum + gzipSync(readFileSync(join(folder, path))).length, 0);
}

interface Start {
  /** Milliseconds from the beginning of the navigation. */
  readonly painted: number;
  /** A click was answered. */
  readonly answers: number;
  /** The first simulated year stood in the diagram. */
  readonly drawn: number;
  /** Sum of what tasks of the page took beyond 50 ms each. */
  readonly blocked: number;
}

async function startOn(slower: number): Promise<Start> {
  const app = await openApp();
  const page = await app.context.newPage();
  const protocol = await app.context.newCDPSession(page);
  await protocol.send("Emulation.setCPUThrottlingRate", { rate: slower });
  await page.addInitScript(
    "globalThis.longTasks = []; new PerformanceObserver((list) => longTasks.push(...list.getEntries().map((e) => e.duration))).observe({ type: 'longtask', buffered: true })",
  );
  await page.goto(`${app.origin}/#/axis`, { waitUntil: "commit" });
  await page.getByRole("button", { name: "Settings" }).click();
  await page.getByRole("group", { name: "Units" }).waitFor();
  const answers = await evaluate<number>(page, "performance.now()");
  await page.locator("figure path[data-series]").first().waitFor();
  const drawn = await evaluate<number>(page, "performance.now()");
  const painted = await evaluate<number>(page, "performance.getEntriesByName('first-contentful-paint')[0].startTime");
  const blocked = await evaluate<number>(page, "longTasks.reduce((sum, task) => sum + Math.max(0, task - 50), 0)");
  await app.close();
  return { painted, answers, drawn, blocked };
}

/** Four courses drawn: one in view and three kept. */
async function redraws(): Promise<{ readonly dose: readonly number[]; readonly age: readonly number[] }> {
  const query = new URLSearchParams({ condition: "obesity-secondary-hypogonadism", course: "enclomiphene 25 mg daily" });
  for (const course of ["anastrozole 1 mg daily", "hcg 1500 IU 3 times a week", "testosterone-enanthate 200 mg every 2 weeks"])
    query.append("kept", new URLSearchParams({ condition: "obesity-secondary-hypogonadism", course }).toString());
  const hash = `#/axis?${query}`;
  const app = await openApp({ hash });
  await app.page.locator("figure path[data-series='3']").first().waitFor();
  // What is compiled at the first answer is compiled by now.
  const along = (from: number, step: number): number[] => Array.from({ length: 12 }, (_, i) => from + step * i);
  const [dose, age] = ["input[id$='-dose']", "input[id$='-age']"];
  const times = { dose: [] as readonly number[], age: [] as readonly number[] };
  for (const [name, slider, values] of [
    ["dose", dose, along(5, 2.5)],
    ["age", age, along(31, 2)],
  ] as const) {
    await redrawTimes(app.page, slider, values.slice(0, 3));
    times[name] = await redrawTimes(app.page, slider, values.slice(3));
  }
  await app.close();
  return times;
}

/** 200 posterior men, four courses, one year: the part of the comparison that simulates, as the browser's timeline has it. */
async function population(): Promise<{ readonly men: number; readonly courses: number; readonly weighing: number }> {
  // No treatment is always among them.
  const query = new URLSearchParams({ example: "secondary-hypogonadism.yaml", men: "200" });
  for (const course of [
    "enclomiphene 25 mg oral daily",
    "clomiphene 25 mg oral daily",
    "chorionic gonadotropin 1500 IU subcutaneous 3 times a week",
  ])
    query.append("course", course);
  const app = await openApp({ hash: `#/protocols?${query}` });
  const { page } = app;
  page.setDefaultTimeout(240_000);
  await page.getByRole("button", { name: "Compare", exact: true }).click();
  await page.getByText(/^4 courses for 200 men/).waitFor();
  const took = (what: string): Promise<number> => evaluate(page, `performance.getEntriesByName("${what}").at(-1)?.duration ?? NaN`);
  const found = { men: await took("men"), courses: await took("courses"), weighing: await took("tests") };
  await app.close();
  return found;
}

const rounds = 3;
const times = async <T>(what: () => Promise<T>): Promise<readonly T[]> => {
  const all: T[] = [];
  for (let i = 0; i < rounds; i++) all.push(await what());
  return all;
};
const middle = <T extends object>(all: readonly T[]): T =>
  Object.fromEntries(Object.keys(all[0]!).map((key) => [key, median(all.map((one) => Number(one[key as keyof T])))])) as T;

const load = loadavg()[0]!;
const bytes = await firstLoad();
const start = middle(await times(() => startOn(4)));
const drawn = await redraws();
const people = middle(await times(population));
const report = {
  date: new Date().toISOString().slice(0, 10),
  processor: cpus()[0]!.model,
  cores: cpus().length,
  load,
  bytes,
  start,
  redraw: { dose: median(drawn.dose), age: median(drawn.age), slowestDose: Math.max(...drawn.dose), slowestAge: Math.max(...drawn.age) },
  people,
};
const ms = (value: number): string => `${Math.round(value)} ms`;
const page = `# What a reader of the web app waits for

${report.date}, ${report.processor}, ${report.cores} cores, load ${load.toFixed(1)} before it began; Chromium of Debian, medians of ${rounds} runs.

| what | asked | measured |
| --- | --- | --- |
| first load of Axis, compressed, before the engine | ≤ 250 kB | ${Math.round(bytes / 1000)} kB |
| first paint, processor four times slower | | ${ms(start.painted)} |
| first click answered, processor four times slower | < 3 s | ${ms(start.answers)} |
| first simulated year drawn, processor four times slower | | ${ms(start.drawn)} |
| time the page was blocked, likewise | | ${ms(start.blocked)} |
| dose slider to redraw, a year, four courses (median; slowest of nine) | ≤ 100 ms | ${ms(report.redraw.dose)}; ${ms(report.redraw.slowestDose)} |
| age slider to redraw, all four courses anew (median; slowest of nine) | ≤ 100 ms | ${ms(report.redraw.age)}; ${ms(report.redraw.slowestAge)} |
| 200 posterior men × 4 courses × 1 year | ≤ 3 s | ${ms(people.courses)} |
| finding the men | | ${ms(people.men)} |
| weighing what further tests would tell | | ${ms(people.weighing)} |
`;
writeFileSync(join(results, "web.json"), `${JSON.stringify(report, undefined, 2)}\n`);
writeFileSync(join(results, "web.md"), page);
console.log(page);
