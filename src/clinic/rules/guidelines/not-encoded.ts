/** Statements that no rule asks for, each with the reason. */

export const notEncoded: Readonly<Record<string, string>> = {
  "AUA-TD-05": "a file has no field for the score of a questionnaire, and a score must not choose.",
  "EAA-HH-00": "it says only that there is no such guideline.",
  "WHO10-ALL": "a result of today is held against the limits of 2021; these serve to read older trials.",
  "WHO25-01": "it says only that the guideline exists; what it holds of men is the next statement.",
  "HPG-04": "it speaks of labels, and stands beside each drug of an option in place of a status.",
};
