/** `openhpg report`, as a browser and a printer see it: accessible, silent on the network, of few pages, and deaf to what a file tries to smuggle in. */
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openhpg } from "./captured.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const folder = mkdtempSync(join(tmpdir(), "openhpg-report-"));
const few = ["--men", "50", "--date", "2026-01-02"];
const executablePath = process.env["CHROMIUM"] ?? "/usr/bin/chromium";

const hostile = `title: "<script>document.title='owned'</script><img src=https://example.org/x onerror=alert(1)> & \\"quotes\\""
source: {cite: "<svg onload=alert(1)>"}
man: {condition: klinefelter, age: 31, bmi: 24}
history: {fertility_wanted: true, suicidality: false}
examination: {testicular_mass: true}
visits:
  - date: 2026-01-05
    clock: "08:10"
    measured: {testosterone_total: 9.1 nmol/L, lh: 18 IU/L, fsh: 31 IU/L}
    limits: {lh: 1.7 to 8.6 IU/L}
  - date: 2026-01-19
    abstinence: 3 days
    measured: {sperm_concentration: azoospermia, semen_volume: 2.4 mL, semen_ph: 7.6}
`;

let browser: Browser;
const pages: Record<string, string> = {};

async function made(name: string, file: string, ending = ".html"): Promise<string> {
  const out = join(folder, `${name}${ending}`);
  const { code, stderr } = await openhpg("report", file, "--out", out, ...few);
  expect(stderr).toContain(`Wrote ${out}`);
  expect(code).toBe(0);
  return out;
}

