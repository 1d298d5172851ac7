/** Which colour a hormone has, everywhere; and the colours of courses side by side. */
const byAnalyte: readonly (readonly [RegExp, string])[] = [
  [/pulse|gnrh/, "gnrh"],
  [/^lh/, "lh"],
  [/^(fsh|hcg)/, "fsh"],
  [/testosterone|^dht/, "testosterone"],
  [/estradiol|estrone/, "estradiol"],
  [/inhibin/, "inhibin"],
  [/sperm|motil|semen|testicular_volume/, "sperm"],
  [/haematocrit|haemoglobin/, "haem"],
];

/** A CSS colour. */
export function colourOfAnalyte(analyte: string | undefined): string {
  const found = analyte === undefined || analyte.startsWith("drug_") ? undefined : byAnalyte.find(([pattern]) => pattern.test(analyte));
  return `var(--${found?.[1] ?? "other"})`;
}

/** A CSS colour, from the order of the series. */
export const colourOfSeries = (series: number): string => `var(--series-${series % 7})`;

/** Dashes tell series apart where colours cannot. */
export const dashes = ["none", "7 3", "2 2.5", "9 3 2 3", "5 2", "12 3", "3 4"] as const;
