/** FHIR that is odd but can be read: what is made of it, and what is said. */
import { describe, expect, it } from "vitest";
import { parseFhir } from "./parse-fhir.ts";

type Json = Readonly<Record<string, unknown>>;

const loinc = (code: string): Json => ({ coding: [{ system: "http://loinc.org", code }] });
const quantity = (value: number, unit: string, code = unit): Json => ({ value, unit, system: "http://unitsofmeasure.org", code });
const observation = (code: string, more: Json): Json => ({
  resourceType: "Observation",
  status: "final",
  code: loinc(code),
  effectiveDateTime: "2026-03-02",
  ...more,
});
const lh = (more: Json = {}): Json => observation("10501-5", { valueQuantity: quantity(3.2, "IU/L", "[IU]/L"), ...more });
const testosterone = (more: Json = {}): Json => observation("14913-8", { valueQuantity: quantity(8.1, "nmol/L"), ...more });
const volume = (more: Json): Json => observation("3160-9", { valueQuantity: quantity(2.1, "mL"), ...more });
const count = (more: Json): Json => observation("9780-8", { valueQuantity: quantity(12, "10*6/mL"), ...more });
const at = (effectiveDateTime: string): Json => ({ effectiveDateTime });

const read = (...resources: readonly Json[]) =>
  parseFhir(
    JSON.stringify({ resourceType: "Bundle", type: "collection", entry: resources.map((resource) => ({ resource })) }),
    "labs.fhir.json",
  );
const resultsOf = async (...resources: readonly Json[]) =>
  (await read(...resources)).record.results.map(({ analyte, written, date, hour }) => [analyte, written, date, hour]);

describe("says, and reads on", () => {
  // Caught: molar testosterone under a code of its mass, read without a word.
  it.each<readonly [why: string, resource: Json, said: RegExp]>([
    [
      "a code of mass with a unit of amount",
      observation("2986-8", { valueQuantity: quantity(8.1, "nmol/L") }),
      /2986-8 is .*the unit is nmol\/L; the unit is taken/,
    ],
    ["a code no longer in use", observation("10586-6", { valueQuantity: quantity(2, "mL") }), /10586-6 is no longer in use; 3160-9/],
    ["a preliminary result", lh({ status: "preliminary" }), /preliminary; it is taken/],
    ["a status that is none", lh({ status: "done" }), /done is no status/],
    ["a unit beside another code", lh({ valueQuantity: quantity(3.2, "IU/mL", "m[IU]/mL") }), /the code is taken/],
    ["midnight", lh(at("2026-03-02T00:00:00+01:00")), /midnight is taken/],
    ["an hour in UTC", lh(at("2026-03-02T07:10:00Z")), /in UTC/],
    ["a method nobody knows", testosterone({ method: { text: "dowsing" } }), /method dowsing is not known/],
    ["limits for several", lh({ referenceRange: [{ text: "1-9 IU/L" }, { text: "2-8 IU/L" }] }), /there are several/],
    ["limits in words", lh({ referenceRange: [{ text: "as usual" }] }), /nothing in them can be read/],
    [
      "two days in one period",
      lh({ effectiveDateTime: undefined, effectivePeriod: { start: "2026-03-02", end: "2026-03-05" } }),
      /more than a day/,
    ],
  ])("%s", async (_why, resource, said) => {
    const { record, warnings } = await read(resource);
    expect(record.results).toHaveLength(1);
    expect(warnings.join("\n")).toMatch(said);
  });

  // Caught: a result entered in error that was fitted.
  it.each<readonly [why: string, resource: Json, said: RegExp]>([
    ["entered in error", testosterone({ status: "entered-in-error" }), /entered in error; it is left out/],
    ["cancelled", testosterone({ status: "cancelled" }), /cancelled; it is left out/],
    ["no value, and why", testosterone({ valueQuantity: undefined, dataAbsentReason: { text: "haemolysed" } }), /no value \(haemolysed\)/],
    ["no value", testosterone({ valueQuantity: undefined }), /there is no value/],
    ["a kind of value that is not read", testosterone({ valueQuantity: undefined, valueRatio: {} }), /valueRatio is a kind/],
    ["an unknown code", observation("2160-0", { valueQuantity: quantity(80, "umol/L") }), /nothing here looks at 2160-0/],
    [
      "a name that a terminal obeys",
      observation("2160-0", { code: { text: "\u001b[31m\u202ekreatinin".repeat(9) } }),
      /\uFFFD.*….*left out/,
    ],
    ["a liquefaction time", observation("10580-9", { valueQuantity: quantity(20, "min") }), /10580-9.*left out/],
    ["a kind that is not read", { resourceType: "Encounter" }, /not read: Encounter \(1\)/],
    ["a condition the model has not", { resourceType: "Condition", code: { text: "Asthma" } }, /no condition of this code \(Asthma\)/],
    ["a condition he has no more", { resourceType: "Condition", clinicalStatus: { coding: [{ code: "resolved" }] } }, /this is resolved/],
    [
      "another drug",
      { resourceType: "MedicationStatement", status: "active", medicationCodeableConcept: { text: "Metformin" } },
      /does not know Metformin/,
    ],
    [
      "a drug that is meant only",
      { resourceType: "MedicationRequest", status: "draft", medicationCodeableConcept: { text: "Clomid" } },
      /this is draft, not taken/,
    ],
    [
      "a result that is not there",
      { resourceType: "DiagnosticReport", status: "final", result: [{ reference: "Observation/9" }] },
      /not in the file/,
    ],
  ])("%s, which is left out", async (_why, resource, said) => {
    const { record, warnings } = await read(lh(), resource);
    expect(record.results.map(({ analyte }) => analyte)).toEqual(["lh"]);
    expect([record.condition, record.taken]).toEqual(["healthy", undefined]);
    expect(warnings.join("\n")).toMatch(said);
    expect(warnings.join("")).not.toMatch(/[\p{C}\p{Zl}\p{Zp}]/u);
  });
});

