/** Free testosterone: calculated as Vermeulen did where nobody measured it. */
import { sqrt } from "../../../numerics/index.ts";
import { convert } from "../../../units/index.ts";
import type { ClinicalRecord } from "../../record/index.ts";
import { any, no, type Used, unknown, yes } from "../answer.ts";
import { limit } from "../guidelines/index.ts";
import { level, levelBetween, levelOf, nameOf, want } from "../reading.ts";
import { rule } from "../rule.ts";

/** Vermeulen 1999, recalled: association with SHBG, L/nmol, and what is bound to albumin at 43 g/L, over what is free. */
const [shbgAffinity, boundToAlbumin, usualAlbumin] = [1, 22.4, 43];

/**
 * Free testosterone in nmol/L, from total testosterone and SHBG in nmol/L and albumin in g/L: the positive root of the
 * balance of what is free, bound to albumin in proportion, and bound to SHBG until it is full.
 *
 * @example
 * freeTestosterone(15, 40).toFixed(3) // => "0.274"
 */
export function freeTestosterone(total: number, shbg: number, albumin = usualAlbumin): number {
  const loose = 1 + (boundToAlbumin * albumin) / usualAlbumin;
  const b = loose + shbgAffinity * (shbg - total);
  return (sqrt(b * b + 4 * shbgAffinity * loose * total) - b) / (2 * shbgAffinity * loose);
}

/** pmol/L, with what it was calculated from. */
function calculated(record: ClinicalRecord): { readonly value: number; readonly from: readonly Used[] } | undefined {
  const [total, shbg] = [levelOf(record, "testosterone_total"), levelOf(record, "shbg")];
  if (!total || !shbg || total.limit || shbg.limit) return undefined;
  const assumed = limit("HPG-05", "albumin");
  const measured =
    levelOf(record, "albumin") ?? (record.traits.albumin === undefined ? undefined : { value: record.traits.albumin, from: [] });
  const albumin = convert(measured?.value ?? assumed.value, "g/dL", "g/L");
  const nmol = freeTestosterone(convert(total.value, "ng/dL", "nmol/L", "testosterone_total"), shbg.value, albumin);
  return {
    value: nmol * 1000,
    from: [...total.from, ...shbg.from, { of: "albumin", written: `${albumin} g/L${measured ? "" : ", assumed"}` }],
  };
}

export const greyZone = rule("testosterone-in-the-grey-zone", {
  asks: "Does total testosterone lie where it cannot decide alone, from 8 to 12 nmol/L?",
  sources: ["CUT-02", "ES-02", "EAU-H-03"],
  concludes: { kind: "finding", says: "Total testosterone lies in the grey zone, in which free testosterone, SHBG and symptoms decide." },
  judge: (record) => levelBetween(record, "testosterone_total", limit("CUT-02", "low"), limit("CUT-02", "high")),
});

/** By the laboratory's own limits; no guideline read here has a number. */
export const shbgAltered = rule("shbg-altered", {
  asks: "Is SHBG outside the laboratory's limits?",
  sources: ["ES-02"],
  judge(record) {
    const found = levelOf(record, "shbg");
    if (!found) return unknown(want("shbg", "SHBG"));
    const limits = record.results
      .filter(({ analyte, laboratoryLimits }) => analyte === "shbg" && laboratoryLimits)
      .at(-1)?.laboratoryLimits;
    if (!limits) return unknown(want("shbg limits", "the laboratory's limits of SHBG"), "", { numbers: found.from });
    const outside = found.value < (limits.low ?? 0) || found.value > (limits.high ?? Number.POSITIVE_INFINITY);
    return outside
      ? yes("SHBG is outside the laboratory's limits", { numbers: found.from })
      : no("SHBG is within the laboratory's limits", { numbers: found.from });
  },
});

export const lowFreeTestosterone = rule("free-testosterone-low", {
  asks: "Is free testosterone low, where the total cannot decide or SHBG is altered?",
  sources: ["EAU-H-03", "ES-02", "CUT-02", "HPG-05"],
  matters: "in the grey zone it decides",
  concludes: { kind: "finding", says: "Free testosterone is low, by a limit that is only suggested." },
  judge(record, ask) {
    const threshold = limit("EAU-H-03", "testosterone_free");
    const asked = any(ask(greyZone), ask(shbgAltered));
    if (asked.answer === "no") return no("total testosterone decides by itself", asked);
    if (ask(greyZone).answer !== "yes" && asked.answer === "unknown") return asked;
    if (levelOf(record, "testosterone_free")) return level(record, "testosterone_free", "below", threshold);
    const found = calculated(record);
    if (!found) {
      const missing = (["testosterone_total", "shbg"] as const).filter((key) => {
        const known = levelOf(record, key);
        return known === undefined || known.limit !== undefined;
      });
      return unknown([...missing.map((key) => want(key, nameOf(key))), want("testosterone_free", "free testosterone")], "", {
        thresholds: [threshold],
      });
    }
    const said = `calculated free testosterone ${found.value.toFixed(0)} pmol/L`;
    const basis = { numbers: found.from, thresholds: [threshold] };
    return found.value < threshold.value
      ? yes(`${said}, below ${threshold.value} pmol/L`, basis)
      : no(`${said}, not below ${threshold.value} pmol/L`, basis);
  },
});
