/** The oestrogen receptor, wherever a tissue carries it: oestradiol and drugs compete for one site. */

import { type Component, component, quantity } from "../model/index.ts";
import { assumed } from "../references/index.ts";
import { add, div, mul, relative, sub } from "../symbolic/index.ts";

/** What differs between tissues. */
export interface Tissue {
  readonly about: string;
  /** Share of the oestradiol at the receptor that is made on the spot from testosterone; 0 without a local aromatase. */
  readonly local?: { readonly share: number; readonly because: string };
}

/**
 * Competitive occupancy: with x the free oestradiol over its value at rest, z the sum of the other ligands'
 * concentrations over the concentration that displaces as much, and a what they activate themselves,
 * activity = (x + a)/(k + x + z)·(k + 1), which is 1 at rest; k follows from the occupancy at rest.
 */
export function estrogenReceptor(path: string, { about, local }: Tissue): Component {
  const common = {
    about,
    fidelity: "mechanistic",
    leavesOut: ["oestrogen receptor alpha and beta apart", "membrane receptors", "co-regulators of a tissue"],
    ports: {
      ligands: { unit: "1", means: "ligands other than oestradiol, each over the concentration that displaces as oestradiol at rest does" },
      agonism: { unit: "1", means: "the same ligands weighted by what they activate themselves" },
    },
  } as const;
  const occupied = {
    occupancy: {
      value: 0.3, unit: "1", range: [0.15, 0.5], means: "share of receptors held by oestradiol in the reference man",
      evidence: assumed("free oestradiol of a few pmol/L against a dissociation constant of tens of pmol/L leaves most receptors empty"),
    },
  } as const;
  const activity = (x: Parameters<typeof add>[0], s: Readonly<Record<"occupancy" | "ligands" | "agonism", Parameters<typeof add>[0]>>) => {
    const k = div(sub(1, s.occupancy), s.occupancy);
    return mul(div(add(x, s.agonism), add(k, x, s.ligands)), add(k, 1));
  };
  if (!local)
    return component(path, {
      ...common,
      reads: { free: { from: "blood.estradiol.free", unit: "nmol/L" } },
      parameters: occupied,
      quantities: (s) => ({ activity: quantity(activity(relative(s.free), s), "1", "activation of the receptor, 1 in the reference man at rest") }),
    });
  return component(path, {
    ...common,
    reads: {
      free: { from: "blood.estradiol.free", unit: "nmol/L" },
      made: { from: "brain.aromatase.activity", unit: "1" },
    },
    parameters: {
      ...occupied,
      localShare: { value: local.share, unit: "1", range: [0, 0.4], means: "share of oestradiol at the receptor made on the spot from testosterone", evidence: assumed(local.because) },
    },
    quantities: (s) => ({
      estradiol: quantity(add(mul(sub(1, s.localShare), relative(s.free)), mul(s.localShare, relative(s.made))), "1", "free oestradiol at the receptor, from blood and made on the spot, over its value at rest"),
      activity: quantity(activity(add(mul(sub(1, s.localShare), relative(s.free)), mul(s.localShare, relative(s.made))), s), "1", "activation of the receptor, 1 in the reference man at rest"),
    }),
  });
}

