/** The page Patient as a reader has it: by mouse, by keyboard, with files that are good, bad and far too long. */
import { readFileSync } from "node:fs";
import { assessed, decide, fitJson, fitReport, fittedPlan, parsePatientText, printPatient, statements } from "openhpg";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { axeViolations, type OpenApp, openApp, sideways } from "../testing/open-app.ts";

const fhirName = "secondary-hypogonadism.fhir.json";
const fhir = readFileSync(`examples/${fhirName}`, "utf8");
const draws = 40;

let app: OpenApp;
let page: Page;
beforeAll(async () => {
  app = await openApp({ hash: "#/patient" });
  page = app.page;
  page.on("dialog", (dialog) => void dialog.accept());
}, 120_000);
afterAll(() => app?.close());

/** Drops a file anywhere on the page. */
const drop = (text: string, name: string, bytes?: number): Promise<void> =>
  page.evaluate(
    ([text, name, bytes]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([bytes === undefined ? text : new Uint8Array(bytes)], name));
      document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: transfer, bubbles: true, cancelable: true }));
    },
    [text, name, bytes] as const,
  );
async function downloaded(button: string): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: button }).click()]);
  return readFileSync((await file.path())!, "utf8");
}
async function askFor(wanted: number, seed = 1): Promise<void> {
  const more = page.getByText("More", { exact: true });
  if (!(await page.getByLabel("Draws", { exact: true }).isVisible())) await more.click();
  await page.getByLabel("Draws", { exact: true }).fill(String(wanted));
  await page.getByLabel("Seed", { exact: true }).fill(String(seed));
}
const verdict = () => page.locator(".verdict");

/** Nobody is there, as on a first visit. */
async function afresh(): Promise<void> {
  await app.go("#/axis");
  await page.evaluate(() => sessionStorage.clear());
  await page.reload();
  await app.go("#/patient");
}

