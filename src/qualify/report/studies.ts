/** Every study, calibration before validation, with an index; then what is not used and not compared. */
import { analyteTitle } from "../../figures/index.ts";
import type { Qualification, ReportedStudy } from "../qualification.ts";
import { el, p, type Section, table } from "./html.ts";
import { oneStudy } from "./one-study.ts";
import { citation, studyLink } from "./words.ts";

const key = el(
  "p",
  { class: "key" },
  "Line: median of the simulated men. Dark and light band: 50 and 90 % of them. Filled points: published levels, the bar as published (SD, SE, 95 % CI, IQR or range; a pointer over a point names it); hollow points: worked out from a published ratio. Predicted intervals in the tables are those of the published figure, not of single men.",
);

export function studies({ studies: all, comparisons }: Qualification): Section {
  const sorted: readonly ReportedStudy[] = (["calibration", "validation"] as const).flatMap((use) => all.filter((s) => s.use === use));
  const of = (name: string) => comparisons.filter(({ study }) => study === name);
  return {
    id: "studies",
    title: "Study by study",
    body: [
      key,
      table(
        "Index of studies",
        ["study", "title", "use", "men", "figures", "pass", "in 90 %"],
        sorted.map(({ name, title, use, n }) => {
          const own = of(name);
          return [
            studyLink(name),
            title,
            use,
            n ?? "not printed",
            own.length,
            own.filter(({ passes }) => passes).length,
            own.filter(({ covered }) => covered).length,
          ];
        }),
        { text: [1, 2] },
      ),
      ...sorted.map((study) => oneStudy(study, of(study.name))),
    ],
  };
}

export const leftOut = ({ excluded, notCompared }: Qualification): Section => ({
  id: "left-out",
  title: "What is not used",
  body: [
    p(
      `${excluded.length} studies are kept for the record and not used; ${notCompared.length} published figures of studies that are used could not be compared.`,
    ),
    table(
      "Excluded studies",
      ["study", "title", "why"],
      excluded.map(({ name, title, because, cite }) => [name, [title, ". ", el("span", { class: "quiet" }, citation(cite))], because]),
      { text: [1, 2] },
    ),
    table(
      "Figures that were not compared",
      ["study", "arm", "line", "analyte", "why"],
      notCompared.map(({ study, arm, line, analyte, because }) => [studyLink(study), arm || "all", line, analyteTitle(analyte), because]),
      { text: [1, 3, 4] },
    ),
  ],
});
