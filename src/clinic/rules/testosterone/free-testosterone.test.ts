/** Free testosterone obeys the balance it was solved from. */
import * as fc from "fast-check";
import { expect, it } from "vitest";
import { freeTestosterone } from "./free-testosterone.ts";

// Caught: a sign of the root; albumin left at what is usual.
it("is what, with albumin and SHBG bound, makes up the total", () => {
  const level = (most: number) => fc.double({ min: 0.1, max: most, noNaN: true });
  fc.assert(
    fc.property(level(80), level(200), fc.double({ min: 20, max: 60, noNaN: true }), (total, shbg, albumin) => {
      const free = freeTestosterone(total, shbg, albumin);
      expect(free).toBeGreaterThan(0);
      const bound = (22.4 * albumin * free) / 43 + (shbg * free) / (1 + free);
      expect((free + bound) / total).toBeCloseTo(1, 9);
    }),
  );
});
