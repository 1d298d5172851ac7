/** What was run on what: version, model, studies, and the split that was fixed before fitting. */
import type { Qualification } from "../qualification.ts";
import { el, p, type Section, table } from "./html.ts";

const code = (text: string) => el("code", {}, text);

export const origin = (
  { provenance, seed, men, studies, comparisons, notCompared, excluded }: Qualification,
  commit: string | undefined,
): Section => {
  const { version, model, splits } = provenance;
  const figures = (use: string): number => comparisons.filter((c) => c.use === use).length;
  return {
    id: "origin",
    title: "Version, model, data",
    body: [
      table(
        "What was run",
        ["", "value"],
        [
          ["Package", `openhpg ${version}`],
          ...(commit === undefined ? [] : [["Commit", code(commit)]]),
          ["Model, SHA-256", code(model)],
          ["Seed", seed],
          ["Men simulated in each arm", men],
          ["Studies run", studies.length],
          ["Figures compared", comparisons.length],
          ["Figures not compared", notCompared.length],
        ],
        { text: [1] },
      ),
      table(
        "Data split",
        ["use", "studies in the folder", "figures compared", "files, SHA-256"],
        [
          [
            "calibration: parameters may be fitted to it",
            splits.calibration.studies,
            figures("calibration"),
            code(splits.calibration.sha256),
          ],
          ["validation: no fit has seen it", splits.validation.studies, figures("validation"), code(splits.validation.sha256)],
          ["excluded, each with its reason", splits.excluded.studies || excluded.length, 0, code(splits.excluded.sha256)],
        ],
        { text: [3] },
      ),
      p(
        "Use and criteria of a study stand in its file and are written before the model is run against it. The prediction intervals learn how studies differ beyond chance from the calibration studies alone. The same version, studies, seed and number of men give this report again, to the byte.",
      ),
    ],
  };
};
