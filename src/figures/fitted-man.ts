/** What measurements say of a man: each capacity that they told something about, before and after. */
import { type Capacity, isTold } from "../fit/index.ts";
import type { DotLayer, Figure, Panel } from "./figure.ts";
import { shortNumber } from "./in-words.ts";

/** More would not be read. */
const mostPanels = 12;
/** Per cent of the typical man at the end of the axis; what lies beyond is said in the text. */
const longest = 300;

const inWords = ({ low, median, high }: Capacity["after"]): string =>
  `${shortNumber(Number(median.toPrecision(2)))} (${shortNumber(Number(low.toPrecision(2)))}–${shortNumber(Number(high.toPrecision(2)))})`;

const capitalised = (name: string): string => `${name.charAt(0).toUpperCase()}${name.slice(1)}`;

/**
 * One panel for each capacity that measurements said something about, the most telling first: what was thought of any
 * man of his kind, and what is thought of him.
 *
 * @param capacities - Of `capacitiesOf`.
 *
 * @example
 * const high = { day: 0, measurements: [{ analyte: "shbg", value: 90 }] };
 * fittedMan("Much SHBG", capacitiesOf(posterior({ condition: "healthy", visits: [high] }, { draws: 100 }))).panels.length > 0 // => true
 */
export function fittedMan(title: string, capacities: readonly Capacity[], subtitle = ""): Figure {
  const told = capacities.filter(isTold).slice(0, mostPanels);
  // A figure that says that nothing was learned is still a figure.
  const shown = told.length > 0 ? told : capacities.slice(0, 1);
  const dot = (row: number, series: number, { low, median, high }: Capacity["after"]): DotLayer => ({
    kind: "dot",
    series,
    row,
    value: Math.min(longest, 100 * median),
    low: 100 * low,
    high: 100 * high,
    text: inWords({ low, median, high }),
  });
  const panels = shown.map(
    ({ name, before, after }): Panel => ({
      y: { label: capitalised(name), unit: "", rows: ["Men of his kind", "He"] },
      layers: [dot(0, 1, before), dot(1, 0, after)],
    }),
  );
  return {
    name: "fitted-man",
    title,
    subtitle,
    description: shown
      .map(({ name, before, after }) => `${capitalised(name)}: ${inWords(before)} before, ${inWords(after)} after.`)
      .join(" "),
    caption: `Times the typical man: the middle of those who could be he, and nine tenths of them.${told.length === 0 ? " The measurements said hardly anything that was not known of any man of his kind." : ""}`,
    source: "Before: how men of his condition, age and weight differ.",
    x: { label: "Of the typical man", unit: "%", end: longest },
    series: [],
    panels,
  };
}
