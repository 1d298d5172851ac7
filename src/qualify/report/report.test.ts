/** The report is whole, says the same twice, and is nothing but a page. */
import { parseHTML } from "linkedom";
import { beforeAll, describe, expect, it } from "vitest";
import { type ModelChecks, modelChecks } from "../model-checks.ts";
import { qualificationToJson } from "../to-json.ts";
import { qualificationReport } from "./report.ts";
import { hostile, specimen } from "./specimen.ts";

let checks: ModelChecks;
let page: string;
beforeAll(() => {
  checks = modelChecks({ men: 32 });
  page = qualificationReport(specimen(checks), { commit: "abc" });
});

const chapters = [
  "question",
  "origin",
  "acceptance",
  "misses",
  "metrics",
  "scatter",
  "coverage",
  "directions",
  "claims",
  "studies",
  "left-out",
  "evidence",
  "sensitivity",
  "limits",
];

describe("the report", () => {
  it("holds every section, in order, and a table of contents to them", () => {
    const { document } = parseHTML(page);
    expect([...document.querySelectorAll("main > section")].map(({ id }) => id)).toEqual(chapters);
    expect([...document.querySelectorAll("nav a")].map((a) => a.getAttribute("href"))).toEqual(chapters.map((id) => `#${id}`));
    expect(document.querySelectorAll("article").length).toBe(2);
    expect(page).toContain("It informs; it never orders.");
  });

  it("says the same twice, and from its JSON", () => {
    expect(qualificationReport(specimen(checks), { commit: "abc" }) === page).toBe(true);
    expect(qualificationReport(JSON.parse(qualificationToJson(specimen(checks))), { commit: "abc" }) === page).toBe(true);
  });

  it("lets no text of a study be more than text", () => {
    const { document } = parseHTML(page);
    expect(document.querySelectorAll("script, img, iframe, object, embed, base, form").length).toBe(0);
    expect(document.querySelector("#study-first-2001 h3")?.textContent).toBe(hostile);
    for (const element of document.querySelectorAll("*"))
      for (const { name } of element.attributes) expect(name.startsWith("on"), `${element.tagName} ${name}`).toBe(false);
    for (const a of document.querySelectorAll("a")) expect(a.getAttribute("href")).toMatch(/^(#|https:\/\/)/);
  });

  it("fetches nothing", () => {
    const { document } = parseHTML(page);
    expect(document.querySelectorAll("link, [src], [srcset], [poster], [data], use, image").length).toBe(0);
    expect(page).not.toMatch(/@import|url\(/);
    expect(document.querySelector("meta[http-equiv]")?.getAttribute("content")).toContain("default-src 'none'");
  });

  it("has a target for every link within it, and no address twice", () => {
    const { document } = parseHTML(page);
    const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const a of document.querySelectorAll('a[href^="#"]')) expect(ids).toContain(a.getAttribute("href")!.slice(1));
  });

  it("says in words what each drawing shows, and holds only numbers that are some", () => {
    const { document } = parseHTML(page);
    const drawings = [...document.querySelectorAll("svg")];
    expect(drawings.length).toBeGreaterThan(10);
    for (const svg of drawings) expect(svg.getAttribute("aria-label")!.length).toBeGreaterThan(10);
    expect(page).not.toMatch(/NaN|undefined|Infinity|\[object/);
  });

  it("lists the misses worst first", () => {
    const { document } = parseHTML(page);
    const [all, wrongWay] = [...document.querySelectorAll("#misses tbody")].map((body) =>
      [...body.querySelectorAll("tr")].map((tr) => tr.textContent),
    );
    expect(all!.length).toBe(3);
    expect(all![0]).toContain("never");
    expect(wrongWay!.length).toBe(1);
  });

  it("does without what was not asked for", () => {
    const short = qualificationReport(specimen());
    expect(short).toContain("Not run");
    expect(short).not.toContain("Commit");
  });
});

describe("a qualification as JSON", () => {
  it("is read back as it was, with each list of numbers in one line", () => {
    const text = qualificationToJson(specimen());
    expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(specimen())));
    expect(text).toMatch(/"days": \[0,14,28\]/);
  });
});
