/** Numbers that all drugs of a class share until somebody measures them apart. */
import { assumed, fitted } from "../../references/index.ts";
import type { Fact } from "../fact.ts";

/** SERMs are oestrogens in part to the liver: SHBG rises by a fifth on tamoxifen where blockade would lower it. */
export const sermInLiver: Fact = {
  value: 0.5,
  unit: "1",
  range: [0, 1],
  means: "activation of the liver's oestrogen receptor by the bound drug over that by bound oestradiol",
  evidence: assumed("agonist enough to keep SHBG from falling while oestradiol is displaced; tamoxifen raises it by a fifth (Birzniece 2010)"),
};

/** In the testis substrate is plentiful, and competes. */
export const testisAgainstInhibitors: Fact = {
  value: 54.04,
  unit: "1",
  range: [3, 100],
  evidence: fitted("calibration/averaged-axis", "tsjoen2005", "raven2006"),
};

export const hcgPotency: Fact = {
  value: 0.5545,
  unit: "1",
  range: [0.2, 3],
  evidence: fitted("calibration/averaged-axis", "coviello2005"),
};

/** hCG leaves its receptor slowly, and the receptor is taken inside with it. */
export const hcgLingering: Fact = {
  value: 8,
  unit: "1",
  range: [1, 8],
  evidence: fitted("calibration/averaged-axis", "coviello2005", "saezForest1979"),
};
