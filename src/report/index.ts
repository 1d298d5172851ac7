/** The report of one man. */

export { coursesSection } from "./courses-section.ts";
export { panelSection } from "./panel-section.ts";
export { sourceList } from "./reference-numbers.ts";
export { style } from "./style.ts";