describe("takes together", () => {
  // Caught: a volume without a clock and a count with one, of one ejaculate, that were two.
  it("semen of one day, reported minutes apart", async () => {
    const { patient } = await read(volume(at("2026-03-09")), count(at("2026-03-09T11:20:00+01:00")), lh());
    expect(patient.visits.map(({ measurements }) => measurements.map(({ analyte }) => analyte))).toEqual([
      ["lh"],
      ["semen_volume", "sperm_concentration"],
    ]);
  });

  it("not two ejaculates of a day", async () => {
    const [eight, noon] = ["2026-03-09T08:00:00+01:00", "2026-03-09T12:00:00+01:00"].map(at);
    const { patient } = await read(
      volume(eight!),
      count(eight!),
      volume(noon!),
      count({ ...noon!, valueQuantity: quantity(9, "10*6/mL") }),
    );
    expect(patient.visits.map(({ hour, measurements }) => [hour, measurements.length])).toEqual([
      [8, 2],
      [12, 2],
    ]);
  });

  it("the draw of which one result alone says how it was measured", async () => {
    const { patient } = await read(lh(), testosterone({ method: { text: "LC-MS/MS" } }));
    expect(patient.visits).toHaveLength(1);
    expect(patient.visits[0]!.assay).toBe("mass-spectrometry");
  });

  it("the same result twice, once", async () => {
    const { record, warnings } = await read(lh(), lh());
    expect(record.results).toHaveLength(1);
    expect(warnings.join("\n")).toMatch(/it counts once/);
  });
});

describe("reports and panels", () => {
  const dateless = { effectiveDateTime: undefined };

  // Caught: an Observation that had its time from its report alone.
  it("give their time to results that have none", async () => {
    const report = {
      resourceType: "DiagnosticReport",
      status: "final",
      ...at("2026-03-05T09:00:00+01:00"),
      result: [{ reference: "Observation/a" }],
    };
    expect(await resultsOf(report, lh({ ...dateless, id: "a" }))).toEqual([["lh", "3.2 IU/L", "2026-03-05", 9]]);
  });

  it("hold results within them", async () => {
    const report = {
      resourceType: "DiagnosticReport",
      status: "final",
      ...at("2026-03-05"),
      contained: [lh({ ...dateless, id: "a" })],
      result: [{ reference: "#a" }],
    };
    expect(await resultsOf(report)).toEqual([["lh", "3.2 IU/L", "2026-03-05", undefined]]);
  });

  it("entered in error take their results with them", async () => {
    const report = { resourceType: "DiagnosticReport", status: "entered-in-error", result: [{ reference: "Observation/a" }] };
    expect(await resultsOf(report, lh({ id: "a" }), testosterone())).toEqual([
      ["testosterone_total", "8.1 nmol/L", "2026-03-02", undefined],
    ]);
  });

  it("have components", async () => {
    const panel = observation("55555-5", {
      component: [
        { code: loinc("10501-5"), valueQuantity: quantity(3.2, "IU/L", "[IU]/L") },
        { code: loinc("15067-2"), valueQuantity: { ...quantity(0.3, "IU/L", "[IU]/L"), comparator: "<" } },
      ],
    });
    expect((await resultsOf(panel)).map(([analyte, written]) => [analyte, written])).toEqual([
      ["lh", "3.2 IU/L"],
      ["fsh", "<0.3 IU/L"],
    ]);
  });
});

