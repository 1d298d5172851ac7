/** Any man, written in FHIR, is read again as he was, and what is written is FHIR. */
import fc from "fast-check";
import { Fhir } from "fhir";
import { expect, it } from "vitest";
import { anyPlan } from "../panel/any-plan.ts";
import { parseFhir } from "./parse-fhir.ts";
import { writeFhir } from "./write-fhir.ts";

// Caught: an end of treatment that lost its last bit as a day; visits of one day that were taken for one.
it("any plan reads back as it was written", async () => {
  await fc.assert(
    fc.asyncProperty(anyPlan, async (written) => {
      const { warnings: _, ...read } = await parseFhir(await writeFhir(written), "labs.fhir.json");
      expect(read).toEqual(written);
    }),
    { numRuns: 300 },
  );
});

// Caught: a time of day without a time zone in effectiveDateTime.
it("any plan is written as FHIR that a validator takes", async () => {
  const validator = new Fhir();
  await fc.assert(
    fc.asyncProperty(anyPlan, async (written) => {
      const { messages } = validator.validate(JSON.parse(await writeFhir(written)), { errorOnUnexpected: true });
      expect(messages.filter(({ severity }) => severity === "error" || severity === "fatal")).toEqual([]);
    }),
    { numRuns: 50 },
  );
});
