/** Figures as data, and two renderers of them. */
export { analyteTitle, mainAnalytes, printedUnit } from "./analyte-titles.ts";
export { type CourseBandsOptions, courseBands } from "./course-bands.ts";
export { courseChances, courseRanking } from "./course-choice.ts";
export { type ComparedCourse, courseComparison } from "./course-comparison.ts";
export { doseShares } from "./dose-shares.ts";
export { valueTicks } from "./draw-panel.ts";
export { FigureError } from "./errors.ts";
export {
  type Axis,
  type BandLayer,
  type DotLayer,
  type Figure,
  footing,
  type IntervalLayer,
  type Layer,
  type LineLayer,
  type MarksLayer,
  type Panel,
  type PointsLayer,
  type RangeLayer,
  type RuleLayer,
} from "./figure.ts";
export { fittedMan } from "./fitted-man.ts";
export { hormonePanel } from "./hormone-panel.ts";
export { figureIn, type UnitSystem, unitIn } from "./in-units.ts";
export { changeInWords, shortNumber, spokenLabel, timeInWords } from "./in-words.ts";
export { dark, light, type Palette } from "./palette.ts";
export { figureToPng, type PixelOptions } from "./png.ts";
export { pulsePanel } from "./pulse-panel.ts";
export { type DrawingOptions, figureToSvg } from "./svg.ts";
export { escaped } from "./svg-text.ts";
export { axisTicks, timeScale, timeTicks } from "./time-axis.ts";
export { valueDomain } from "./value-domain.ts";
