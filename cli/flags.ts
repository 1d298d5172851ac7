/** What several commands ask for in the same words. */

/** A flag that takes a text. */
export const text = (brief: string, placeholder: string) => ({ kind: "parsed", parse: String, brief, placeholder }) as const;

/** The file of a man. */
export const patientFile = {
  kind: "tuple",
  parameters: [{ parse: String, brief: "A man in YAML, CSV or FHIR; see examples/ and docs/panel.md", placeholder: "PATIENT" }],
} as const;
