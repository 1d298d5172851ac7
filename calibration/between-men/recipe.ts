/** Which spreads between men this calibration moves, and which studies of untreated men it holds them to. */

/** Coefficients of variation, by the parameter that varies. */
export const moved: readonly string[] = [
  "hypothalamus.kisspeptinNeurons.fastest",
  "hypothalamus.gnrhNeurons.mass",
  "pituitary.lactotrophs.level",
  "pituitary.gonadotrophs.inhibinHalf",
  "pituitary.gonadotrophs.fshGene",
  "blood.estradiol.clearance",
  "fat.aromatase.activity",
  "liver.steroidClearance.testosterone",
  "liver.shbgSynthesis.capacity",
  "liver.shbgSynthesis.insulin",
  "testis.lhReceptor.half",
  "testis.leydig.mass",
  "testis.sertoli.number",
  "testis.spermatogonia.output",
  "epididymis.transit.emptied",
  "epididymis.transit.motile",
  "seminalTract.ejaculate.usualVolume",
];

/** Every centile and standard deviation of these is a target; they are calibration studies. */
export const studies: readonly string[] = ["travison-2017", "yu-2018", "campbell-2021", "grunewald-2013"];

/** Rows that are no target, with the reason. */
export const leftOut: Readonly<Record<string, string>> = {
  "yu-2018 estradiol 2.5": "the lower bound of an immunoassay at its limit",
};

/** Correlations of logarithms whose sign is known; sizes are what is usually found. */
export const correlations: readonly { readonly of: string; readonly with: string; readonly r: number }[] = [
  { of: "testosterone_total", with: "shbg", r: 0.5 },
  { of: "fsh", with: "inhibin_b", r: -0.4 },
  { of: "inhibin_b", with: "sperm_total", r: 0.35 },
  { of: "fsh", with: "sperm_total", r: -0.25 },
  { of: "lh", with: "fsh", r: 0.4 },
];
