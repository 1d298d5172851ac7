/** FHIR as people send it: each row changes a good Bundle, and what is said of it is held word for word. */

/** A good Bundle, as a hospital would send it; nothing is odd about it. */
export const goodFhir = `{
  "resourceType": "Bundle",
  "type": "searchset",
  "entry": [
    {"fullUrl": "http://example.org/fhir/Patient/p1", "resource": {"resourceType": "Patient", "id": "p1",
      "identifier": [{"system": "urn:oid:1.2.3", "value": "ID-778899"}],
      "name": [{"family": "Mustermann", "given": ["Xaver"]}], "gender": "male", "birthDate": "1991-07-13",
      "address": [{"line": ["Lindenallee 17"], "city": "Musterstadt"}], "telecom": [{"value": "+49-30-123456"}]}},
    {"resource": {"resourceType": "Observation", "status": "final",
      "code": {"coding": [{"system": "http://loinc.org", "code": "30525-0"}]},
      "subject": {"reference": "Patient/p1", "display": "Xaver Mustermann"},
      "valueQuantity": {"value": 34, "unit": "years", "system": "http://unitsofmeasure.org", "code": "a"}}},
    {"resource": {"resourceType": "Observation", "id": "t", "status": "final",
      "code": {"coding": [{"system": "http://loinc.org", "code": "14913-8", "display": "Testosterone"}], "text": "Testosterone"},
      "subject": {"reference": "Patient/p1"},
      "effectiveDateTime": "2026-03-02T08:10:00+01:00",
      "valueQuantity": {"value": 8.10, "unit": "nmol/L", "system": "http://unitsofmeasure.org", "code": "nmol/L"},
      "method": {"text": "LC-MS/MS"},
      "referenceRange": [{"low": {"value": 8.6, "unit": "nmol/L"}, "high": {"value": 29, "unit": "nmol/L"}}]}},
    {"resource": {"resourceType": "Observation", "id": "lh", "status": "final",
      "code": {"coding": [{"system": "http://loinc.org", "code": "10501-5"}]},
      "subject": {"reference": "http://example.org/fhir/Patient/p1"},
      "effectiveDateTime": "2026-03-02T08:10:00+01:00",
      "valueQuantity": {"value": 3.2, "unit": "mIU/mL", "system": "http://unitsofmeasure.org", "code": "m[IU]/mL"}}},
    {"resource": {"resourceType": "Observation", "status": "final",
      "code": {"coding": [{"system": "http://loinc.org", "code": "9780-8"}]},
      "subject": {"reference": "Patient/p1"},
      "effectiveDateTime": "2026-03-09",
      "valueString": "azoospermia"}},
    {"resource": {"resourceType": "Observation", "status": "final",
      "code": {"coding": [{"system": "http://loinc.org", "code": "3160-9"}]},
      "subject": {"reference": "Patient/p1"},
      "effectiveDateTime": "2026-03-09T11:00:00+01:00",
      "valueQuantity": {"value": 2.1, "unit": "mL"}}},
    {"resource": {"resourceType": "Observation", "status": "final",
      "code": {"coding": [{"system": "http://loinc.org", "code": "10587-4"}]},
      "subject": {"reference": "Patient/p1"},
      "effectiveDateTime": "2026-03-09",
      "valueQuantity": {"value": 3, "unit": "days", "system": "http://unitsofmeasure.org", "code": "d"}}},
    {"resource": {"resourceType": "DiagnosticReport", "status": "final", "code": {"text": "Hormones"},
      "subject": {"reference": "Patient/p1"},
      "result": [{"reference": "Observation/t"}, {"reference": "Observation/lh"}]}},
    {"resource": {"resourceType": "MedicationStatement", "status": "active",
      "medicationCodeableConcept": {"coding": [{"system": "http://www.whocc.no/atc", "code": "G03GB02"}], "text": "Clomifene"},
      "subject": {"reference": "Patient/p1"},
      "effectivePeriod": {"start": "2026-03-10"},
      "dosage": [{"text": "25 mg daily"}]}}
  ]
}
`;

type Row = readonly [why: string, from: string, to: string];

