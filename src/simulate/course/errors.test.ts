/** What the course language refuses, and each sentence it says. */
import { expect, it } from "vitest";
import { catalogue } from "./catalogue-for-tests.ts";
import { CourseError, parseCourse } from "./index.ts";

const parse = (text: string) => parseCourse(text, catalogue);

/** A text, and below it the message. */
const refusals = `
aspirin 100 mg daily
  course, character 1, "aspirin": this is not a drug known here.
  Known are enclomiphene, clomiphene, clomid, anastrozole, choriogonadotropin, hcg, human chorionic gonadotropin, testosterone, testosterone enanthate, gonadorelin, gnrh, leuprorelin, orchidectomy. Write it as in: enclomiphene 25 mg daily for 12 weeks.
  [course/unknown-drug]

enclomiphen 25 mg daily
  course, character 1, "enclomiphen": this is not a drug known here.
  Did you mean enclomiphene?
  [course/unknown-drug]

enclomiphene 25 mg daily; anastrozol 1 mg daily
  course, character 27, "anastrozol": this is not a drug known here.
  Did you mean anastrozole?
  [course/unknown-drug]

testosterone enantate 200 mg weekly
  course, character 14, "enantate": after testosterone, this is neither a dose, nor a route, nor the rest of a drug's name known here.
  Did you mean testosterone enanthate?
  [course/unexpected-words]

enclomiphene rectally 25 mg daily
  course, character 14, "rectally": after enclomiphene, this is neither a dose, nor a route, nor the rest of a drug's name known here.
  Write the dose after the name, as in: enclomiphene 25 mg daily for 12 weeks.
  [course/unexpected-words]

25 mg enclomiphene daily
  course, character 1, "25 mg enclomiphene daily": a treatment starts with the name of its drug.
  Write the name first, as in: enclomiphene 25 mg daily for 12 weeks.
  [course/missing-drug]

enclomiphene
  course, character 1, "enclomiphene": it does not say how much is given.
  Write the amount of one dose of enclomiphene in mg, as in: enclomiphene 25 mg daily for 12 weeks.
  [course/missing-dose]

enclomiphene daily
  course, character 1, "enclomiphene daily": it does not say how much is given.
  Write the amount of one dose of enclomiphene in mg, as in: enclomiphene 25 mg daily for 12 weeks.
  [course/missing-dose]

enclomiphene 25 IU daily
  course, character 14, "25 IU": enclomiphene is dosed in mg, not IU.
  Give the amount of one dose in mg.
  [course/wrong-unit]

hcg 1500 mL weekly
  course, character 5, "1500 mL": choriogonadotropin is dosed in IU or ug, not mL.
  Give the amount of one dose in IU or ug.
  [course/wrong-unit]

enclomiphene 25 mgg daily
  course, character 14, "25 mgg": mgg is not a unit known here.
  Did you mean mg?
  [course/bad-dose]

enclomiphene 25 daily
  course, character 14, "25": the dose has no unit.
  enclomiphene is dosed in mg; write the unit after the number, as in: enclomiphene 25 mg daily for 12 weeks.
  [course/bad-dose]

enclomiphene 0 mg daily
  course, character 14, "0 mg": a dose of zero is no dose.
  Write an amount above 0, as in: enclomiphene 25 mg daily for 12 weeks; or leave the treatment out.
  [course/bad-dose]

enclomiphene -25 mg daily
  course, character 14, "-25 mg": a dose cannot be negative.
  Write an amount above 0, as in: enclomiphene 25 mg daily for 12 weeks; or leave the treatment out.
  [course/bad-dose]

enclomiphene NaN mg daily
  course, character 14, "NaN mg": it does not start with a number.
  Write a number, then a unit: 25 mg, 1500 IU, 0.1 IU/L.
  [course/bad-dose]

hcg 1,500 IU weekly
  course, character 5, "1,500 IU": the comma in 1,500 could group thousands or mark the decimals.
  Write 1500 or 1.5.
  [course/bad-dose]

enclomiphene 25 mg im daily
  course, character 20, "im": enclomiphene is known here by these routes only: oral.
  Write one of them, or none for the usual one, as in: enclomiphene … oral daily.
  [course/unknown-route]

hcg 1500 IU by mouth weekly
  course, character 13, "by mouth": choriogonadotropin is known here by these routes only: subcutaneous, intramuscular.
  Write one of them, or none for the usual one, as in: choriogonadotropin … subcutaneous daily.
  [course/unknown-route]

enclomiphene 25 mg
  course, character 1, "enclomiphene 25 mg": it does not say how often the dose is given.
  Say how often: daily, twice daily, every other day, every 90 min, 3 times a week, every 2 weeks, monthly, once; as in: enclomiphene 25 mg daily for 12 weeks.
  [course/missing-frequency]

enclomiphene 25 mg for 12 weeks
  course, character 1, "enclomiphene 25 mg for 12 weeks": it does not say how often the dose is given.
  Say how often: daily, twice daily, every other day, every 90 min, 3 times a week, every 2 weeks, monthly, once; as in: enclomiphene 25 mg daily for 12 weeks.
  [course/missing-frequency]

enclomiphene 25 mg now and then
  course, character 20, "now and then": this is neither a route nor a way to say how often that is known here.
  Say how often: daily, twice daily, every other day, every 90 min, 3 times a week, every 2 weeks, monthly, once; as in: enclomiphene 25 mg daily for 12 weeks.
  [course/unknown-frequency]

enclomiphene 25 mg biweekly
  course, character 20, "biweekly": this means twice in one to some, and once in two to others.
  Say how often: daily, twice daily, every other day, every 90 min, 3 times a week, every 2 weeks, monthly, once; as in: enclomiphene 25 mg daily for 12 weeks.
  [course/unknown-frequency]

enclomiphene 25 mg 8 times a week
  course, character 20, "8 times a week": doses are given 1 to 24 times a day, 1 to 7 times a week, or once a month.
  Say how often: daily, twice daily, every other day, every 90 min, 3 times a week, every 2 weeks, monthly, once; as in: enclomiphene 25 mg daily for 12 weeks.
  [course/unknown-frequency]

enclomiphene 25 mg every 0 days
  course, character 20, "every 0 days": an interval lasts from one second to 200 years.
  Write the time between two doses, as in: gonadorelin 10 ug every 90 min.
  [course/bad-interval]

enclomiphene 25 mg every -2 days
  course, character 20, "every -2 days": an interval lasts from one second to 200 years.
  Write the time between two doses, as in: gonadorelin 10 ug every 90 min.
  [course/bad-interval]

enclomiphene 25 mg daily weekly
  course, character 26, "weekly": how often has been said before.
  Say it once, and separate treatments with ;, as in: enclomiphene 25 mg daily for 12 weeks; anastrozole 1 mg daily.
  [course/said-twice]

enclomiphene 25 mg/d twice daily
  course, character 22, "twice daily": how often has been said before.
  Say it once, and separate treatments with ;, as in: enclomiphene 25 mg daily for 12 weeks; anastrozole 1 mg daily.
  [course/said-twice]

enclomiphene 25 mg daily 50 mg
  course, character 26, "50 mg": the dose has been said before.
  Say it once, and separate treatments with ;, as in: enclomiphene 25 mg daily for 12 weeks; anastrozole 1 mg daily.
  [course/said-twice]

enclomiphene 25 mg daily and hcg 5 IU weekly
  course, character 26, "and hcg": nothing known here starts like this.
  After drug, dose, route and frequency may stand from week 4, for 12 weeks, until week 20, for 6 doses, missing doses 3, 5-7; ; separates treatments.
  [course/unexpected-words]

enclomiphene 25 mg daily from week 4 until week 3
  course, character 38, "until week 3": it ends at week 3, and starts at week 4.
  Let it end after it starts, as in: hcg 1500 IU weekly from week 4 until week 20.
  [course/end-before-start]

enclomiphene 25 mg daily for 0 weeks
  course, character 26, "for 0 weeks": it ends at day 0, and starts at day 0.
  Let it end after it starts, as in: hcg 1500 IU weekly from week 4 until week 20.
  [course/end-before-start]

enclomiphene 25 mg daily for -3 weeks
  course, character 26, "for -3 weeks": a time lies between 0 and 200 years after the start.
  Times count from the start of the course: from day 0, from week 4 (28 days after the start), for 12 weeks.
  [course/bad-time]

enclomiphene 25 mg daily from day 1e9
  course, character 26, "from day 1e9": a time lies between 0 and 200 years after the start.
  Times count from the start of the course: from day 0, from week 4 (28 days after the start), for 12 weeks.
  [course/bad-time]

enclomiphene 25 mg every 90 weeks for 999 doses
  course, character 35, "for 999 doses": a time lies between 0 and 200 years after the start.
  Times count from the start of the course: from day 0, from week 4 (28 days after the start), for 12 weeks.
  [course/bad-time]

hcg 5000 IU once for 2 weeks
  course, character 18, "for 2 weeks": a single dose neither lasts nor repeats.
  Say how often: daily, twice daily, every other day, every 90 min, 3 times a week, every 2 weeks, monthly, once; as in: enclomiphene 25 mg daily for 12 weeks.
  [course/once-has-no-end]

hcg 5000 IU weekly for 2.5 doses
  course, character 20, "for 2.5 doses": this is not a number of doses.
  Write a whole number from 1, with how often, as in: triptorelin 3.75 mg every 4 weeks for 6 doses.
  [course/bad-count]

hcg 5000 IU weekly missing 10%
  course, character 20, "missing": it does not say which doses are not taken.
  Number the doses from 1, as in: enclomiphene 25 mg daily for 12 weeks missing doses 3, 5-7.
  [course/bad-missing]

hcg 5000 IU weekly missing dose 0
  course, character 20, "missing dose 0": there is no dose 0.
  Number the doses from 1, as in: enclomiphene 25 mg daily for 12 weeks missing doses 3, 5-7.
  [course/bad-missing]

hcg 5000 IU weekly missing doses 7-5
  course, character 20, "missing doses 7-5": 7 to 5 runs backwards.
  Number the doses from 1, as in: enclomiphene 25 mg daily for 12 weeks missing doses 3, 5-7.
  [course/bad-missing]

hcg 5000 IU weekly missing doses 1-999999999
  course, character 20, "missing doses 1-999999999": no treatment has more than 10000000 doses.
  Number the doses from 1, as in: enclomiphene 25 mg daily for 12 weeks missing doses 3, 5-7.
  [course/bad-missing]

hcg 5000 IU weekly missing doses 1-999999
  course, character 20, "missing doses 1-999999": more than 100000 doses are missed.
  Number the doses from 1, as in: enclomiphene 25 mg daily for 12 weeks missing doses 3, 5-7.
  [course/bad-missing]

hcg 5000 IU weekly for 4 weeks missing dose 5
  course, character 32, "missing dose 5": only 4 doses are planned.
  Number the doses from 1, as in: enclomiphene 25 mg daily for 12 weeks missing doses 3, 5-7.
  [course/bad-missing]

gonadorelin 5 ug/h missing dose 1
  course, character 20, "missing dose 1": an infusion has no doses to miss.
  Number the doses from 1, as in: enclomiphene 25 mg daily for 12 weeks missing doses 3, 5-7.
  [course/bad-missing]

gonadorelin 5 ug continuously
  course, character 13, "5 ug": an infusion needs an amount per time.
  Write the rate, as in: gonadorelin continuous infusion at 5 ug/h.
  [course/missing-rate]

enclomiphene 5 mg/h continuously
  course, character 21, "continuously": a drug given by the route oral is not infused.
  Name a route that a needle takes, as in: gonadorelin 5 ug/h subcutaneous continuously; or say how often a dose is given.
  [course/not-infused]

gonadorelin 1 ug every 5 min for 99 years
  course, character 1, "gonadorelin 1 ug every 5 min for 99 years": it has more than 10 million doses.
  Give it an end, or give as an infusion what is given that often: gonadorelin 5 ug/h continuously for 12 weeks.
  [course/too-many-doses]

leuprorelin 5 ug pump once
  course, character 18, "pump": the route pump gives a dose again and again, or none.
  Say how often, as in: gonadorelin 10 ug every 90 min.
  [course/only-pulses]

leuprorelin 5 IU by pump every 90 min
  course, character 13, "5 IU": leuprorelin by the route pump is dosed in ug, not IU.
  Give the amount of one dose in ug.
  [course/wrong-unit]

orchidectomy 50 % once
  course, character 14, "50 %": orchidectomy is done once, or not at all; it has no dose and does not repeat.
  Write it alone: orchidectomy, or orchidectomy from week 4.
  [course/operation-not-dosed]

orchidectomy 5 mg
  course, character 14, "5 mg": orchidectomy is done once, or not at all; it has no dose and does not repeat.
  Write it alone: orchidectomy, or orchidectomy from week 4.
  [course/operation-not-dosed]

orchidectomy daily
  course, character 14, "daily": orchidectomy is done once, or not at all; it has no dose and does not repeat.
  Write it alone: orchidectomy, or orchidectomy from week 4.
  [course/operation-not-dosed]
`;

const cases = refusals
  .trim()
  .split("\n\n")
  .map((block): readonly [string, string] => {
    const [text = "", ...message] = block.split("\n");
    return [text, message.join("\n").trim()];
  });

// Caught characters counted from the start of the treatment instead of the course.
it.each(cases)("%s", (text, message) => {
  let said: unknown;
  try {
    parse(text);
  } catch (error) {
    said = error;
  }
  expect(said).toBeInstanceOf(CourseError);
  expect((said as Error).message).toBe(message);
});

it("refuses what is too long or no text", () => {
  const long = Array.from({ length: 700 }, () => "hcg 1 IU weekly").join(";");
  expect(() => parse(long)).toThrow(/it has 11199 characters, and 10000 are read\.\n.*\n {2}\[course\/too-long\]/);
  expect(() => parse(null as never)).toThrow(/this is null, not text\.\n.*\n {2}\[course\/not-text\]/);
});
