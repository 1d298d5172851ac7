/** How long the page Axis takes from a movement of a slider to the frame that shows what it did. */
import type { Page } from "playwright-core";

/** Longer than a redraw takes on a slow machine, so that every movement is answered by itself. */
const patience = 20_000;

/**
 * Moves a slider to one value after another, each once the one before is drawn.
 *
 * @returns milliseconds for each, increasing.
 */
export async function redrawTimes(page: Page, slider: string, values: readonly number[]): Promise<readonly number[]> {
  const times: number[] = [];
  for (const value of values) {
    await page.evaluate(() => performance.clearMeasures("axis:redraw"));
    await page.fill(slider, String(value));
    await page.waitForFunction(() => performance.getEntriesByName("axis:redraw").length > 0, undefined, { timeout: patience });
    times.push(await page.evaluate(() => performance.getEntriesByName("axis:redraw")[0]!.duration));
  }
  return times.sort((a, b) => a - b);
}