beforeAll(async () => {
  browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ["--no-sandbox"] : [] });
  writeFileSync(join(folder, "hostile.yaml"), hostile);
  pages["hostile"] = await made("hostile", join(folder, "hostile.yaml"));
  pages["oligozoospermia"] = await made("oligozoospermia", "examples/idiopathic-oligozoospermia.yaml");
}, 120_000);

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe.each(["hostile", "oligozoospermia"])("the page of the man called %s", (name) => {
  // Caught: a table wider than its frame that no keyboard could scroll; a list with an empty item.
  it.each([
    [1200, "a screen"],
    [380, "a telephone"],
  ])("axe finds nothing, at %i pixels", async (width) => {
    const page = await browser.newPage({ viewport: { width, height: 900 } });
    await page.goto(pathToFileURL(pages[name]!).href);
    // The page forbids scripts to itself; the test puts its own in from outside.
    const { violations } = (await page.evaluate(`${axe}; axe.run()`)) as { violations: { id: string; nodes: { html: string }[] }[] };
    expect(violations.map(({ id, nodes }) => [id, nodes[0]!.html.slice(0, 120)])).toEqual([]);
    const wider = (await page.evaluate("document.documentElement.scrollWidth - innerWidth")) as number;
    expect(wider).toBeLessThanOrEqual(0);
    await page.close();
  });

  // Caught: an image by its address, which a policy alone would only have blocked.
  it("asks nobody for anything", async () => {
    const page = await browser.newPage();
    const asked: string[] = [];
    page.on("request", (request) => void asked.push(request.url()));
    await page.goto(pathToFileURL(pages[name]!).href);
    expect(asked.filter((url) => !url.startsWith("data:"))).toEqual([pathToFileURL(pages[name]!).href]);
    const html = readFileSync(pages[name]!, "utf8");
    expect(html.match(/(?:src|href)="(?!data:image\/svg\+xml,)[^"]*"/g) ?? []).toEqual([]);
    await page.close();
  });

  it("has one title, headings without gaps, a caption to each table and words for each picture", async () => {
    const page = await browser.newPage();
    await page.goto(pathToFileURL(pages[name]!).href);
    const found = (await page.evaluate(`({
      levels: [...document.querySelectorAll("h1,h2,h3,h4")].map((h) => Number(h.tagName[1])),
      bare: [...document.querySelectorAll("table")].filter((t) => !t.caption || t.caption.textContent.trim() === "").length,
      silent: [...document.images].filter((i) => i.alt.length < 40 || i.naturalWidth === 0).length,
      scripts: document.scripts.length,
      title: document.title,
    })`)) as { levels: number[]; bare: number; silent: number; scripts: number; title: string };
    expect(found.levels.filter((level) => level === 1)).toHaveLength(1);
    expect(found.levels.every((level, i) => i === 0 || level - found.levels[i - 1]! <= 1)).toBe(true);
    expect([found.bare, found.silent, found.scripts]).toEqual([0, 0, 0]);
    expect(found.title).toMatch(/^OpenHPG report: /);
    await page.close();
  });
});

// Caught: a title that was put into the page as it stood.
it("shows what a file tries to smuggle in as text", async () => {
  const page = await browser.newPage();
  await page.goto(pathToFileURL(pages["hostile"]!).href);
  expect(await page.locator("h1").textContent()).toBe(
    `<script>document.title='owned'</script><img src=https://example.org/x onerror=alert(1)> & "quotes"`,
  );
  expect(await page.title()).not.toBe("owned");
  expect(await page.locator("svg[onload], img[onerror]").count()).toBe(0);
  await page.close();
});

it("says the red flag first, marks what lies outside, and offers no drug for testes that fail", () => {
  const html = readFileSync(pages["hostile"]!, "utf8");
  expect(html.indexOf("Red flags")).toBeGreaterThan(0);
  expect(html.indexOf("Red flags")).toBeLessThan(html.indexOf("In short"));
  expect(html).toContain("▲ high");
  expect(html).toContain("1.7 to 8.6 IU/L (laboratory)");
  expect(html).toContain("No protocol is put first, and no chance stands here: a red flag stands.");
  expect(html).not.toMatch(/Clomiphene 25 mg|hCG alone/);
});

it("is the same page for the same file, seed and day", async () => {
  const again = await made("again", "examples/idiopathic-oligozoospermia.yaml");
  expect(readFileSync(again, "utf8")).toBe(readFileSync(pages["oligozoospermia"]!, "utf8"));
});

it("prints two to four pages of tagged PDF, whose title is the report's", async () => {
  const pdf = readFileSync(await made("printed", "examples/idiopathic-oligozoospermia.yaml", ".pdf"));
  const text = pdf.toString("latin1");
  expect(text.startsWith("%PDF-")).toBe(true);
  expect(text.trimEnd().endsWith("%%EOF")).toBe(true);
  const sheets = text.match(/\/Type\s*\/Page(?![s\w])/g)?.length ?? 0;
  expect(sheets).toBeGreaterThanOrEqual(2);
  expect(sheets).toBeLessThanOrEqual(4);
  expect(text).toContain("/StructTreeRoot");
});

it.each([
  ["a name that says no format", ["--out", join(folder, "report.docx")], "End the name in .html or .pdf."],
  ["a folder that is not there", ["--out", join(folder, "nowhere", "report.html")], "Make the folder first"],
  ["the file that is read", ["--out", "examples/klinefelter.html", "--men", "3"], "whole number from 50"],
])("refuses %s", async (_why, flags, says) => {
  const { code, stderr } = await openhpg("report", "examples/klinefelter.yaml", ...flags);
  expect([code, stderr.includes(says)]).toEqual([1, true]);
});

// Caught: a man put through every protocol before it was known that nothing could print him.
it("says at once that there is no Chromium to print with", async () => {
  const before = process.env["CHROMIUM"];
  process.env["CHROMIUM"] = "/nowhere/chromium";
  try {
    const { code, stderr } = await openhpg("report", "examples/klinefelter.yaml", "--out", join(folder, "no.pdf"));
    expect([code, stderr.includes("[cli/no-chromium]"), existsSync(join(folder, "no.pdf"))]).toEqual([1, true, false]);
  } finally {
    if (before === undefined) delete process.env["CHROMIUM"];
    else process.env["CHROMIUM"] = before;
  }
});

// Caught: a link to the file that is read, through which the report replaced it.
it("does not write over what it reads by another name", async () => {
  const [input, link] = [join(folder, "input.yaml"), join(folder, "link.html")];
  writeFileSync(input, hostile);
  symlinkSync(input, link);
  const { code, stderr } = await openhpg("report", input, "--out", link);
  expect([code, stderr.includes("[cli/over-input]"), readFileSync(input, "utf8")]).toEqual([1, true, hostile]);
});

it("prints no day that is none", async () => {
  const { code, stderr } = await openhpg("report", "examples/klinefelter.yaml", "--out", join(folder, "x.html"), "--date", "2026-02-30");
  expect([code, stderr.includes("[cli/not-a-day]")]).toEqual([1, true]);
});
