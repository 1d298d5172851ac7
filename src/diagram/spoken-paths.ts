/** The values that the sentences below the diagram speak of. */
export const spoken = {
  pulses: "pituitary.portalBlood.pulses",
  gnrh: "pituitary.portalBlood.delivered",
  lh: "blood.lh.concentration",
  ownLh: "blood.lh.endogenous",
  fsh: "blood.fsh.concentration",
  testosterone: "blood.testosterone.concentration",
  estradiol: "blood.estradiol.measured",
  inhibinB: "blood.inhibinB.concentration",
  intratesticular: "testis.interstitium.concentration",
  sperm: "seminalTract.ejaculate.concentration",
  total: "seminalTract.ejaculate.sperm",
  semen: "seminalTract.ejaculate.volume",
  released: "testis.spermatids.released",
} as const;

export type Spoken = keyof typeof spoken;

export const spokenPaths: readonly string[] = Object.values(spoken);
