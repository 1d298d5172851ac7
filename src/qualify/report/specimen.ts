/** A small qualification with everything a report has to show, and with texts that try to be more than text. */
import { parseCourse } from "../../simulate/index.ts";
import { type Comparison, never } from "../comparison.ts";
import type { ModelChecks } from "../model-checks.ts";
import { type Qualification, qualification } from "../qualification.ts";
import type { Arm, ExcludedStudy, Observation, Study } from "../study.ts";
import type { ArmResult, Band } from "../study-run.ts";

export const hostile = `<script>alert("1")</script><img src=x onerror=alert(1)> & 'quoted' javascript:`;

const band = (levels: readonly number[]): Band => {
  const times = (by: number) => levels.map((v) => v * by);
  return {
    unit: "IU/L",
    days: levels.map((_, i) => 14 * i),
    p05: times(0.5),
    p25: times(0.8),
    p50: times(1),
    p75: times(1.2),
    p95: times(1.6),
  };
};

const row = (line: number, from: number, value: number, more: Partial<Observation> = {}): Observation => ({
  line,
  arm: "treated",
  analyte: "lh",
  simulated: true,
  day: { from, to: from },
  statistic: "mean",
  value,
  unit: "IU/L",
  printed: { value, unit: "IU/L" },
  where: "abstract",
  read: "read",
  ...more,
});

const comparison = (study: string, use: Study["use"], more: Partial<Comparison> = {}): Comparison => ({
  study,
  use,
  arm: "treated",
  line: 3,
  analyte: "lh",
  statistic: "mean",
  day: { from: 28, to: 28 },
  scale: "ratio",
  unit: "IU/L",
  observed: 2,
  observedInterval: [1.6, 2.4],
  predicted: 1.9,
  sampling: 0.1,
  drugs: ["enclomiphene"],
  read: "read",
  ...more,
});

function study(name: string, use: Study["use"], title: string): Study {
  const population = { condition: "healthy", n: 12, age: { mean: 30, sd: 5, low: 20 }, inclusion: [] };
  const arm: Arm = {
    name: "treated",
    text: "enclomiphene 25 mg daily",
    course: parseCourse("enclomiphene 25 mg daily"),
    n: 12,
    population,
    standsFor: { given: title, because: title },
  };
  const sd = { of: "sd", size: 1 } as const;
  return {
    name,
    title,
    use,
    cite: { text: title, pmid: "1", doi: "10.1/a<b>", url: `javascript:alert(1)//${title}` },
    because: title,
    notes: title,
    read: "abstract",
    design: title,
    population,
    arms: [arm],
    criteria: [{ analyte: "lh", within: 1.25, because: title }],
    observations: [row(2, 0, 4, { spread: sd }), row(3, 28, 8, { spread: sd }), row(4, 14, 1.5, { statistic: "ratio", unit: "1" })],
  };
}

const result = (levels: readonly number[], name = "treated"): ArmResult => ({
  name,
  course: "enclomiphene 25 mg daily",
  standsFor: hostile,
  men: 10,
  lost: 1,
  because: hostile,
  effective: 8.5,
  baseline: [{ analyte: "lh", asked: 4, has: 4.1, sdAsked: 1, sdHas: 1.1 }],
  bands: { lh: band(levels) },
});

/** Two studies, an excluded one and figures of every kind; one of them never comes. */
export function specimen(checks?: ModelChecks): Qualification {
  const studies = [study("first-2001", "calibration", hostile), study("second-2002", "validation", "A title")];
  const excluded: ExcludedStudy = {
    name: "third-2003",
    title: hostile,
    use: "excluded",
    cite: { text: hostile },
    because: hostile,
    observations: [],
  };
  const results = [
    {
      name: "first-2001",
      use: "calibration" as const,
      arms: [result([4, 6, 8])],
      comparisons: [
        comparison("first-2001", "calibration"),
        comparison("first-2001", "calibration", {
          scale: "fraction",
          statistic: "fraction",
          event: "lh < 5 IU/L",
          observed: 0.5,
          predicted: 0.9,
        }),
      ],
      notCompared: [{ study: "first-2001", arm: "", line: 9, analyte: "lh", because: hostile }],
    },
    {
      name: "second-2002",
      use: "validation" as const,
      arms: [result([4])],
      comparisons: [
        comparison("second-2002", "validation", {
          scale: "time",
          statistic: "time-median",
          event: "lh > 9 IU/L",
          observed: 60,
          predicted: never,
          sampling: 1,
        }),
        comparison("second-2002", "validation", { scale: "level", statistic: "centile", centile: 97.5, observed: 9, predicted: 8 }),
        comparison("second-2002", "validation", { predicted: 0.7 }),
      ],
      notCompared: [],
    },
  ];
  const split = { studies: 1, sha256: "0".repeat(64) };
  const provenance = { version: "0.0.0", model: "1".repeat(64), splits: { calibration: split, validation: split, excluded: split } };
  return qualification(studies, [excluded], results, { men: 10, seed: 1, provenance, ...(checks && { checks }) });
}
