/** What carries an effect from one place to another: hormones, and what cells of one tubule tell each other. */

/** A hormone or another message. */
export interface Carrier {
  readonly id: string;
  readonly label: string;
  /** The component that holds or sends it: who reads from there reads this. */
  readonly component: string;
  /** How much of it there is. */
  readonly level: string;
  /** How much of it is made or passes through, where the model says. */
  readonly flux?: string;
  /** What of it acts, where that is not its level. */
  readonly acts?: string;
  readonly way: string;
  /** The only place it reaches, for what is gone before it reaches others. */
  readonly reaches?: string;
}

/** One row for each; who makes, reads and answers to it is derived from the components. */
export const carriers: readonly Carrier[] = [
  {
    id: "gnrh",
    label: "GnRH",
    component: "pituitary.portalBlood",
    level: "pituitary.portalBlood.delivered",
    flux: "pituitary.portalBlood.delivered",
    way: "portal blood",
    reaches: "pituitary",
  },
  { id: "lh", label: "LH", component: "blood.lh", level: "blood.lh.concentration", flux: "blood.lh.cleared", way: "blood" },
  { id: "fsh", label: "FSH", component: "blood.fsh", level: "blood.fsh.concentration", flux: "blood.fsh.cleared", way: "blood" },
  {
    id: "testosterone",
    label: "testosterone",
    component: "blood.testosterone",
    level: "blood.testosterone.concentration",
    flux: "liver.steroidClearance.testosteroneCleared",
    acts: "blood.testosterone.free",
    way: "blood",
  },
  {
    id: "dht",
    label: "DHT",
    component: "blood.dihydrotestosterone",
    level: "blood.dihydrotestosterone.concentration",
    flux: "blood.dihydrotestosterone.cleared",
    way: "blood",
  },
  {
    id: "estradiol",
    label: "estradiol",
    component: "blood.estradiol",
    level: "blood.estradiol.measured",
    flux: "blood.estradiol.cleared",
    acts: "blood.estradiol.free",
    way: "blood",
  },
  { id: "shbg", label: "SHBG", component: "blood.shbg", level: "blood.shbg.concentration", flux: "blood.shbg.cleared", way: "blood" },
  {
    id: "inhibinB",
    label: "inhibin B",
    component: "blood.inhibinB",
    level: "blood.inhibinB.concentration",
    flux: "blood.inhibinB.cleared",
    way: "blood",
  },
  { id: "prolactin", label: "prolactin", component: "pituitary.lactotrophs", level: "pituitary.lactotrophs.prolactin", way: "blood" },
  {
    id: "intratesticularTestosterone",
    label: "testosterone within the testis",
    component: "testis.interstitium",
    level: "testis.interstitium.concentration",
    flux: "testis.leydig.secretion",
    way: "interstitial fluid",
  },
  {
    id: "sertoliSupport",
    label: "support by Sertoli cells",
    component: "testis.sertoli",
    level: "testis.spermatogonia.support",
    way: "contact",
  },
  { id: "germCells", label: "germ cells", component: "testis.spermatocytes", level: "testis.spermatocytes.relative", way: "contact" },
  {
    id: "sperm",
    label: "sperm",
    component: "testis.spermatids",
    level: "testis.spermatids.released",
    flux: "testis.spermatids.released",
    way: "efferent ducts",
  },
  {
    id: "adrenalAndrogens",
    label: "adrenal androstenedione",
    component: "adrenal.androgens",
    level: "adrenal.androgens.synthesis",
    way: "blood",
  },
];
