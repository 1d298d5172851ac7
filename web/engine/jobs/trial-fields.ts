/** What the form of a trial offers: conditions, regimens, what can be measured, and plans to begin with; all the library's own lists. */
import { conditions, regimens, spermInHypogonadism, tabletsForObesity, trialAnalytes } from "openhpg";

export const run = () => ({
  conditions: conditions.map(({ name, about }) => ({ name, about })),
  regimens: regimens.map(({ name, title }) => ({ name, title })),
  analytes: trialAnalytes,
  examples: { tablets: tabletsForObesity, sperm: spermInHypogonadism },
});

export type TrialFields = ReturnType<typeof run>;
