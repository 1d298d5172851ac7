/** The page Model: found, changed and run again by mouse and by keyboard alone, with the library's own numbers. */
import { readFileSync } from "node:fs";
import { allComponents, describeModel, man, modelPages, parseCourse, simulate } from "openhpg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { axeViolations, type OpenApp, openApp, sideways } from "../testing/open-app.ts";
import { addressWith, changesFrom } from "./changes.ts";

let app: OpenApp;
beforeAll(async () => {
  app = await openApp({ hash: "#/model" });
}, 120_000);
afterAll(() => app?.close());

const leydig = "#/model?component=testis.leydig";
const rate = "0.5*testis.lhReceptor.signal/campTime";
const heading = (name: string) => app.page.getByRole("heading", { name, exact: true });
const done = () => app.page.getByText("Done. Most moved:").waitFor({ timeout: 60_000 });

it("finds by a meaning, a path or an author, and leads to the line", async () => {
  const { page } = app;
  await app.go("#/model");
  await page.getByLabel("Search everything").fill("campTime");
  await page.getByRole("link", { name: "testis.leydig.campTime" }).click();
  await heading("testis.leydig").waitFor();
  await page.waitForFunction("document.activeElement.id === 'at-campTime'");
});

it("changes a value and a rate by mouse, runs, and gives the library's numbers to the last bit", async () => {
  const { page } = app;
  await app.go(leydig);
  await page.getByLabel("Your value of testis.leydig.campTime").fill("2");
  await page.getByLabel("Your value of testis.leydig.campTime").press("Tab");
  await page.getByRole("button", { name: "Change this rate: campIn" }).click();
  await page.getByRole("textbox", { name: "Rate of campIn" }).fill(rate);
  await page.getByRole("button", { name: "Use this rate" }).click();
  await page.getByText("2 changes", { exact: true }).waitFor();
  await page.getByRole("button", { name: "Run before and after" }).click();
  await done();
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Download the changed man as JSON" }).click(),
  ]);
  const { moved } = JSON.parse(readFileSync(await file.path(), "utf8")) as { moved: { analyte: string; rest: number[]; end: number[] }[] };
  const course = parseCourse("enclomiphene 25 mg daily");
  const him = man();
  const after = { ...him, parameters: new Map([["testis.leydig.campTime", 2]]) };
  const [one, two] = [
    simulate(him, course, { weeks: 26 }),
    simulate(after, course, { weeks: 26, reference: { "testis.leydig.campIn": rate } }),
  ];
  expect(moved.length).toBe(Object.keys(one.analytes).length);
  for (const { analyte, rest, end } of moved) {
    const values = [one, two].map(({ analytes }) => analytes[analyte]!.values);
    expect([analyte, ...rest, ...end]).toEqual([analyte, ...values.map((v) => v[0]), ...values.map((v) => v.at(-1))]);
  }
  await page.getByRole("button", { name: "Undo" }).click();
  await page.getByText("1 change", { exact: true }).waitFor();
  await page.getByText("Something was changed since this run").waitFor();
  await page.getByRole("button", { name: "Remove all changes" }).click();
  await page.getByText("Nothing is changed yet.").waitFor();
});

it("does it by keyboard alone", async () => {
  const { page } = app;
  await app.go(leydig);
  await heading("testis.leydig").waitFor();
  const press = async (label: string): Promise<void> => {
    for (let i = 0; i < 150; i++) {
      const name = await page.evaluate("document.activeElement.getAttribute('aria-label') || document.activeElement.textContent.trim()");
      if (name === label) return;
      await page.keyboard.press("Tab");
    }
    throw new Error(`Tab never reaches ${label}`);
  };
  await heading("testis.leydig").focus();
  await press("Your value of testis.leydig.mass");
  await page.keyboard.type("0.5");
  await press("Change this rate: campIn");
  await page.keyboard.press("Enter");
  await page.waitForFunction("document.activeElement.tagName === 'TEXTAREA'");
  await page.keyboard.press("Control+A");
  await page.keyboard.type("camp");
  await page.getByText("this rate is a pure number").waitFor();
  await page.keyboard.press("Control+A");
  await page.keyboard.type(rate);
  await page.getByText("It can be read, and its dimension fits:").waitFor();
  await press("Use this rate");
  await page.keyboard.press("Enter");
  await heading("Change and run again").focus();
  await press("Run before and after");
  await page.keyboard.press("Enter");
  await done();
  await press("Remove all changes");
});

