/** The men of a trial as CSV. */
import { type TrialResult, tableToCsv, trialTable } from "openhpg";

export const run = (result: TrialResult): Promise<string> => tableToCsv(trialTable(result));
