/** What must hold of the model whatever study is looked at. */
import { expect, it } from "vitest";
import { checkClaims } from "./check-claims.ts";
import { claims } from "./claims.ts";
import { globalSensitivity } from "./global-sensitivity.ts";
import { negativeTests } from "./negative-tests.ts";

it.each(negativeTests())("$asks", ({ holds, found, limit }) => {
  expect(holds, `×${found.ratio}, must be ${limit}`).toBe(true);
});

// Where a claim holds in part a typical man need not show it; what is true or false he must.
it.each(checkClaims().filter(({ holds }) => holds !== "in part"))("$claim: $verdict", ({ asEvidence }) => {
  expect(asEvidence).toBe(true);
});

it("names each claim once", () => {
  expect(new Set(claims.map(({ name }) => name)).size).toBe(claims.length);
});

it("finds what a population's outcomes rest on, the same twice", () => {
  const found = globalSensitivity({ men: 64 });
  expect(found).toEqual(globalSensitivity({ men: 64 }));
  const strongest = (outcome: string) => found.outcomes.find((o) => o.outcome === outcome)!.drivers[0];
  expect(strongest("Sperm concentration at rest")!.path).toBe("testis.spermatogonia.output");
  expect(strongest("LH at rest")!.path).toBe("testis.lhReceptor.half");
});
