/** One man before and after changes of the model: other values for parameters, other rates for flows. */
import {
  allComponents,
  analyteTitle,
  assemble,
  type Figure,
  hormonePanel,
  type Man,
  man,
  parameterOf,
  parseCourse,
  replaceRate,
  simulate,
  unit,
} from "openhpg";
import type { Work } from "../jobs.ts";

export interface RerunInput {
  readonly condition: string;
  readonly course: string;
  readonly weeks: number;
  /** By path, in the parameter's unit. */
  readonly values: Readonly<Record<string, number>>;
  /** By the path of a flow, a formula. */
  readonly rates: Readonly<Record<string, string>>;
  /** What the two are called. */
  readonly names: readonly [before: string, after: string];
}
/** A read-out before and after, at rest and at the end. */
export interface Moved {
  readonly analyte: string;
  readonly title: string;
  readonly unit: string;
  readonly rest: readonly [before: number, after: number];
  readonly end: readonly [before: number, after: number];
}
export interface RerunOutput {
  readonly figure: Figure;
  /** Those that moved most come first. */
  readonly moved: readonly Moved[];
}

/** A man with these values; they stand above those of his condition. */
function changed(who: Man, values: RerunInput["values"]): Man {
  const parameters = new Map(who.parameters);
  for (const [path, value] of Object.entries(values)) {
    const home = allComponents.find((c) => path.startsWith(`${c.path}.`) && c.parameters.has(path.slice(c.path.length + 1)));
    const declared = home?.parameters.get(path.slice(home.path.length + 1)) ?? parameterOf(path);
    parameters.set(path, value * unit(declared.unit).factor);
  }
  return { ...who, parameters };
}

/** Less than this, of anything that is reported, is none. */
const none = 1e-6;
const away = ([before, after]: readonly [number, number]): number => Math.abs(Math.log(Math.max(after, none) / Math.max(before, none)));

/** @throws PeopleError, CourseError, SymbolicError, ModelError, SimulateError, SolveError. */
export function run({ condition, course: text, weeks, values, rates, names }: RerunInput, { onProgress }: Work): RerunOutput {
  onProgress(0, names[0]);
  const who = man({ condition });
  const course = parseCourse(text);
  const everything = assemble("everything", allComponents);
  for (const [flow, rate] of Object.entries(rates)) replaceRate(everything, flow, rate);
  const other = changed(who, values);
  const before = simulate(who, course, { weeks });
  onProgress(0.4, names[1]);
  const after = simulate(other, course, { weeks, ...(Object.keys(rates).length > 0 && { reference: rates }) });
  onProgress(0.9, names[1]);
  const [one, two] = [hormonePanel(who, course, before), hormonePanel(other, course, after)];
  const figure: Figure = {
    ...one,
    series: names,
    panels: one.panels.map((panel, i) => ({
      ...panel,
      layers: [...panel.layers, ...two.panels[i]!.layers.flatMap((layer) => (layer.kind === "line" ? [{ ...layer, series: 1 }] : []))],
    })),
  };
  const moved = Object.entries(before.analytes).flatMap(([analyte, series]): readonly Moved[] => {
    const now = after.analytes[analyte];
    if (!now) return [];
    const pair = (at: number): readonly [number, number] => [series.values.at(at)!, now.values.at(at)!];
    return [{ analyte, title: analyteTitle(analyte), unit: series.unit, rest: pair(0), end: pair(-1) }];
  });
  const most = (m: Moved): number => Math.max(away(m.rest), away(m.end));
  return { figure, moved: moved.sort((a, b) => most(b) - most(a)) };
}
