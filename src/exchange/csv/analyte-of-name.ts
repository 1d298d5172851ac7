/** Which analyte a row means: by its name here, or as a laboratory prints it. */
import { analyte, analytes, OpenHpgError } from "../../units/index.ts";
import { loincCode } from "../fhir/loinc.ts";
import { otherNameOf } from "../panel/written-result.ts";
import { plainName } from "./csv-columns.ts";

/** By the names that reports print. */
const byTitle: ReadonlyMap<string, string> = new Map([...analytes].map(([key, { name }]) => [plainName(name), key]));

/** The key of the analyte, if the name or the LOINC code means one and no other. */
export function analyteOfName(text: string): string | undefined {
  const means = loincCode(text.trim())?.means;
  if (means) return "analyte" in means ? means.analyte : undefined;
  const plain = plainName(text);
  try {
    return analyte(otherNameOf(plain) ?? byTitle.get(plain) ?? plain).key;
  } catch (error) {
    if (error instanceof OpenHpgError) return undefined;
    throw error;
  }
}
