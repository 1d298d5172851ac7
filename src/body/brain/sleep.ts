/** Sleep: pulses come less often while he sleeps, and more often while he is awake. Pulsatile fidelity only. */
import { component } from "../../model/index.ts";
import { assumed } from "../../references/index.ts";
import { mul, neg } from "../../symbolic/index.ts";

export const sleep = component("brain.sleep", {
  about: "Slows GnRH pulses during sleep; over a day their number stays what feedback asks for.",
  fidelity: "placeholder",
  leavesOut: ["stages of sleep", "naps", "the testosterone that follows sleep rather than the clock", "apnoea"],
  inputs: { departure: { unit: "1", means: "1 while asleep and 0 while awake, less its mean over a day; 0 where sleep is not simulated" } },
  parameters: {
    slowing: {
      value: 0.25, unit: "1", range: [0, 0.5], means: "how far sleep lowers pulse frequency, as a share of it",
      evidence: assumed("LH pulses of adult men are rarer and larger in the night than in the day, from memory of frequent sampling; the size is not known here"),
    },
  },
  contributes: ({ departure, slowing }) => ({ "hypothalamus.kisspeptinNeurons.rhythm": neg(mul(slowing, departure)) }),
});
