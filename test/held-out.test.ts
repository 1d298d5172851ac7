/** The firewall: what a recipe has seen is never what a prediction is judged by. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { drugs } from "../src/drugs/index.ts";
import { conditions } from "../src/people/index.ts";
import { readStudies } from "../src/qualify/index.ts";
import { bibliography } from "../src/references/index.ts";
import { whole } from "./whole.ts";

const { studies, excluded, problems } = await readStudies("studies");
const validation = studies.filter(({ use }) => use === "validation");

/** Citation keys in the recipes: every word in quotes that the bibliography knows. */
const inRecipes = new Set(
  readdirSync("calibration", { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .flatMap((file) => [...readFileSync(`calibration/${file}`, "utf8").matchAll(/"([A-Za-z]+[0-9]{4}[a-zA-Z]*)"/g)].map(([, key]) => key!))
    .filter((key) => key in bibliography),
);
/** … and behind every number that says it was fitted. */
const behindFits = new Set(
  whole.parameters.flatMap(({ evidence }): readonly string[] => (evidence.kind === "fitted" ? evidence.citations : [])),
);

const digits = (text: string | undefined): string => (text ?? "").replace(/\D/g, "");
/** `pitteloud-2008-add-back` and `pitteloud2008` are the same; so are two with one PMID or DOI. */
function isOf(study: (typeof studies)[number], key: string): boolean {
  const entry = bibliography[key as keyof typeof bibliography] as { readonly pmid?: string; readonly doi?: string };
  if (entry.pmid !== undefined && study.cite.pmid === digits(entry.pmid)) return true;
  if (entry.doi !== undefined && study.cite.doi?.toLowerCase() === entry.doi.toLowerCase()) return true;
  return study.name.replace(/^([a-z]+)-([0-9]{4}).*$/, "$1$2") === key.toLowerCase();
}

describe("held-out studies", () => {
  it("are enough to judge by", () => {
    expect(problems.map(String)).toEqual([]);
    expect(studies.length).toBeGreaterThanOrEqual(60);
    expect(validation.length).toBeGreaterThanOrEqual(20);
    expect(excluded.every(({ because }) => because.length > 10)).toBe(true);
  });

  // Breakage caught: a validation study's key written into targets.ts.
  it.each(validation)("$name is in no recipe and behind no fitted number", (study) => {
    expect([...inRecipes].filter((key) => isOf(study, key))).toEqual([]);
    expect([...behindFits].filter((key) => isOf(study, key))).toEqual([]);
  });

  it("cover every condition and drug but those of which nothing usable was read, or that came after their cohort's study", () => {
    const arms = studies.flatMap(({ arms: all }) => all);
    const given = new Set(
      arms.flatMap(({ course, history }) => [course, history?.course].flatMap((c) => c?.treatments ?? []).map(({ drug }) => drug)),
    );
    expect(drugs.map(({ name }) => name).filter((name) => !given.has(name))).toEqual(["zuclomiphene", "choriogonadotropin alfa"]);
    const seen = new Set(arms.map(({ population }) => population.condition));
    // Made for examples/, whose cohorts' studies had named the nearest condition of their time and keep it.
    const unseen = [
      "late-onset-hypogonadism",
      "acquired-hypogonadotropic-hypogonadism",
      "idiopathic-oligozoospermia",
      "low-testosterone-to-estradiol-ratio",
      "obstructive-azoospermia",
    ];
    expect(conditions.map(({ name }) => name).filter((name) => !seen.has(name))).toEqual(unseen);
  });

  it("cite each publication once", () => {
    const seen = new Map<string, string>();
    for (const { name, cite } of [...studies, ...excluded])
      for (const id of [cite.pmid && `pmid ${cite.pmid}`, cite.doi && `doi ${cite.doi.toLowerCase()}`]) {
        if (!id) continue;
        const other = seen.get(id);
        expect(
          other === undefined || other.split("-").slice(0, 2).join("-") === name.split("-").slice(0, 2).join("-"),
          `${id}: ${other}, ${name}`,
        ).toBe(true);
        seen.set(id, name);
      }
  });
});
