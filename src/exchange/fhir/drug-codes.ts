/** The codes of drugs: ATC and RxNorm, each with how it was checked; what has none goes by its name. */
import { findDrug } from "../../drugs/index.ts";

export interface DrugCode {
  /** As in the formulary. */
  readonly drug: string;
  readonly atc?: string;
  readonly rxnorm?: string;
  /** Code and drug were seen together in published files, or are recalled. */
  readonly verified: "seen" | "recalled";
}

/** Testosterone has one code for all its esters and forms: the name alone tells them apart. */
export const testosteroneCodes: readonly string[] = ["G03BA03", "10379"];

export const drugCodes: readonly DrugCode[] = [
  { drug: "clomiphene", atc: "G03GB02", verified: "seen" },
  { drug: "clomiphene", rxnorm: "2596", verified: "recalled" },
  { drug: "clomiphene", rxnorm: "1093060", verified: "seen" },
  { drug: "clomiphene", rxnorm: "1093073", verified: "seen" },
  { drug: "tamoxifen", atc: "L02BA01", verified: "recalled" },
  { drug: "tamoxifen", rxnorm: "10324", verified: "seen" },
  { drug: "anastrozole", atc: "L02BG03", rxnorm: "84857", verified: "seen" },
  { drug: "letrozole", atc: "L02BG04", verified: "recalled" },
  { drug: "chorionic gonadotropin", atc: "G03GA01", verified: "recalled" },
  { drug: "menotropin", atc: "G03GA02", verified: "recalled" },
  { drug: "urofollitropin", atc: "G03GA04", verified: "recalled" },
  { drug: "follitropin", atc: "G03GA05", verified: "seen" },
  { drug: "follitropin", atc: "G03GA06", verified: "seen" },
  { drug: "choriogonadotropin alfa", atc: "G03GA08", verified: "recalled" },
  { drug: "gonadorelin", atc: "V04CM01", verified: "seen" },
  { drug: "gonadorelin", atc: "H01CA01", verified: "recalled" },
];

/** The drug that a code stands for. */
export const drugOfCode = (code: string): string | undefined => drugCodes.find(({ atc, rxnorm }) => atc === code || rxnorm === code)?.drug;

/** The drug that a text begins with: "Clomid 50 mg tablets" is clomiphene. */
export function drugInText(text: string): string | undefined {
  const words = text
    .trim()
    .split(/[\s,(]+/)
    .slice(0, 6);
  for (let length = words.length; length > 0; length--) {
    const found = findDrug(words.slice(0, length).join(" "));
    if (found) return found.name;
  }
  return undefined;
}
