/** A figure is data: panels, layers and words, drawn alike by terminal, report and browser. */

/** A quantity along an edge of a panel. */
export interface Axis {
  readonly label: string;
  readonly unit: string;
  /** Of an axis in hours: the hour of the day at its left end; ticks are then times of day. */
  readonly clock?: number;
  /** Where it ends; at the last value unless told. */
  readonly end?: number;
  /** Of a vertical axis without numbers: the names of its rows, from the top; a {@link DotLayer} stands in one of them. */
  readonly rows?: readonly string[];
}

/** A line through values, one of the figure's series. */
export interface LineLayer {
  readonly kind: "line";
  /** Index into the figure's `series`; gives the colour and the dash. */
  readonly series: number;
  readonly x: readonly number[];
  readonly y: readonly number[];
}

/** The area between two lines, for instance a 90 % interval of a series. */
export interface BandLayer {
  readonly kind: "band";
  readonly series: number;
  readonly x: readonly number[];
  readonly low: readonly number[];
  readonly high: readonly number[];
}

/** Where a series may lie at the end of the time axis, drawn beside the panel: for many series, whose bands would hide each other. */
export interface IntervalLayer {
  readonly kind: "interval";
  readonly series: number;
  readonly low: number;
  readonly high: number;
  readonly value: number;
}

/** Single observations. */
export interface PointsLayer {
  readonly kind: "points";
  readonly series: number;
  readonly x: readonly number[];
  readonly y: readonly number[];
}

/** A vertical line at an instant, for instance where a treatment stops. */
export interface RuleLayer {
  readonly kind: "rule";
  readonly x: number;
  readonly label: string;
}

/** The values called ordinary, shaded behind everything; open above when `high` is left out. */
export interface RangeLayer {
  readonly kind: "range";
  readonly low: number;
  readonly high?: number;
}

/** Short marks along the foot of a panel, for instance where pulses came. */
export interface MarksLayer {
  readonly kind: "marks";
  readonly series: number;
  readonly x: readonly number[];
}

/** A value in a row of names, with the interval it may lie in. */
export interface DotLayer {
  readonly kind: "dot";
  /** Gives the colour. */
  readonly series: number;
  /** Among the axis's rows. */
  readonly row: number;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** Written at the end of the row. */
  readonly text: string;
}

export type Layer = LineLayer | MarksLayer | BandLayer | IntervalLayer | PointsLayer | RuleLayer | RangeLayer | DotLayer;

/** One pair of axes and what is drawn between them. */
export interface Panel {
  /** What is shown, by its key, where it is one analyte: gives its colour on a screen, and its other unit. */
  readonly analyte?: string;
  readonly y: Axis;
  readonly layers: readonly Layer[];
}

/** Everything a renderer needs to draw, and a reader who cannot see it to understand. */
export interface Figure {
  /** A short name in kebab case; identifies the figure inside a document. */
  readonly name: string;
  readonly title: string;
  /** One line under the title: who, on what. */
  readonly subtitle: string;
  /** What the figure shows, in words and numbers, for readers who do not see it. */
  readonly description: string;
  readonly caption: string;
  /** Where the shaded ranges and points come from. */
  readonly source: string;
  readonly x: Axis;
  /** The names of the series, in the order of their colours. */
  readonly series: readonly string[];
  readonly panels: readonly Panel[];
}

/** The line under every figure. */
export const footing = "Research and education software. It informs; it never orders.";