const value = '"value": 3.2';
const unit = '"unit": "mIU/mL", "system": "http://unitsofmeasure.org", "code": "m[IU]/mL"';
const at = '"effectiveDateTime": "2026-03-02T08:10:00+01:00",\n      "valueQuantity": {"value": 3.2';
const lh = '"code": "10501-5"';
const volume = '"valueQuantity": {"value": 2.1, "unit": "mL"}';
const dosage = '"dosage": [{"text": "25 mg daily"}]';
const drug = '"coding": [{"system": "http://www.whocc.no/atc", "code": "G03GB02"}], "text": "Clomifene"';
const age = '"valueQuantity": {"value": 34, "unit": "years", "system": "http://unitsofmeasure.org", "code": "a"}';
const start = '"effectivePeriod": {"start": "2026-03-10"}';
const last = `${dosage}}}\n  ]`;
const more = (resource: string): string => `${dosage}}},\n    {"resource": ${resource}}\n  ]`;
const condition = (code: string): string =>
  `{"resourceType": "Condition", "subject": {"reference": "Patient/p1"}, "code": {"coding": [{"system": "urn:openhpg:condition", "code": "${code}"}]}}`;
const own = (code: string, said: string): string =>
  `{"resourceType": "Observation", "status": "final", "code": {"coding": [{"system": "urn:openhpg:finding", "code": "${code}"}]}, ${said}}`;

/** The text of the file. */
const syntax: readonly Row[] = [
  ["a comma too many", '"type": "searchset",', '"type": "searchset",,'],
  ["a comma too few", '"type": "searchset",', '"type": "searchset"'],
  ["a comma at the end of a list", last, `${dosage}}},\n  ]`],
  ["a name without quotes", '"type": "searchset"', "type: 1"],
  ["single quotes", '"searchset"', "'searchset'"],
  ["a name twice", '"type": "searchset",', '"type": "searchset", "type": "collection",'],
  ["the prototype of objects", '"type": "searchset",', '"__proto__": {"a": 1},'],
  ["NaN", value, '"value": NaN'],
  ["infinity", value, '"value": -Infinity'],
  ["a number that begins with a zero", value, '"value": 03.2'],
  ["a number that begins with a point", value, '"value": .5'],
  ["a comment", '"type": "searchset",', '"type": "searchset", // of today'],
  ["a line break in a text", '"text": "Hormones"', '"text": "Hor\nmones"'],
  ["a character of control in a text", '"text": "Hormones"', '"text": "Hor\u0000mones"'],
  ["an unknown escape", '"text": "Hormones"', '"text": "Hor\\qmones"'],
  ["half an escape", '"text": "Hormones"', '"text": "Hor\\u12mones"'],
  ["something after the end", "\n  ]\n}\n", "\n  ]\n}\n{}"],
  ["a file cut off", "\n  ]\n}\n", ""],
  ["a file cut off in a text", goodFhir.slice(goodFhir.indexOf("Hormones")), "Hor"],
];

/** What the resources are. */
const resources: readonly Row[] = [
  ["no resourceType", '"resourceType": "Bundle",', ""],
  ["a resourceType that is no text", '"resourceType": "Bundle",', '"resourceType": 1,'],
  ["entries that are no list", '"entry": [', '"entry": 1, "other": ['],
  ["an entry that is none", '"entry": [', '"entry": [7,'],
  ["a resource without a type", '"resourceType": "Patient",', ""],
  ["a woman", '"gender": "male"', '"gender": "female"'],
  ["two people", last, more('{"resourceType": "Patient", "id": "p2"}')],
  ["results of two people", '"subject": {"reference": "http://example.org/fhir/Patient/p1"}', '"subject": {"reference": "Patient/p2"}'],
  ["a code that is no list", '"code": {"coding": [{"system": "http://loinc.org", "code": "10501-5"}]}', '"code": {"coding": 1}'],
  ["a status that is a number", '"id": "lh", "status": "final"', '"id": "lh", "status": 1'],
  ["two conditions", last, more(`${condition("klinefelter")}}, {"resource": ${condition("healthy")}`)],
  ["a condition that is not known", last, more(condition("klinefelters"))],
];

/** Codes. */
const codes: readonly Row[] = [
  ["a slip in the check digit", lh, '"code": "10501-6"'],
  ["AMH with a wrong check digit, as public code has it", lh, '"code": "38476-0"'],
  ["duplicate tails for progressive motility", lh, '"code": "10610-4", "display": "Progressive motility"'],
  ["a share of PSA for a sperm count", lh, '"code": "12841-3", "display": "Sperm count"'],
  ["total testosterone called free", lh, '"code": "49041-7", "display": "Free testosterone"'],
  ["codes of two things", lh, '"code": "10501-5"}, {"system": "http://loinc.org", "code": "15067-2"'],
];

