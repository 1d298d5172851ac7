/**
 * Kisspeptin (KNDy) neurons: steroid feedback → how often GnRH pulses come.
 *
 * Androgen and oestrogen brake separately and multiply: with both removed pulses come every 55 minutes,
 * at rest every 100. Prolactin brakes them too.
 */
import { component, flow, lognormal, quantity } from "../../model/index.ts";
import { assumed, fitted, measured } from "../../references/index.ts";
import { add, div, max, mul, pow, sub } from "../../symbolic/index.ts";

export const kisspeptinNeurons = component("hypothalamus.kisspeptinNeurons", {
  about: "Set the frequency of GnRH pulses under androgen, oestrogen and prolactin feedback.",
  fidelity: "mechanistic",
  leavesOut: ["neurokinin B and dynorphin apart", "opioids, leptin, stress other than through conditions"],
  reads: {
    androgen: { from: "hypothalamus.androgenReceptor.activity", unit: "1" },
    estrogen: { from: "hypothalamus.estrogenReceptor.activity", unit: "1" },
    prolactin: { from: "pituitary.lactotrophs.prolactin", unit: "ng/mL" },
  },
  ports: { rhythm: { unit: "1", means: "how far the hour moves the frequency from its mean over a day, as a share of it; 0 at averaged fidelity" } },
  parameters: {
    fastest: {
      value: 26, unit: "1/d", range: [20, 30], varies: lognormal(0.16), means: "GnRH pulses per day without gonadal steroids",
      evidence: measured("pitteloud2008", "abstract: 13.3 ± 0.4 LH pulses in 12 h under ketoconazole"),
    },
    androgenBrake: { value: 0.05, unit: "1", range: [0.05, 1], varies: lognormal(0.2), means: "androgen term of the brake on frequency at rest", evidence: fitted("calibration/averaged-axis", "pitteloud2008") },
    androgenSteepness: { value: 3.274, unit: "1", range: [1, 8], means: "how steeply the androgen brake rises", evidence: fitted("calibration/averaged-axis", "pitteloud2008", "coviello2005") },
    estrogenBrake: { value: 0.6609, unit: "1", range: [0.1, 1], varies: lognormal(0.2), means: "oestrogen term of the brake on frequency at rest", evidence: fitted("calibration/averaged-axis", "pitteloud2008", "hayes2000") },
    estrogenSteepness: { value: 1, unit: "1", range: [1, 5], means: "how steeply the oestrogen brake rises", evidence: fitted("calibration/averaged-axis", "pitteloud2008") },
    androgenLag: { value: 8, unit: "h", range: [2, 24], means: "delay of the androgen signal", evidence: assumed("LH falls within half a day of testosterone given by vein") },
    estrogenLag: { value: 12, unit: "h", range: [4, 36], means: "delay of the oestrogen signal", evidence: assumed("LH rises within a day of aromatase inhibition") },
    prolactinLimit: { value: 20, unit: "ng/mL", range: [15, 30], means: "prolactin below which kisspeptin neurons do not notice it", evidence: assumed("upper reference limit for men") },
    prolactinHalf: { value: 80, unit: "ng/mL", range: [30, 200], means: "prolactin above the limit that halves the frequency", evidence: assumed("most men above 100 ng/mL are hypogonadal with few pulses") },
  },
  pools: {
    androgenSignal: { start: 1, unit: "1", means: "androgen as the pulse generator feels it, 1 at rest" },
    estrogenSignal: { start: 1, unit: "1", means: "oestrogen as the pulse generator feels it, 1 at rest" },
  },
  quantities: ({ rhythm, fastest, androgenBrake, androgenSteepness, estrogenBrake, estrogenSteepness, androgenSignal, estrogenSignal, prolactin, prolactinLimit, prolactinHalf }) => {
    const excess = max(sub(prolactin, prolactinLimit), 0);
    const brakes = mul(
      add(1, mul(androgenBrake, pow(max(androgenSignal, 0), androgenSteepness))),
      add(1, mul(estrogenBrake, pow(max(estrogenSignal, 0), estrogenSteepness))),
    );
    return {
      prolactinBrake: quantity(div(prolactinHalf, add(prolactinHalf, excess)), "1", "what prolactin leaves of the frequency, 1 up to the reference limit"),
      frequency: quantity(mul(div(fastest, brakes), div(prolactinHalf, add(prolactinHalf, excess)), add(1, rhythm)), "1/d", "GnRH pulses per day"),
    };
  },
  flows: ({ androgen, estrogen, androgenSignal, estrogenSignal, androgenLag, estrogenLag }) => ({
    androgenIn: flow({ to: androgenSignal, at: div(androgen, androgenLag) }),
    androgenOut: flow({ from: androgenSignal, at: div(androgenSignal, androgenLag) }),
    estrogenIn: flow({ to: estrogenSignal, at: div(estrogen, estrogenLag) }),
    estrogenOut: flow({ from: estrogenSignal, at: div(estrogenSignal, estrogenLag) }),
  }),
});
