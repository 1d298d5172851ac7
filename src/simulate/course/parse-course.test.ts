/** The course language: which doses a text means. */
import { describe, expect, it } from "vitest";
import { catalogue } from "./catalogue-for-tests.ts";
import { courseBuilder, doses, parseCourse } from "./index.ts";

const parse = (text: string) => parseCourse(text, catalogue);
const week = 168;
const month = 730.5;

/** Text; drug, route, amount with unit; the first doses, in hours; when it ends. */
type Row = readonly [text: string, gives: string, first: readonly number[], end?: number | undefined];

// Caught the days of "twice a week" put at 0 and 3, and "from week 4" read as the fourth week (day 21).
it.each([
  ["enclomiphene 25 mg daily", "enclomiphene oral 25 mg dose", [0, 24, 48]],
  ["Enclomiphene 12.5mg once daily", "enclomiphene oral 12.5 mg dose", [0, 24, 48]],
  ["ENCLOMIPHENE 25 MG ONCE A DAY", "enclomiphene oral 25 mg dose", [0, 24, 48]],
  ["enclomiphene .5 mg every day", "enclomiphene oral 0.5 mg dose", [0, 24, 48]],
  ["enclomiphene 25 mg PO qd", "enclomiphene oral 25 mg dose", [0, 24, 48]],
  ["clomid 50 mg/d", "clomiphene oral 50 mg dose", [0, 24, 48]],
  ["clomid 50 mg per day", "clomiphene oral 50 mg dose", [0, 24, 48]],
  ["clomid 50 mg a day", "clomiphene oral 50 mg dose", [0, 24, 48]],
  ["clomid 25 mg by mouth twice daily", "clomiphene oral 25 mg dose", [0, 12, 24]],
  ["clomid 25 mg orally bid", "clomiphene oral 25 mg dose", [0, 12, 24]],
  ["clomid 25 mg 2x/day", "clomiphene oral 25 mg dose", [0, 12, 24]],
  ["clomid 25 mg three times daily", "clomiphene oral 25 mg dose", [0, 8, 16]],
  ["clomid 25 mg tid", "clomiphene oral 25 mg dose", [0, 8, 16]],
  ["clomid 25 mg TIW", "clomiphene oral 25 mg dose", [0, 48, 96]],
  ["testosterone 11 mg nasally 3 times a day", "testosterone nasal 11 mg dose", [0, 8, 16, 24]],
  ["clomid 25 mg 5 times daily", "clomiphene oral 25 mg pulses", [0, 4.8, 9.6, 14.4, 19.2, 24]],
  ["clomid 25 mg every other day", "clomiphene oral 25 mg dose", [0, 48, 96]],
  ["clomid 25 mg eod", "clomiphene oral 25 mg dose", [0, 48, 96]],
  ["clomid 25 mg on alternate days", "clomiphene oral 25 mg dose", [0, 48, 96]],
  ["anastrozole 1 mg every 3 days", "anastrozole oral 1 mg dose", [0, 72, 144]],
  ["anastrozole 1 mg every three days", "anastrozole oral 1 mg dose", [0, 72, 144]],
  ["anastrozole 1 mg every third day", "anastrozole oral 1 mg dose", [0, 72, 144]],
  ["anastrozole 1 mg q8h", "anastrozole oral 1 mg dose", [0, 8, 16]],
  ["gonadorelin 10 ug every 90 min", "gonadorelin subcutaneous 10 ug pulses", [0, 1.5, 3]],
  ["gonadorelin 10 µg per pulse iv every 1.5 hours", "gonadorelin intravenous 10 ug pulses", [0, 1.5, 3]],
  ["gnrh 5 mcg sc every 2 h", "gonadorelin subcutaneous 5 ug pulses", [0, 2, 4]],
  ["hcg 1500 IU weekly", "choriogonadotropin subcutaneous 1500 IU dose", [0, week, 2 * week]],
  ["hCG 1500 iu im twice weekly", "choriogonadotropin intramuscular 1500 IU dose", [0, 84, week, week + 84]],
  ["hCG 1500 U twice a week", "choriogonadotropin subcutaneous 1500 IU dose", [0, 84, week]],
  ["hcg 1500 IU 3 times a week", "choriogonadotropin subcutaneous 1500 IU dose", [0, 48, 96, week, week + 48]],
  ["hcg 1500 IU three times weekly", "choriogonadotropin subcutaneous 1500 IU dose", [0, 48, 96, week]],
  ["hcg 1500 IU 3x weekly", "choriogonadotropin subcutaneous 1500 IU dose", [0, 48, 96, week]],
  ["hcg 1500 IU 5 times a week", "choriogonadotropin subcutaneous 1500 IU dose", [0, 24, 48, 72, 96, week]],
  ["human chorionic gonadotropin 250 ug by subcutaneous injection once", "choriogonadotropin subcutaneous 250 ug dose", [0]],
  ["hcg 5000 IU as a single dose from day 3", "choriogonadotropin subcutaneous 5000 IU dose", [72]],
  ["hcg 5000 IU, 1 dose", "choriogonadotropin subcutaneous 5000 IU dose", [0]],
  ["testosterone enanthate 200 mg every 2 weeks", "testosterone enanthate intramuscular 200 mg dose", [0, 336, 672]],
  ["testosterone enanthate 200 mg every other week", "testosterone enanthate intramuscular 200 mg dose", [0, 336, 672]],
  ["testosterone enanthate 100 mg/week", "testosterone enanthate intramuscular 100 mg dose", [0, week, 336]],
  ["testosterone enanthate im 1000 mg every 10 weeks", "testosterone enanthate intramuscular 1000 mg dose", [0, 1680, 3360]],
  ["testosterone enanthate 250 mg monthly", "testosterone enanthate intramuscular 250 mg dose", [0, month, 2 * month]],
  ["testosterone gel 50 mg daily", "testosterone transdermal 50 mg dose", [0, 24]],
  ["gonadorelin continuous infusion at 5 ug/h", "gonadorelin subcutaneous 5 ug/h infusion", [0]],
  ["gonadorelin 5 ug/h iv continuously from day 2 for 3 days", "gonadorelin intravenous 5 ug/h infusion", [48], 120],
  ["gonadorelin at 5 ug/h until day 3", "gonadorelin subcutaneous 5 ug/h infusion", [0], 72],
  ["gonadorelin 120 ug/d continuously", "gonadorelin subcutaneous 120 ug/d infusion", [0]],
  ["enclomiphene 25 mg daily for 12 weeks", "enclomiphene oral 25 mg dose", [0, 24], 2016],
  ["enclomiphene 25 mg daily for six months", "enclomiphene oral 25 mg dose", [0, 24], 6 * month],
  ["enclomiphene 25 mg daily for a year", "enclomiphene oral 25 mg dose", [0, 24], 8766],
  ["enclomiphene 25 mg daily x 2 weeks", "enclomiphene oral 25 mg dose", [0, 24], 336],
  ["enclomiphene 25 mg daily from week 4", "enclomiphene oral 25 mg dose", [672, 696]],
  ["enclomiphene 25 mg daily from day 10 until week 20", "enclomiphene oral 25 mg dose", [240, 264], 3360],
  ["enclomiphene 25 mg daily from week 4 to week 20", "enclomiphene oral 25 mg dose", [672, 696], 3360],
  ["enclomiphene 25 mg daily, starting in month 3, for 4 weeks", "enclomiphene oral 25 mg dose", [3 * month], 3 * month + 672],
  ["enclomiphene 25 mg daily after 2 weeks", "enclomiphene oral 25 mg dose", [336, 360]],
  ["enclomiphene daily from the start for 2 weeks 25 mg", "enclomiphene oral 25 mg dose", [0, 24], 336],
  ["hcg 1500 IU 3 times a week for 5 doses", "choriogonadotropin subcutaneous 1500 IU dose", [0, 48, 96, 168, 216], 264],
  ["hcg 1500 IU 3 times a week from week 4 for 12 weeks", "choriogonadotropin subcutaneous 1500 IU dose", [672, 720, 768, 840], 2688],
  ["hcg 1500 IU weekly missing doses 1, 3-4 and 6", "choriogonadotropin subcutaneous 1500 IU dose", [168, 672, 1008]],
  ["hcg 1500 IU weekly for 4 doses, skipping dose 2", "choriogonadotropin subcutaneous 1500 IU dose", [0, 336, 504], 672],
  ["leuprorelin 5 ug every 90 min", "leuprorelin pump 5 ug pulses", [0, 1.5]],
  ["leuprorelin 5 ug by pump every 8 h", "leuprorelin pump 5 ug pulses", [0, 8]],
  ["leuprorelin 5 ug sc every 2 h", "leuprorelin subcutaneous 5 ug dose", [0, 2]],
  ["leuprorelin 5 ug once", "leuprorelin subcutaneous 5 ug dose", [0]],
  ["leuprorelin 5 IU sc daily", "leuprorelin subcutaneousUnits 5 IU dose", [0, 24]],
  ["leuprorelin continuous infusion at 5 ug/h", "leuprorelin infusion 5 ug/h infusion", [0]],
  ["leuprorelin 5 ug/h infusion continuously for 2 days", "leuprorelin infusion 5 ug/h infusion", [0], 48],
  ["orchidectomy", "orchidectomy surgery 1 1 dose", [0]],
  ["orchidectomy once from week 4", "orchidectomy surgery 1 1 dose", [672]],
  ["orchidectomy 100 % once", "orchidectomy surgery 1 1 dose", [0]],
] satisfies readonly Row[])("%s", (...row) => {
  const [text, gives, first, end = Number.POSITIVE_INFINITY]: Row = row;
  const [treatment, ...others] = parse(text).treatments;
  const { drug, route, amount, unit, mode, endHours } = treatment!;
  expect(others).toEqual([]);
  expect(parse(treatment!.text).treatments).toEqual([treatment]);
  expect(`${drug} ${route} ${amount} ${unit} ${mode}`).toBe(gives);
  expect(endHours).toBe(end);
  const found: number[] = [];
  for (const { at } of doses(treatment!, 20_000)) if (found.push(at) === first.length) break;
  expect(found).toEqual(first);
});

describe("several treatments", () => {
  it.each(["", "  \n ", "none", "No treatment", ";;", "none;"])("%j is the untreated course", (text) => {
    expect(parse(text)).toEqual({ treatments: [], text: "none" });
  });
  it.each([
    "enclomiphene 25 mg daily; anastrozole 1 mg weekly",
    "enclomiphene 25 mg daily;\n anastrozole 1 mg weekly;",
    "enclomiphene 25 mg daily\nanastrozole 1 mg weekly",
    "enclomiphene 25 mg daily + anastrozole 1 mg weekly",
  ])("%j is two", (text) => {
    expect(parse(text).text).toBe("enclomiphene 25 mg oral daily; anastrozole 1 mg oral weekly");
  });
  it("a builder joins its texts", () => {
    const course = courseBuilder(catalogue);
    expect(course("enclomiphene 25 mg daily", "none", "anastrozole 1 mg weekly")).toEqual(
      parse("enclomiphene 25 mg daily; anastrozole 1 mg weekly"),
    );
    expect(course()).toEqual(parse("none"));
  });
});