// Found in review: the focus on nothing after Escape, after a change was taken back, and while a run is under way.
it("never leaves the keyboard nowhere", async () => {
  const { page } = app;
  const has = (text: string) => page.waitForFunction((said) => document.activeElement?.textContent?.trim() === said, text);
  await app.go("#/evidence");
  await app.go(`${leydig}&set=testis.leydig.mass:0.5&set=testis.leydig.campTime:2`);
  await page.getByRole("button", { name: "Change this rate: campIn" }).press("Enter");
  await page.getByRole("textbox", { name: "Rate of campIn" }).press("Escape");
  await has("Change this rate");
  await page.getByRole("button", { name: "Run before and after" }).press("Enter");
  await has("Run before and after");
  await page.getByRole("button", { name: "Remove the change of testis.leydig.mass" }).press("Enter");
  await has("Remove");
  await page.getByRole("button", { name: "Remove the change of testis.leydig.campTime" }).press("Enter");
  await has("Change and run again");
});

it("follows a link that carries changes, and makes one", async () => {
  const { page } = app;
  const changes = {
    values: { "testis.leydig.mass": 0.5 },
    rates: { "testis.leydig.campIn": rate },
    man: "klinefelter",
    course: "none",
    weeks: 12,
  };
  const address = addressWith(changes, { component: "testis.leydig" });
  expect(changesFrom(new URLSearchParams(address.split("?")[1]))).toEqual(changes);
  await app.go(address);
  await page.getByText("2 changes", { exact: true }).waitFor();
  expect(await page.getByLabel("Man").inputValue()).toBe("klinefelter");
  await page.getByRole("button", { name: "Run before and after" }).click();
  await done();
  await app.go(addressWith({ ...changes, rates: { "testis.leydig.campOut": "camp/" } }, {}));
  await page.getByRole("button", { name: "Run before and after" }).click();
  await page.getByText("the formula ends too early").waitFor();
  await app.go(addressWith({ ...changes, values: { "testis.leydig.mas": 1 }, rates: {} }, {}));
  await page.getByRole("button", { name: "Run before and after" }).click();
  await page.getByText("Did you mean testis.leydig.mass?").waitFor();
});

// Found in review: changes, undo and a run under way that went when another page was looked at; changes that a reload forgot.
it("keeps the changes, their history and the run while another page is in view, and the changes over a reload", async () => {
  const { page } = app;
  // An address with weeks carries changes: those of the tests before are gone.
  await app.go(`${leydig}&weeks=26`);
  await page.getByLabel("Your value of testis.leydig.mass").fill("0.4");
  await page.getByLabel("Your value of testis.leydig.mass").press("Tab");
  await page.getByText("1 change", { exact: true }).waitFor();
  await page.getByRole("button", { name: "Run before and after" }).click();
  await page.getByRole("link", { name: "Evidence", exact: true }).first().click();
  await heading("Evidence").waitFor();
  await page.getByRole("link", { name: "Model", exact: true }).click();
  await page.getByText("1 change", { exact: true }).waitFor();
  await done();
  await expect.poll(() => changesFrom(new URLSearchParams(page.url().split("?")[1])).values).toEqual({ "testis.leydig.mass": 0.4 });
  await page.reload();
  await page.getByText("1 change", { exact: true }).waitFor();
  await page.getByRole("button", { name: "Remove all changes" }).click();
  await page.getByText("Nothing is changed yet").waitFor();
});

