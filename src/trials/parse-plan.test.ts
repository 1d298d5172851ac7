/** A plan goes to a file and comes back the same; a file that holds none is refused, with the line. */
import { expect, it } from "vitest";
import { spermInHypogonadism, tabletsForObesity } from "./examples.ts";
import { parseTrialPlan } from "./parse-plan.ts";

const text = JSON.stringify(tabletsForObesity, undefined, 2);

it.each([tabletsForObesity, spermInHypogonadism])("$title comes back as it was", async (plan) => {
  expect(await parseTrialPlan(JSON.stringify(plan, undefined, 2), "trial.json")).toEqual(plan);
});

const bad: readonly (readonly [what: string, from: string | RegExp, to: string, code: string, where: string])[] = [
  ["no list of arms", /"arms": \[[^\]]*\]/, '"arms": "two"', "trials/bad-form", "trial.json:31, arms"],
  ["an arm that is a text", /"arms": \[[^\]]*\]/, '"arms": ["A"]', "trials/bad-form", "arms.0"],
  ["a number in words", '"men": 120', '"men": "many"', "trials/bad-form", "men"],
  ["no number", '"men": 120', '"men": .nan', "trials/bad-form", "men"],
  ["a name that is a slip", '"weeks"', '"weekes"', "trials/bad-form", "weekes"],
  ["an endpoint of two kinds", '"kind": "fold"', '"kind": "fold", "atLeast": 3', "trials/bad-form", "endpoint.atLeast"],
  ["no title", /"title": .*\n/, "", "trials/bad-form", "trial.json:1"],
  ["another file", /^[\s\S]*$/, "hello", "trials/bad-form", "trial.json:1"],
  ["nothing", /^[\s\S]*$/, "", "trials/bad-form", "trial.json:1"],
  ["brackets that do not close", /\}\s*$/, "", "exchange/malformed-yaml", "trial.json"],
  ["a trial of nobody", '"men": 120', '"men": 0', "trials/bad-number", "men"],
  ["two megabytes", /$/, "#".repeat(2_000_000), "trials/too-large", "trial.json"],
];

// Caught: a text in place of the arms, of which each letter was taken for one.
it.each(bad)("refuses %s", async (_what, from, to, code, where) => {
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  const error = await parseTrialPlan(changed, "trial.json").catch((e: unknown) => e);
  expect(error).toMatchObject({ code });
  expect((error as { where: string }).where).toContain(where);
});
