/** What FHIR has no code for: the names of our own, and how a number keeps its digits. */

export const loincSystem = "http://loinc.org";
export const ucumSystem = "http://unitsofmeasure.org";
export const atcSystem = "http://www.whocc.no/atc";
export const rxnormSystem = "http://www.nlm.nih.gov/research/umls/rxnorm";
export const icd10Systems: readonly string[] = ["http://hl7.org/fhir/sid/icd-10", "http://hl7.org/fhir/sid/icd-10-cm"];

/** Conditions by their name here. */
export const conditionSystem = "urn:openhpg:condition";
/** Findings by their name; beside them what else is known of the man, as in {@link manCodes}. */
export const findingSystem = "urn:openhpg:finding";
/** Analytes without a LOINC code, by their key. */
export const analyteSystem = "urn:openhpg:analyte";
/** How steroids were measured. */
export const assaySystem = "urn:openhpg:assay";
/** The questions that are asked of a man: candidates, weights, outcomes, times. */
export const questionsSystem = "urn:openhpg:questions";

/** Of the man and of his file, under {@link findingSystem}; each is one value. */
export const manCodes = [
  "title",
  "cite",
  "pmid",
  "note",
  "of",
  "country",
  "testis_volume",
  "insulin_resistance",
  "fshb",
  "fshr",
  "ar_repeats",
] as const;

/** Extensions, by what they say. */
export const extensions = {
  /** Results of one number were obtained together. */
  visit: "urn:openhpg:visit",
  /** Days from the start of what he takes, where there is no calendar. */
  day: "urn:openhpg:day",
  /** Time of day without a time zone, which a dateTime cannot hold. */
  clock: "urn:openhpg:clock",
  fasting: "urn:openhpg:fasting",
  pooled: "urn:openhpg:pooled",
  of: "urn:openhpg:of",
  /** A time from the start, where no day can say when he stopped. */
  until: "urn:openhpg:until",
  course: "urn:openhpg:course",
  priority: "urn:openhpg:priority",
  outcome: "urn:openhpg:outcome",
  at: "urn:openhpg:at",
} as const;
