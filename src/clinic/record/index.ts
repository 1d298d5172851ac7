/** What a clinician has in front of him. */
export { type ClinicalRecord, type Country, countries, type Result, resultsOf } from "./clinical-record.ts";
export { type Finding, type FindingGroup, type FindingName, type Findings, findingNames, findings } from "./findings.ts";
export { treatmentsWith, untreatedResults, washouts } from "./treatment.ts";
