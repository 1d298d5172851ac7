/** Where everything goes: columns by the width of the page, type no smaller than can be read. */

/** Sizes in pixels of the page and its type. */
export interface Layout {
  readonly width: number;
  readonly margin: number;
  readonly columns: number;
  readonly panelWidth: number;
  readonly plotHeight: number;
  readonly gap: number;
  readonly type: { readonly title: number; readonly text: number; readonly small: number };
}

/** A figure narrower than this has no room for an axis, wider than this no screen. */
export const leastWidth = 240;
export const mostWidth = 4000;

/** As many columns as fit, but rather fewer than a last row mostly empty. */
function columnsFor(panels: number, width: number): number {
  const most = Math.min(panels, width < 560 ? 1 : width < 860 ? 2 : width < 1500 ? 3 : 4);
  let best = most;
  let least = Number.POSITIVE_INFINITY;
  for (let n = most; n >= Math.max(1, most - 1); n--) {
    const cells = Math.ceil(panels / n) * n;
    const cost = (cells - panels) / cells + 0.25 * (most - n);
    if (cost < least) {
      least = cost;
      best = n;
    }
  }
  return best;
}

/**
 * The layout of so many panels on a page so wide.
 *
 * @example
 * layout(6, 400).columns // => 1
 */
export function layout(panels: number, width: number): Layout {
  const phone = width < 560;
  const margin = phone ? 14 : 24;
  const gap = phone ? 18 : 26;
  const columns = columnsFor(panels, width);
  return {
    width,
    margin,
    columns,
    panelWidth: (width - 2 * margin - gap * (columns - 1)) / columns,
    plotHeight: phone ? 140 : 160,
    gap,
    type: phone ? { title: 17, text: 13, small: 12 } : { title: 20, text: 14, small: 12.5 },
  };
}
