/** What the parameters that differ between men are called when a man is told about his own. */
const names: Readonly<Record<string, string>> = {
  "hypothalamus.kisspeptinNeurons.fastest": "GnRH pulses without steroids",
  "hypothalamus.kisspeptinNeurons.androgenBrake": "androgen brake on GnRH pulses",
  "hypothalamus.kisspeptinNeurons.estrogenBrake": "oestrogen brake on GnRH pulses",
  "hypothalamus.gnrhNeurons.mass": "GnRH in a pulse",
  "hypothalamus.gnrhNeurons.gainTime": "time in which GnRH neurons recover",
  "pituitary.gonadotrophs.inhibinHalf": "inhibin B that halves FSH",
  "pituitary.gonadotrophs.fshGene": "FSH synthesis",
  "pituitary.lactotrophs.level": "prolactin",
  "blood.lh.slowHalfLife": "half-life of LH",
  "blood.fsh.slowHalfLife": "half-life of FSH",
  "blood.estradiol.clearance": "clearance of estradiol",
  "fat.aromatase.activity": "aromatase activity",
  "liver.steroidClearance.testosterone": "clearance of testosterone",
  "liver.shbgSynthesis.capacity": "SHBG synthesis",
  "liver.shbgSynthesis.insulin": "insulin at the liver",
  "skin.fiveAlphaReductase.activity": "5α-reductase activity",
  "testis.lhReceptor.half": "LH that half drives a Leydig cell",
  "testis.leydig.mass": "Leydig cell mass",
  "testis.sertoli.number": "Sertoli cell number",
  "testis.sertoli.fshHalf": "FSH that half drives a Sertoli cell",
  "testis.sertoli.maturing": "time in which Sertoli cells mature",
  "testis.sertoli.maturity": "mature share of the Sertoli cells",
  "testis.leydig.maturity": "mature share of the Leydig cells",
  "testis.spermatogonia.output": "germ cell output",
  "testis.spermatogonia.fshHalf": "FSH that germ cells need",
  "testis.spermatogonia.androgenHalf": "androgen that spermatogonia need",
  "testis.spermatogonia.unsupported": "germ cells formed without hormones",
  "testis.spermatogonia.reserveTime": "time in which the germ cell reserve renews",
  "testis.spermatocytes.androgenHalf": "androgen that meiosis needs",
  "testis.spermatids.androgenHalf": "androgen that sperm release needs",
  "testis.spermatids.unsupported": "sperm released without hormones",
  "epididymis.transit.dwell": "time in the epididymis",
  "epididymis.transit.emptied": "share of stored sperm in an ejaculate",
  "epididymis.transit.motile": "motility",
  "seminalTract.ejaculate.usualVolume": "semen volume",
  "prostate.secretion.resting": "PSA secretion",
  "boneMarrow.erythropoiesis.resting": "haematocrit without treatment",
};

const spoken = (name: string): string => name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

/** What is said of a drug's parameters. */
const ofDrugs: Readonly<Record<string, string>> = {
  ka: "absorption",
  ki: "concentration that half occupies the receptor",
  ic50: "concentration that half blocks aromatase",
  halfLife: "half-life",
  release: "release from the depot",
  bioavailable: "share that is absorbed",
};

/** A drug's parameter is named after it, and after its route where it has one: "anastrozole: clearance". */
function ofDrug(path: string): string {
  const [, drug = "", ...rest] = path.split(".");
  const name = rest.at(-1) ?? drug;
  const route = rest.length > 1 ? ` ${spoken(rest[0]!)}` : "";
  return `${spoken(drug)}${route}: ${ofDrugs[name] ?? spoken(name)}`;
}

/**
 * The name of a capacity, in lower case except for what is always written large.
 *
 * @example
 * capacityName("testis.leydig.mass") // => "Leydig cell mass"
 */
export const capacityName = (path: string): string => names[path] ?? ofDrug(path);

/** Paths that have a name of their own. */
export const namedCapacities: readonly string[] = Object.keys(names);
