/** The ejaculate: volume from androgen-dependent glands, sperm from the epididymis; what a laboratory counts. */
import { component, flow, lognormal, quantity } from "../../model/index.ts";
import { assumed } from "../../references/index.ts";
import { add, div, hill, min, mul, relative, sub } from "../../symbolic/index.ts";

export const ejaculate = component("seminalTract.ejaculate", {
  about: "Mixes sperm with seminal fluid: volume, concentration, motile count.",
  fidelity: "empirical",
  leavesOut: ["morphology and vitality", "the prostate and the vesicles apart", "variation from one ejaculate to the next (observation model)"],
  reads: {
    androgen: { from: "blood.androgens.free", unit: "1" },
    ejaculated: { from: "epididymis.transit.ejaculated", unit: "10*6" },
    motile: { from: "epididymis.transit.motility", unit: "%" },
  },
  parameters: {
    usualVolume: { value: 3.4, unit: "mL", range: [1.5, 6], varies: lognormal(0.37), means: "volume at the reference man's androgens", evidence: assumed("median of fertile men is 3 to 3.6 mL") },
    dry: { value: 0.35, unit: "1", range: [0.1, 0.6], means: "share of the volume that needs no androgen", evidence: assumed("hypogonadal men ejaculate about a third of the usual volume") },
    androgenHalf: { value: 0.35, unit: "1", range: [0.1, 0.8], means: "androgen, over rest, for half of the androgen-dependent volume", evidence: assumed("volume falls clearly only in frank hypogonadism") },
    growth: { value: 30, unit: "d", range: [10, 90], means: "time constant of the glands' answer to androgen", evidence: assumed("semen volume of hypogonadal men recovers over one to three months of treatment") },
  },
  pools: { glands: { start: 1, unit: "1", means: "androgen-dependent capacity of vesicles and prostate, 1 at rest" } },
  quantities: ({ ejaculated, motile, usualVolume, dry, glands }) => {
    const volume = mul(usualVolume, min(1.15, add(dry, mul(sub(1, dry), glands))));
    return {
      volume: quantity(volume, "mL", "volume of the ejaculate"),
      sperm: quantity(ejaculated, "10*6", "sperm in the ejaculate"),
      concentration: quantity(div(ejaculated, volume), "10*6/mL", "sperm concentration"),
      motility: quantity(motile, "%", "motile sperm"),
      motileCount: quantity(mul(ejaculated, motile), "10*6", "total motile sperm count"),
    };
  },
  flows: ({ androgen, androgenHalf, growth, glands }) => ({
    grown: flow({ to: glands, at: div(relative(hill(androgen, androgenHalf, 2)), growth) }),
    lost: flow({ from: glands, at: div(glands, growth) }),
  }),
});
