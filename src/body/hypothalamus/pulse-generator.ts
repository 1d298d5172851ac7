/** The pulse generator beat by beat: when the next GnRH pulse is due. Pulsatile fidelity only. */
import { component, flow, quantity } from "../../model/index.ts";
import { assumed, measured } from "../../references/index.ts";
import { div, sub } from "../../symbolic/index.ts";

export const pulseGenerator = component("hypothalamus.pulseGenerator", {
  about: "Counts towards the next GnRH pulse, faster the higher the frequency that feedback asks for.",
  fidelity: "empirical",
  leavesOut: ["accumulation of kisspeptin and dynorphin between pulses", "a pulse that waits because the one before was large"],
  reads: { frequency: { from: "hypothalamus.kisspeptinNeurons.frequency", unit: "1/d" } },
  parameters: {
    memory: {
      value: 12, unit: "h", range: [4, 48], means: "time over which GnRH neurons average their frequency",
      evidence: assumed("as long as the oestrogen signal takes; without it each slow hour would cost peptide that a fast one cannot give back, of which averaged frequency knows nothing"),
    },
    massVariation: {
      value: 0.15, unit: "1", range: [0, 0.6], means: "coefficient of variation of the GnRH in single pulses",
      evidence: measured("abbara2024", "abstract: LH varies by 28 % within a session; pulses of equal mass already make it vary by more here, so that masses can differ only a little"),
    },
  },
  pools: {
    due: { start: 0, unit: "1", means: "operational time since the last pulse: pulses that the frequency since then would have made on average" },
    remembered: { unit: "1/d", means: "frequency over the last hours" },
  },
  quantities: ({ massVariation }) => ({
    variation: quantity(massVariation, "1", "coefficient of variation of the GnRH in single pulses"),
  }),
  starts: ({ frequency }) => ({ remembered: frequency }),
  flows: ({ due, remembered, frequency, memory }) => ({
    counting: flow({ to: due, at: frequency }),
    learning: flow({ to: remembered, at: div(frequency, memory) }),
    forgetting: flow({ from: remembered, at: div(remembered, memory) }),
  }),
  contributes: ({ remembered, frequency }) => ({ "hypothalamus.gnrhNeurons.remembered": sub(remembered, frequency) }),
});
