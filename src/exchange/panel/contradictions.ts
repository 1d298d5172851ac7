/** What the results of one tube or one ejaculate cannot be together. */
import { type ExchangeError, invalid } from "../errors.ts";
import type { Places } from "./places.ts";
import { countsSperm, sharesOfSperm } from "./units-in-use.ts";
import type { ReadResult } from "./written-result.ts";

/** Parts, with the whole that they are of. */
const wholes: readonly (readonly [part: string, whole: string])[] = [
  ["testosterone_free", "testosterone_total"],
  ["testosterone_bioavailable", "testosterone_total"],
  ["testosterone_free", "testosterone_bioavailable"],
  ["total_motile_count", "sperm_total"],
  ["progressive_motility", "motility"],
];

/** A product further from its factors than rounding and two ways of counting explain. */
const farApart = 1.3;

/** In one unit: free testosterone is kept in pg/mL, total testosterone in ng/dL. */
const inOneUnit = ({ analyte, value }: ReadResult["measurement"]): number => (analyte === "testosterone_free" ? value / 10 : value);

/** @throws {@link ExchangeError} `exchange/invalid-panel` for a part larger than its whole, and for sperm where there are none. */
export function refuseContradictions(results: readonly ReadResult[], places: Places): void {
  const exact = new Map(results.filter(({ measurement: m }) => !m.limit).map((result) => [result.measurement.analyte, result]));
  const refuse = ({ path, said }: ReadResult, what: string): ExchangeError =>
    invalid(places.where(path), `${said} ${what}`, "One of the two is not of this sample, or not in this unit.");
  for (const [part, whole] of wholes) {
    const [p, w] = [exact.get(part), exact.get(whole)];
    if (p && w && inOneUnit(p.measurement) > inOneUnit(w.measurement) * 1.001)
      throw refuse(p, `is more than the ${w.said} of ${whole}, of which it is a part.`);
  }
  const none = ["sperm_concentration", "sperm_total"].map((key) => exact.get(key)).find((result) => result?.measurement.value === 0);
  const some = results.find(
    ({ measurement: { analyte: key, value, limit } }) => (countsSperm(key) || sharesOfSperm.has(key)) && value > 0 && limit !== "below",
  );
  if (none && some) throw refuse(some, `of ${some.measurement.analyte} cannot be where ${none.measurement.analyte} is none.`);
  const [total, concentration, volume] = ["sperm_total", "sperm_concentration", "semen_volume"].map((key) => exact.get(key));
  if (!total || !concentration || !volume) return;
  const product = concentration.measurement.value * volume.measurement.value;
  const ratio = total.measurement.value / product;
  if (ratio > farApart || ratio < 1 / farApart)
    places.warn(
      total.path,
      `${total.said} is not ${concentration.said} times ${volume.said}, which is ${Number(product.toPrecision(3))} million. All three are taken as written.`,
    );
}