describe("by mouse", () => {
  beforeEach(afresh);

  // Caught: a fit of seed 1 whatever seed was asked for.
  it("drops a FHIR file, and judges and fits it to the last bit as the terminal does", async () => {
    await drop(fhir, fhirName);
    await page.getByText(/3 results read/).waitFor();
    const plan = await parsePatientText(fhir, fhirName);
    expect(await downloaded("Download judgement (JSON)")).toBe(JSON.stringify(assessed(plan)));
    expect(await downloaded("Download YAML")).toBe(await printPatient(plan));
    // Caught: a rule that names a statement twice, at which the list of its sources stopped.
    const { conclusions } = assessed(plan);
    await page.getByText(conclusions[0]!.says, { exact: true }).click();
    await page.getByText(statements[conclusions[0]!.statements[0]!].says).first().waitFor();
    await askFor(draws, 7);
    await page.getByRole("button", { name: "Find the men who could be him" }).click();
    await verdict().waitFor();
    const found = fittedPlan(plan, { draws, seed: 7 });
    expect(await downloaded("Download result (JSON)")).toBe(JSON.stringify(fitJson(plan, found, fitReport(found, 7), 7)));
    await page.getByText("History", { exact: false }).first().click();
    expect(await axeViolations(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await axeViolations(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: "light" });
    for (const details of await page.locator("main details:not([open]) > summary").all())
      if (await details.isVisible()) await details.click();
    for (const width of [380, 320]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await sideways(page), String(width)).toBe(0);
    }
    await page.setViewportSize({ width: 1280, height: 900 });
  });

  it("fills the form from an example, follows its changes, and takes them back", async () => {
    await page.getByRole("button", { name: "Klinefelter syndrome" }).click();
    const age = page.getByLabel("Age, years");
    await page.getByText(/results? read/).waitFor();
    await page.getByText(/^Every question asked of him/).click();
    await page
      .getByText(/^yes Is|^no Is|^not known Is/)
      .first()
      .waitFor();
    const before = await age.inputValue();
    await age.fill("51");
    await age.press("Enter");
    await page.getByRole("button", { name: "File", exact: true }).click();
    await expect.poll(() => page.getByLabel(/His file/).inputValue()).toContain("age: 51");
    await page.getByRole("button", { name: "Undo" }).click();
    await expect.poll(() => page.getByLabel(/His file/).inputValue()).toContain(`age: ${before}`);
    await page.getByRole("button", { name: "Form", exact: true }).click();
    expect(await age.inputValue()).toBe(before);
  });

  // Caught: a visit without results that made the whole man unreadable.
  it("takes a visit and its results one by one, each in the unit that was chosen", async () => {
    await page.getByRole("button", { name: "Add a visit" }).click();
    await page.getByLabel("Visit 1: Analyte").selectOption({ label: "Estradiol" });
    await page.getByLabel("Sign", { exact: true }).selectOption("<");
    await page.getByLabel("Value", { exact: true }).fill("40");
    await page.getByLabel("Unit", { exact: true }).selectOption("pmol/L");
    expect(await page.getByRole("alert").count()).toBe(0);
    await page.getByRole("button", { name: "Add", exact: true }).click();
    await page.getByLabel("Day or date").fill("2026-03-02");
    await page.getByLabel("Day or date").press("Enter");
    await page.getByLabel("Course, as on a prescription").fill("clomiphene 25 mg daily");
    await page.getByLabel("Course, as on a prescription").press("Enter");
    await page.getByLabel("Since (day 0)").fill("2026-01-05");
    await page.getByLabel("Where he is treated").selectOption("US");
    await page.getByRole("button", { name: "File", exact: true }).click();
    const file = page.getByLabel(/His file/);
    for (const line of ["estradiol: <40 pmol/L", "date: 2026-03-02", "course: clomiphene 25 mg oral daily", "country: US"])
      await expect.poll(async () => (await file.inputValue()).replaceAll('"', "")).toContain(line);
  });

  // Caught: tests weighed for men of another seed than the terminal's.
  it("weighs the tests as the terminal does", async () => {
    const text = [
      "title: A man with little testosterone",
      "man: {age: 34, panel: {testosterone_total: 230 ng/dL, lh: 3.1 IU/L}}",
      "courses: [{name: Clomiphene, course: clomiphene 25 mg daily}]",
      "outcomes: [testosterone_total, estradiol]",
      "at: [4 weeks]",
    ].join("\n");
    await drop(text, "man.yaml");
    await page.getByText(/2 results read/).waitFor();
    await page.getByRole("button", { name: "Weigh the tests" }).click();
    await page.getByText(/^Most for its draw/).waitFor();
    const { tests } = await decide(await parsePatientText(text, "man.yaml"), { men: 64, seed: 1 });
    await page.getByText(tests[0]!.inWords).waitFor();
    const shown = await page.getByRole("group", { name: "Which test next" }).getByRole("rowheader").allTextContents();
    expect(shown).toEqual(tests.map(({ test }) => test.name));
    const gains = await page.getByRole("group", { name: "Which test next" }).locator("tbody td:nth-child(3)").allTextContents();
    expect(gains).toEqual(tests.map(({ gain }) => Math.max(0, gain.value).toFixed(3)));
  });

  it("says at the field what is wrong with it, and judges nothing until then", async () => {
    await page.getByLabel("Age, years").fill("four");
    await page.getByLabel("Age, years").press("Enter");
    await page.getByText("age must be a number of years.").first().waitFor();
    expect(await page.getByLabel("Age, years").getAttribute("aria-invalid")).toBe("true");
    expect(await page.getByRole("button", { name: "Find the men who could be him" }).isDisabled()).toBe(true);
    await page.getByLabel("Age, years").fill("40");
    await page.getByLabel("Age, years").press("Enter");
    await page.getByText("Not known, and what would settle it").waitFor();
  });

  // Caught: the fit of one man under the next, as "him before the last change", with his own download.
  it("shows the fit of one man under no other, and ends what still runs of him", async () => {
    await drop(fhir, fhirName);
    await page.getByText(/3 results read/).waitFor();
    await askFor(draws);
    await page.getByRole("button", { name: "Find the men who could be him" }).click();
    await verdict().waitFor();
    await page.getByRole("button", { name: "Klinefelter syndrome" }).click();
    await page.getByText("Not run yet.").waitFor();
    expect([await verdict().count(), await page.getByText("as he was before the last change").count()]).toEqual([0, 0]);
    await page.getByRole("button", { name: "Undo" }).click();
    await verdict().waitFor();
    await page.getByRole("button", { name: "Start afresh" }).click();
    await expect.poll(() => verdict().count()).toBe(0);
    await page.getByRole("button", { name: "Undo" }).click();
    await askFor(20_000);
    await page.getByRole("button", { name: "Find the men who could be him" }).click();
    await page.getByRole("progressbar").waitFor();
    await page.getByRole("button", { name: "Klinefelter syndrome" }).click();
    await page.getByText("Not run yet.").waitFor();
    expect(await page.getByText("Cancelled; nothing was changed.").count()).toBe(0);
    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByText("Cancelled; nothing was changed.").waitFor();
  });

  it("says that no man has a panel that no man has", async () => {
    await drop("title: Nobody\nman: {panel: {lh: 0.05 IU/L, testosterone_total: 600 ng/dL, fsh: 0.1 IU/L}}", "nobody.yaml");
    await page.getByText(/3 results read/).waitFor();
    await askFor(draws);
    await page.getByRole("button", { name: "Find the men who could be him" }).click();
    await page
      .getByText(/NOT HIM/)
      .first()
      .waitFor();
    await page.getByText(/What would explain it/).waitFor();
  });
});

