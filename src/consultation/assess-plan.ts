/** The judgement of one man, as data. */
import { assess } from "../clinic/index.ts";
import type { PatientPlan } from "../exchange/index.ts";

/**
 * What guidelines conclude of a man, with the name he is given and what is odd about his file.
 *
 * @example
 * const judged = assessed(await parsePatient("title: A man of 34\nman: {age: 34}", "panel.yaml"));
 * [judged.title, judged.trace.length > 50] // => ["A man of 34", true]
 */
export const assessed = ({ title, record, warnings }: PatientPlan) => ({ title, ...assess(record), warnings });
