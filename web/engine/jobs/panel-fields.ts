/** What the form of a man offers: conditions, analytes with their units, findings, drugs; all from the library's own lists. */
import { conditions, countries, drugs, findingNames, findings, panelAnalytes } from "openhpg";

const courseOf = (drug: string, dose: string): string => `${drug.replaceAll(" ", "-")} ${dose}`;

export const run = () => ({
  conditions: conditions.map(({ name, about }) => ({ name, about })),
  countries,
  analytes: panelAnalytes,
  findings: findingNames.map((name) => ({ name, ...findings[name] })),
  /** A drug's usual doses as they are written in a course. */
  courses: drugs.flatMap(({ name, doses }) => doses.map((dose) => courseOf(name, dose))),
});

export type PanelFields = ReturnType<typeof run>;
