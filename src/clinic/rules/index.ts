/** Rules of the guidelines, and what they conclude of a man. */
export { type AdmissibleDrug, admissibleDrugs } from "./admissible-drugs.ts";
export { rules, rulesByTheme } from "./all-rules.ts";
export type { Answer, Used, Wanted } from "./answer.ts";
export type { Approval, ApprovalStatus } from "./approval.ts";
export { type Assessment, assess, type Conclusion, type Open, type TraceEntry } from "./assess.ts";
export { notEncoded, type Reading, type Statement, type StatementId, statements, type Threshold } from "./guidelines/index.ts";
export { type Admission, type Kind, kinds, type Rule } from "./rule.ts";
export { rulesPage } from "./rules-page.ts";