describe("what he takes", () => {
  const statement = (drug: string, dosage: Json, more: Json = {}): Json => ({
    resourceType: "MedicationStatement",
    status: "active",
    medicationCodeableConcept: { text: drug },
    effectivePeriod: { start: "2026-03-10" },
    dosage: [dosage],
    ...more,
  });
  const repeat = (frequency: number, period: number, periodUnit: string, value: number, unit: string): Json => ({
    doseAndRate: [{ doseQuantity: { value, unit } }],
    timing: { repeat: { frequency, period, periodUnit } },
  });

  it.each([
    [repeat(1, 1, "d", 25, "mg"), "Clomid 25 mg tablets", "clomiphene 25 mg oral daily"],
    [repeat(1, 2, "d", 50, "mg"), "clomifene", "clomiphene 50 mg oral every other day"],
    [repeat(3, 1, "wk", 1500, "IU"), "hCG", /^chorionic gonadotropin 1500 .* 3 times a week$/],
    [{ text: "20 mg once a day" }, "Tamoxifen", "tamoxifen 20 mg oral daily"],
  ])("%j of %s", async (dosage, drug, course) => {
    const { record } = await read(lh(), statement(drug, dosage));
    expect(record.taken!.course.text).toMatch(course);
  });

  // Caught: a second drug that began with the first, whatever its day.
  it("each from its day, and until its day", async () => {
    const { record } = await read(
      lh(),
      statement(
        "clomiphene",
        { text: "25 mg daily" },
        { status: "completed", effectivePeriod: { start: "2026-03-10", end: "2026-06-02" } },
      ),
      statement("anastrozole", { text: "1 mg daily" }, { effectivePeriod: { start: "2026-04-07" } }),
    );
    expect(record.taken).toMatchObject({ from: "2026-03-10" });
    expect(record.taken!.course.text).toBe("clomiphene 25 mg oral daily for 12 weeks; anastrozole 1 mg oral daily from week 4");
  });

  // Caught: a drug both stated and prescribed, and so taken twice.
  it("once, where it is stated and prescribed", async () => {
    const { record, warnings } = await read(lh(), statement("clomiphene", { text: "25 mg daily" }), {
      resourceType: "MedicationRequest",
      status: "active",
      intent: "order",
      medicationCodeableConcept: { text: "Clomid" },
      dosageInstruction: [{ text: "25 mg daily" }],
    });
    expect(record.taken!.course.treatments).toHaveLength(1);
    expect(warnings.join("\n")).toMatch(/the prescription is left out/);
  });

  it("from the day of the prescription, where nothing else is said", async () => {
    const { record, warnings } = await read(
      lh(),
      {
        resourceType: "MedicationRequest",
        status: "active",
        intent: "order",
        authoredOn: "2026-03-11",
        medicationReference: { reference: "Medication/m" },
        dosageInstruction: [{ text: "25 mg daily" }],
      },
      { resourceType: "Medication", id: "m", code: { coding: [{ system: "http://www.whocc.no/atc", code: "G03GB02" }] } },
    );
    expect(record.taken).toMatchObject({ from: "2026-03-11" });
    expect(warnings.join("\n")).toMatch(/the day on which it was prescribed/);
  });
});

it("of several ages takes the last, and says so", async () => {
  const age = (value: number, effectiveDateTime: string): Json =>
    observation("30525-0", { valueQuantity: quantity(value, "a"), effectiveDateTime });
  const { patient, record, warnings } = await read(age(35, "2026-01-01"), age(31, "2022-01-01"), lh());
  expect([patient.age, record.title]).toEqual([35, "Patient of 35"]);
  expect(warnings.join("\n")).toMatch(/age is there 2 times/);
});
