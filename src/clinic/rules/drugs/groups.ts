/** Drugs of the formulary by what rules say of them together. */

export const clomiphenes = ["clomiphene", "enclomiphene"] as const;
export const serms = [...clomiphenes, "tamoxifen"] as const;
export const aromataseInhibitors = ["anastrozole", "letrozole"] as const;
export const hcgs = ["chorionic gonadotropin", "choriogonadotropin alfa"] as const;
export const follitropins = ["follitropin", "urofollitropin"] as const;
/** What acts as LH or FSH. */
export const gonadotropins = [...hcgs, "menotropin", ...follitropins, "lutropin alfa"] as const;
export const pump = ["gonadorelin"] as const;
export const testosteroneProducts: readonly string[] = [
  "testosterone gel",
  "testosterone enanthate",
  "testosterone cypionate",
  "testosterone undecanoate",
  "testosterone nasal",
];
/** For studies and comparisons only, or meant to lower testosterone. */
export const researchOnly = [
  "zuclomiphene",
  "testosterone infusion",
  "estradiol patch",
  "triptorelin",
  "degarelix",
  "ketoconazole",
  "orchidectomy",
] as const;

/** All that drive the testis, directly or through the pituitary. */
export const stimulants = [...serms, ...aromataseInhibitors, ...gonadotropins, ...pump] as const;