/** Values and units. */
const values: readonly Row[] = [
  ["a value that is text", value, '"value": "3.2"'],
  ["a comparator that is none", value, '"comparator": "~", "value": 3.2'],
  ["below zero", value, '"value": -3.2'],
  ["zero of a hormone", value, '"value": 0'],
  ["no unit", unit, '"unit": ""'],
  ["a unit of another kind", unit, '"unit": "nmol/L"'],
  ["a unit that is none", unit, '"unit": "furlongs"'],
  ["more than any man has", value, '"value": 3500'],
  ["a number beyond all", value, '"value": 1e400'],
  ["words", '"valueString": "azoospermia"', '"valueString": "see letter"'],
  ["words for a volume", volume, '"valueString": "none"'],
  ["a decimal comma", '"valueString": "azoospermia"', '"valueString": "3,5 million/mL"'],
  ["a script", '"valueString": "azoospermia"', '"valueString": "<script>alert(1)</script>"'],
  ["letters that a terminal obeys", '"valueString": "azoospermia"', '"valueString": "\\u001b[31mred\\u202e"'],
  ["limits the wrong way round", '"low": {"value": 8.6', '"low": {"value": 86'],
  ["an age in words", age, '"valueString": "34"'],
  ["an age beyond all", age, age.replace("34", "340")],
  ["an age in kilograms", age, age.replace('"code": "a"', '"code": "kg"')],
  ["an age with a comparator", age, age.replace('"value": 34', '"value": 34, "comparator": ">"')],
  ["a finding that is no answer", last, more(own("diabetes", '"valueString": "perhaps"'))],
  ["a finding in another unit", last, more(own("testis_long_axis", '"valueQuantity": {"value": 41, "unit": "mm"}'))],
  ["a country that is not known", last, more(own("country", '"valueString": "Atlantis"'))],
];

/** Times. */
const times: readonly Row[] = [
  ["no time", at, at.replace('"effectiveDateTime": "2026-03-02T08:10:00+01:00",', "")],
  ["a month", at, at.replace("2026-03-02T08:10:00+01:00", "2026-03")],
  ["a year", at, at.replace("2026-03-02T08:10:00+01:00", "2026")],
  ["a day as it is said", at, at.replace("2026-03-02T08:10:00+01:00", "2.3.2026")],
  ["a day of no calendar", at, at.replace("2026-03-02T08:10:00+01:00", "2026-02-30")],
  ["an hour of no clock", at, at.replace("08:10:00", "25:10:00")],
  ["a day of another century", at, at.replace("2026-03-02T08:10:00+01:00", "1826-03-02")],
  ["the same twice, and not the same", '"code": "3160-9"}]}', '"code": "9780-8"}]}'],
  ["an abstinence of a year", '"value": 3, "unit": "days"', '"value": 365, "unit": "days"'],
];

/** Drugs. */
const medications: readonly Row[] = [
  ["no dosage", dosage, '"note": []'],
  ["a dosage in other words", dosage, '"dosage": [{"text": "as told"}]'],
  ["two dosages", dosage, '"dosage": [{"text": "25 mg daily"}, {"text": "50 mg daily"}]'],
  ["a dosage of another drug", dosage, '"dosage": [{"text": "letrozole 2.5 mg daily"}]'],
  ["a dose in a unit it is not sold in", dosage, '"dosage": [{"text": "25 mL daily"}]'],
  ["testosterone of some kind", drug, '"coding": [{"system": "http://www.whocc.no/atc", "code": "G03BA03"}]'],
  ["no start, and results have dates", start, '"effectivePeriod": {"end": "2026-04-10"}'],
  ["a start that is a year", start, '"effectivePeriod": {"start": "2026"}'],
  ["an end before the start", start, '"effectivePeriod": {"start": "2026-03-10", "end": "2026-03-01"}'],
  ["ended, and not said when", '"status": "active"', '"status": "stopped"'],
];

export const changes: readonly Row[] = [...syntax, ...resources, ...codes, ...values, ...times, ...medications];

/** Whole files. */
export const texts: readonly (readonly [why: string, text: string])[] = [
  ["nothing", ""],
  ["blanks", " \n "],
  ["a list", "[]"],
  ["a number", "12"],
  ["null", "null"],
  ["XML", '<?xml version="1.0"?>\n<Bundle xmlns="http://hl7.org/fhir"/>'],
  ["a page", "<!doctype html><html></html>"],
  ["a resource that says nothing here", '{"resourceType": "Encounter"}'],
  ["64 lists in lists", `{"resourceType": ${"[".repeat(100)}`],
  ["a hundred thousand lists in lists", `${"[".repeat(100_000)}${"]".repeat(100_000)}`],
  ["objects in objects", '{"a":'.repeat(90_000)],
];
