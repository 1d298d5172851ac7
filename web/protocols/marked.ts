/** A figure of courses that says which of them the judgement speaks against. */
import type { Figure } from "openhpg";
import { protocols } from "../texts/en/protocols.ts";

/** @param denied - Names of courses. */
export function marked(figure: Figure, denied: readonly string[]): Figure {
  if (denied.length === 0) return figure;
  const mark = (name: string): string => (denied.includes(name) ? protocols.judged.marked(name) : name);
  return {
    ...figure,
    series: figure.series.map(mark),
    caption: `${figure.caption} ${protocols.judged.deniedCourses(denied)}`,
    panels: figure.panels.map((panel) => (panel.y.rows ? { ...panel, y: { ...panel.y, rows: panel.y.rows.map(mark) } } : panel)),
  };
}
