/** Laws of the course language: printing loses nothing, and any text is a course or a refusal, soon. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { catalogue } from "./catalogue-for-tests.ts";
import { CourseError, parseCourse, printCourse } from "./index.ts";

const parse = (text: string) => parseCourse(text, catalogue);

const either = (...texts: readonly string[]) => fc.constantFrom(...texts);
const maybe = (clause: fc.Arbitrary<string>) => fc.oneof(fc.constant(""), clause);
const positive = fc.oneof(fc.integer({ min: 1, max: 5000 }).map(String), fc.double({ min: 1e-9, max: 1e25, noNaN: true }).map(String));
const count = fc.integer({ min: 1, max: 40 });
const frequency = fc.oneof(
  either(
    "daily",
    "twice daily",
    "tid",
    "every other day",
    "weekly",
    "twice weekly",
    "3 times a week",
    "monthly",
    "every 90 min",
    "every 2 weeks",
  ),
  fc
    .tuple(fc.oneof(count, fc.double({ min: 0.5, max: 99, noNaN: true })), either("min", "h", "days", "weeks", "months"))
    .map(([n, unit]) => `every ${n} ${unit}`),
  fc.integer({ min: 1, max: 24 }).map((n) => `${n} times daily`),
  fc.integer({ min: 1, max: 7 }).map((n) => `${n} times a week`),
);
const instant = fc.oneof(
  fc.tuple(either("day", "week", "month", "hour"), fc.nat(60)).map(([unit, n]) => `${unit} ${n}`),
  fc.double({ min: 0, max: 99, noNaN: true }).map((n) => `day ${n}`),
);
const ending = fc.oneof(
  fc.tuple(fc.double({ min: 1, max: 99, noNaN: true }), either("days", "weeks", "months")).map(([n, unit]) => ` for ${n} ${unit}`),
  fc.tuple(fc.integer({ min: 61, max: 99 })).map(([n]) => ` until month ${n}`),
  fc.double({ min: 2000, max: 3000, noNaN: true }).map((n) => ` until day ${n}`),
  count.map((n) => ` for ${n} doses`),
);
const missing = fc.uniqueArray(count, { minLength: 1 }).map((list) => ` missing doses ${list.join(", ")}`);
const start = instant.map((at) => ` from ${at}`);
const drug = either("enclomiphene _ mg oral", "hcg _ IU im", "hCG _ ug", "gonadorelin _ ug iv", "Testosterone Enanthate _ mg");
const repeated = fc
  .tuple(drug, positive, frequency, maybe(start), fc.oneof(maybe(ending), missing))
  .map(([name, n, how, ...rest]) => `${name.replace("_", n)} ${how}${rest.join("")}`);
const single = fc.tuple(drug, positive, maybe(start)).map(([name, n, from]) => `${name.replace("_", n)} once${from}`);
const infused = fc
  .tuple(positive, either("h", "d", "min"), maybe(start))
  .map(([n, per, from]) => `gonadorelin continuous infusion at ${n} ug/${per}${from} for 200 weeks`);
const treatmentText = fc.oneof(repeated, single, infused);
const courseText = fc.array(treatmentText, { maxLength: 4 }).map((texts) => texts.join("; "));

// Caught a length printed in hours rounded to the sixth decimal.
it("reading what was printed gives the same course, to the last bit", () => {
  fc.assert(
    fc.property(courseText, (text) => {
      const course = parse(text);
      expect(parse(printCourse(course))).toEqual(course);
      expect(printCourse(course)).toBe(course.text);
    }),
    { numRuns: 2000 },
  );
});

// Caught "for" printed always: the length of this one is rounded, and start and length sum up to another end.
it("an end that no length gives back is printed as an instant", () => {
  const course = parse("hcg 1 IU every 2 min from hour 2.220446049250313e-16 until hour 2.0000000000000004");
  expect(parse(course.text)).toEqual(course);
  expect(course.text).toMatch(/until hour 2\.0000000000000004$/);
});

describe("whatever is written", () => {
  const verdict = (text: string): void => {
    let fastest = Number.POSITIVE_INFINITY;
    // Another program may hold the processor; a slow text is slow three times.
    for (let attempt = 0; attempt < 3 && fastest >= 50; attempt++) {
      const begun = performance.now();
      try {
        parse(text);
      } catch (error) {
        expect(error).toBeInstanceOf(CourseError);
        expect((error as CourseError).message.split("\n")).toHaveLength(3);
      }
      fastest = Math.min(fastest, performance.now() - begun);
    }
    expect(fastest, `slow: ${text.slice(0, 100)}`).toBeLessThan(50);
  };
  const words = fc
    .array(
      either(
        "hcg",
        "enclomiphene",
        "25 mg",
        "1e999 IU",
        "daily",
        "from",
        "week",
        "4",
        "for",
        "x",
        "every",
        "-3",
        "missing",
        "doses",
        "1-9",
        ",",
        ";",
        "+",
        "once",
        "at",
        "5 ug/h",
        "until",
        "%",
        "(",
        "µg",
        "NaN",
        "per",
      ),
      { maxLength: 12 },
    )
    .map((list) => list.join(" "));
  const mutated = fc
    .tuple(courseText, fc.nat(200), fc.nat(6), fc.string({ unit: "grapheme", maxLength: 4 }))
    .map(([text, at, cut, put]) => text.slice(0, at) + put + text.slice(at + cut));
  parse("enclomiphene 25 mg daily");

  it("a course or a CourseError comes of it", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "grapheme" }), fc.string({ unit: "binary", maxLength: 300 }), words, mutated), verdict),
      { numRuns: 5000 },
    );
  });
  it.each([..."1a ,.-+e;\n%/(é", "hcg ", "hcg 1", "1,", "hcg 1 IU weekly missing 1", "mg/", "9 to ", "for ", "a day ", "per "])(
    "long rows of %j take no long time",
    (unit) => {
      const row = unit.repeat(Math.floor(9900 / unit.length));
      for (const text of [
        row,
        `hcg ${row}`,
        `hcg 1 IU ${row}`,
        `hcg 1 IU weekly ${row}`,
        `hcg 1 IU weekly missing ${row}`,
        `hcg 1${row}`,
        `hcg 1 ${row}/`,
      ])
        verdict(text.slice(0, 10_000));
    },
  );
  it("a long list of missed doses takes no long time", () => {
    const list = Array.from({ length: 1900 }, (_, i) => 2 * i + 1).join(", ");
    verdict(`hcg 1 IU weekly missing doses ${list}`);
    verdict(`hcg 1 IU weekly missing doses ${list}x`);
  });
});
