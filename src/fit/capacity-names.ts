/** What the parameters that differ between men are called when a man is told about his own. */
import { findDrug } from "../drugs/index.ts";

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

/** A drug's parameter is named after it: "anastrozole: clearance". */
function ofDrug(path: string): string {
  const [, drug = "", name = path] = /^(?:.*\.)?([^.]+)\.([^.]+)$/.exec(path) ?? [];
  const spoken = name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return `${findDrug(drug)?.name ?? drug.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)}: ${spoken}`;
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