// Found in review: a mass of -5 beside its range of 0.1 to 1.5, taken without a word; the run then ended with sixteen digits of a pool in another organ.
it("says where a value is outside its range, and blames it first", async () => {
  const { page } = app;
  // An address with weeks carries changes: those of the tests before are gone.
  await app.go(`${leydig}&weeks=26`);
  const mass = page.getByLabel("Your value of testis.leydig.mass");
  await mass.fill("-5");
  await mass.press("Tab");
  const mark = page.getByRole("row", { name: "mass" }).getByText("outside 0.1 to 1.5");
  await mark.waitFor();
  await page.getByRole("button", { name: "Run before and after" }).click();
  const said = await page.getByRole("alert").locator("p").first().textContent({ timeout: 60_000 });
  expect(said).toMatch(/^testis\.leydig\.mass = -5 is outside 0\.1 to 1\.5\./);
  expect(said).not.toMatch(/\d{8}|\.\d{7}/);
  await mass.fill("0.5");
  await mass.press("Tab");
  await mark.waitFor({ state: "detached" });
  await page.getByRole("alert").waitFor({ state: "detached" });
  await page.getByRole("button", { name: "Remove all changes" }).click();
});

it("says what it does not have, and gives the whole model as files", async () => {
  const { page } = app;
  await app.go("#/model?component=testis.leidig");
  await page.getByText("Did you mean testis.leydig?").waitFor();
  const files = [
    ["Data (JSON)", `${describeModel(undefined, "json")}\n`],
    ["Equations (text)", describeModel()],
    ["Pages (Markdown)", modelPages().get("body/testis.md")!],
  ] as const;
  for (const [name, expected] of files) {
    const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name }).click()]);
    expect(readFileSync(await file.path(), "utf8").includes(expected), name).toBe(true);
  }
});

it("has every component with its equations as MathML", async () => {
  const { page } = app;
  for (const c of allComponents.filter((_, i) => i % 5 === 0)) {
    await app.go(`#/model?component=${c.path}`);
    await heading(c.path).waitFor();
    expect(await page.locator("math").count(), c.path).toBe(c.quantities.size + c.starts.size + c.flows.size + c.contributes.size);
  }
});

// Caught: at 1280 px the long equations of the receptors and of spermatogenesis went on beyond the card, and nothing said so.
it("breaks an equation into lines where it is wider than its card", async () => {
  const { page } = app;
  for (const c of ["testis.lhReceptor", "testis.spermatocytes", "pituitary.gonadotrophs", "blood.testosterone", "pituitary.granules"]) {
    await app.go(`#/model?component=${c}`);
    await heading(c).waitFor();
    await page.locator("mtable.lines").first().waitFor({ state: "attached" });
    const wide = "[...document.querySelectorAll('.math')].filter((m) => m.scrollWidth > m.clientWidth + 1).map((m) => m.ariaLabel)";
    expect([c, await page.evaluate(wide)]).toEqual([c, []]);
  }
});

// Caught: "Lh receptor".
it("writes abbreviations as they are written", async () => {
  const { page } = app;
  await app.go("#/model?component=testis.lhReceptor");
  await page.getByRole("link", { name: "LH receptor" }).waitFor();
  const names = await page.locator("nav[aria-label=Contents] li a").allTextContents();
  expect(names).toEqual(expect.arrayContaining(["GnRH neurons", "LH", "FSH", "SHBG synthesis", "Inhibin B", "Leydig"]));
});

describe.each(["light", "dark"] as const)("in %s colours", (theme) => {
  it("every part is open to all and fits a phone", async () => {
    const { page } = app;
    await page.emulateMedia({ colorScheme: theme });
    for (const width of [380, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      for (const hash of [
        leydig,
        "#/model?drug=enclomiphene",
        "#/model?condition=klinefelter",
        "#/model?view=sources",
        "#/model?component=pituitary.gonadotrophs",
      ]) {
        await app.go(hash);
        await page.locator("main .stack h2").first().waitFor();
        expect(await axeViolations(page), `${hash} at ${width}`).toEqual([]);
        expect(await sideways(page), `${hash} at ${width}`).toBe(0);
      }
    }
    await page.setViewportSize({ width: 1280, height: 900 });
    expect(app.complaints).toEqual([]);
    expect(app.foreign).toEqual([]);
  }, 180_000);
});
