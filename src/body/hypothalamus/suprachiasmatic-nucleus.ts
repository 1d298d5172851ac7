/** The clock of the brain: what the hour of the day does to testosterone. Pulsatile fidelity only. */
import { component, flow } from "../../model/index.ts";
import { measured } from "../../references/index.ts";
import { add, mul, neg, number } from "../../symbolic/index.ts";
import { dimensionOf } from "../../units/index.ts";

/** A turn in 24 hours. */
const turning = number((2 * Math.PI) / 24, dimensionOf("1/h"));
const where = "abstract: testosterone at 16:00 is 20 to 25 % below that at 08:00 in men of 30 to 40 years; with the delays of StAR and blood this gives that fall, and a peak between 06:00 and 08:00";

/** Two hands, the cosine and the sine of the hour, turn each other; neither is an amount, and both go below zero. */
export const suprachiasmaticNucleus = component("hypothalamus.suprachiasmaticNucleus", {
  about: "Lets Leydig cells make more testosterone in the second half of the night and less in the afternoon.",
  fidelity: "empirical",
  leavesOut: ["how the clock reaches the testis", "its weakening with age", "rhythms of LH, FSH and estradiol of their own", "light, shift work and travel"],
  parameters: {
    midnight: { value: 0.17, unit: "1", range: [-0.3, 0.3], means: "drive on StAR at midnight over its mean, less 1", evidence: measured("brambilla2009", where) },
    dawn: { value: 0.2, unit: "1", range: [-0.3, 0.3], means: "drive on StAR at 06:00 over its mean, less 1", evidence: measured("brambilla2009", where) },
  },
  pools: {
    cosine: { start: 1, unit: "1", means: "cosine of the hour of the day, 1 at midnight" },
    sine: { start: 0, unit: "1", means: "sine of the hour of the day, 1 at 06:00" },
  },
  flows: ({ cosine, sine }) => ({
    turningCosine: flow({ to: cosine, at: neg(mul(turning, sine)) }),
    turningSine: flow({ to: sine, at: mul(turning, cosine) }),
  }),
  contributes: ({ midnight, dawn, cosine, sine }) => ({ "testis.leydig.rhythm": add(mul(midnight, cosine), mul(dawn, sine)) }),
});
