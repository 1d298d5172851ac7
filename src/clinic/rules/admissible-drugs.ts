/** What an assessment makes of each drug of the formulary. */
import { drugs } from "../../drugs/index.ts";
import type { Assessment } from "./assess.ts";
import type { Admission } from "./rule.ts";

export interface AdmissibleDrug {
  readonly drug: string;
  readonly admission: Admission;
  /** Conclusions behind it, by their ids, the deciding ones first; none where nothing speaks for it. */
  readonly conclusions: readonly string[];
}

/** What withholds a drug prevails over what offers it. */
const order: readonly Admission[] = ["contraindicated", "not-offered", "offered", "optional"];

/**
 * Each drug of the formulary as offered, optional, not offered or contraindicated. A drug that nothing speaks for is not
 * offered.
 *
 * @example
 * admissibleDrugs(assess({ title: "", condition: "klinefelter", traits: {}, findings: {}, results: [] })).find(({ drug }) => drug === "follitropin")!.admission // => "not-offered"
 */
export function admissibleDrugs({ conclusions }: Pick<Assessment, "conclusions">): readonly AdmissibleDrug[] {
  return drugs.map(({ name: drug }) => {
    const own = conclusions
      .filter((c) => c.admits !== undefined && c.drugs?.includes(drug))
      .sort((a, b) => order.indexOf(a.admits!) - order.indexOf(b.admits!));
    return { drug, admission: own[0]?.admits ?? "not-offered", conclusions: own.map(({ id }) => id) };
  });
}
