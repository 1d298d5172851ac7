/** Whether a drug is approved for such a man, and where: said only where a label was read. */
import { type Country, countries } from "../record/index.ts";
import type { StatementId } from "./guidelines/index.ts";

export type ApprovalStatus = "approved" | "off-label" | "unapproved" | "unavailable" | "not read: check the national label";

export interface Approval {
  readonly drug: string;
  readonly country: Country;
  readonly status: ApprovalStatus;
  readonly statement: StatementId;
}

type Known = { readonly status: ApprovalStatus; readonly inHypogonadotropicMen?: ApprovalStatus; readonly statement: StatementId };

const inUnitedStates: Readonly<Record<string, Known>> = {
  clomiphene: { status: "off-label", statement: "LAB-CC" },
  enclomiphene: { status: "unapproved", statement: "LAB-ENCLO" },
  anastrozole: { status: "off-label", statement: "LAB-AI" },
  letrozole: { status: "off-label", statement: "LAB-AI" },
  "chorionic gonadotropin": { status: "off-label", inHypogonadotropicMen: "approved", statement: "LAB-HCG" },
  menotropin: { status: "off-label", statement: "LAB-HMG" },
  follitropin: { status: "off-label", inHypogonadotropicMen: "approved", statement: "LAB-FSH" },
  gonadorelin: { status: "unavailable", statement: "LAB-GNRH" },
};

const known: Readonly<Record<Country, Readonly<Record<string, Known>>>> = {
  US: inUnitedStates,
  EU: { enclomiphene: { status: "unapproved", statement: "LAB-ENCLO" } },
};

/**
 * Approval of a drug in one country, or in each where it is not said where he lives.
 *
 * @example
 * approvalsOf("chorionic gonadotropin", { country: "US", hypogonadotropic: false })[0]!.status // => "off-label"
 */
export function approvalsOf(
  drug: string,
  { country, hypogonadotropic }: { readonly country?: Country | undefined; readonly hypogonadotropic: boolean },
): readonly Approval[] {
  return (country ? [country] : countries).map((where) => {
    const found = known[where][drug];
    if (!found) return { drug, country: where, status: "not read: check the national label", statement: "HPG-04" };
    const { status, inHypogonadotropicMen, statement } = found;
    return { drug, country: where, status: hypogonadotropic ? (inHypogonadotropicMen ?? status) : status, statement };
  });
}
