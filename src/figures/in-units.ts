/** A figure in the units a reader is used to: every panel of one analyte in the laboratory's unit or in that of the international system. */
import { type AnalyteKey, analytes, convert } from "../units/index.ts";
import { printedUnit } from "./analyte-titles.ts";
import type { Figure, Layer, Panel } from "./figure.ts";
import { changeInWords } from "./in-words.ts";

/** Conventional units (ng/dL, pg/mL) or those of the international system (nmol/L, pmol/L). */
export type UnitSystem = "conventional" | "si";

/**
 * The unit an analyte is shown in, and what a value in its usual unit is multiplied by.
 *
 * @param analyte - Its key; whatever is no analyte of the laboratory, such as a drug's level, keeps the unit it has.
 *
 * @example
 * unitIn("estradiol", "si", "pg/mL")?.unit // => "pmol/L"
 */
export function unitIn(analyte: string, system: UnitSystem, unit: string): { readonly unit: string; readonly factor: number } | undefined {
  const known = analytes.get(analyte as AnalyteKey);
  if (!known || printedUnit(known.unit) !== printedUnit(unit)) return undefined;
  const to = system === "si" ? known.siUnit : known.unit;
  return { unit: to, factor: convert(1, known.unit, to, known.key) };
}

/**
 * The same figure with its panels in a system of units; panels of no single analyte stay as they are.
 *
 * @example
 * const figure = hormonePanel(man(), parseCourse("none"), simulate(man(), parseCourse("none"), { weeks: 4 }), { analytes: ["estradiol"] });
 * figureIn(figure, "si").panels[0]!.y.unit // => "pmol/L"
 */
export function figureIn(figure: Figure, system: UnitSystem): Figure {
  if (system === "conventional") return figure;
  const panels = figure.panels.map((panel): Panel => {
    const into = panel.analyte === undefined ? undefined : unitIn(panel.analyte, system, panel.y.unit);
    if (!into || into.factor === 1) return panel;
    return { ...panel, y: { ...panel.y, unit: printedUnit(into.unit) }, layers: panel.layers.map((layer) => times(layer, into.factor)) };
  });
  return { ...figure, panels, description: panels.map((panel) => changeInWords(panel, figure.x.unit, figure.series)).join(" ") };
}

function times(layer: Layer, factor: number): Layer {
  const all = (values: readonly number[]): readonly number[] => values.map((value) => value * factor);
  switch (layer.kind) {
    case "line":
    case "points":
      return { ...layer, y: all(layer.y) };
    case "band":
      return { ...layer, low: all(layer.low), high: all(layer.high) };
    case "interval":
      return { ...layer, low: layer.low * factor, high: layer.high * factor, value: layer.value * factor };
    case "range":
      return { ...layer, low: layer.low * factor, ...(layer.high !== undefined && { high: layer.high * factor }) };
    // These say when, not how much; rows carry no analyte.
    case "rule":
    case "marks":
    case "dot":
      return layer;
  }
}