/** Presses Tab until the field or button of this name has the focus. */
async function tabTo(name: string | RegExp): Promise<void> {
  for (let i = 0; i < 150; i++) {
    const here = await page.evaluate(() => {
      const it = document.activeElement as HTMLInputElement | null;
      return it?.getAttribute("aria-label") ?? it?.labels?.[0]?.textContent ?? it?.textContent?.trim() ?? "";
    });
    if (typeof name === "string" ? here === name : name.test(here)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`no way to ${name} by Tab`);
}

it("is done by keyboard alone: pasted rows, one result more, judged, fitted", async () => {
  await afresh();
  await tabTo(/^Rows copied/);
  await page.keyboard.insertText("what\tvalue\tunit\nTotal testosterone\t8.1\tnmol/L\nage\t34\t\n");
  await tabTo("Read it");
  await page.keyboard.press("Enter");
  await page.getByText(/one result read/).waitFor();
  await tabTo("Visit 1: Analyte");
  await page.keyboard.type("LH");
  await tabTo("Value");
  await page.keyboard.type("3.2");
  await tabTo("Unit");
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Enter");
  await expect.poll(() => page.getByLabel("LH: Value").inputValue()).toBe("3.2");
  await page.getByText(/^Total testosterone lies in the grey zone/).waitFor();
  await tabTo(/^▸?\s*More$|^More$/);
  await page.keyboard.press("Enter");
  await tabTo("Draws");
  await page.keyboard.press("Control+A");
  await page.keyboard.type(String(draws));
  for (let i = 0; i < 3; i++) await page.keyboard.press("Shift+Tab");
  await tabTo("Find the men who could be him");
  await page.keyboard.press("Enter");
  await verdict().waitFor();
  expect(await page.locator(".rows li").count()).toBe(2);
});

describe("when something goes wrong", () => {
  beforeEach(afresh);

  // Caught: a file of 20 MB that was read before it was refused, and emptied the form.
  it("refuses a file of 20 MB by its size, with one message, and keeps what was there", async () => {
    await page.getByLabel("Age, years").fill("41");
    await page.getByLabel("Age, years").press("Enter");
    await drop("", "scan.yaml", 20_000_000);
    await page.getByText("it has 20.0 MB").waitFor();
    expect(await page.getByRole("alert").count()).toBe(1);
    expect(await page.getByLabel("Age, years").inputValue()).toBe("41");
    await drop("man: [", "broken.yaml");
    await page.getByText("exchange/malformed-yaml").waitFor();
    expect(await page.getByRole("alert").count()).toBe(1);
    expect(await page.getByLabel("Age, years").inputValue()).toBe("41");
  });

  // Caught: a reload in the middle of a fit that left an empty form and said nothing.
  it("loses nothing to a reload in mid-fit, and cancels at once", async () => {
    await drop(fhir, fhirName);
    await page.getByText(/3 results read/).waitFor();
    await askFor(20_000);
    await page.getByRole("button", { name: "Find the men who could be him" }).click();
    await page.getByRole("progressbar").waitFor();
    await page.reload();
    await page.getByText(/interrupted by a reload/).waitFor();
    expect(await page.getByLabel("Total testosterone: Value").inputValue()).toBe("3.03");
    await askFor(20_000);
    await page.getByRole("button", { name: "Find the men who could be him" }).click();
    await page.getByRole("button", { name: "Cancel" }).click();
    await page.getByText("Cancelled; nothing was changed.").waitFor();
    expect(await page.getByRole("progressbar").count()).toBe(0);
    expect(await page.getByLabel("Total testosterone: Value").inputValue()).toBe("3.03");
  });
});

it("asked nobody else, and complained of nothing", () => {
  expect(app.foreign).toEqual([]);
  expect(app.complaints).toEqual([]);
});
