/** Words and blocks of an SVG page, stacked from top to bottom. */
import { wrap } from "./text-metrics.ts";

/** A piece of the page with its own origin at its top left. */
export interface Block {
  readonly height: number;
  readonly svg: string;
}

/** Fonts by what readers' systems have; the last two families are the usual ones on Linux, the generic name ends the list. */
export const fontFamily = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'DejaVu Sans', 'Liberation Sans', Arial, sans-serif";

/** Text made safe inside elements and attributes. */
export const escaped = (text: string): string =>
  text
    // Control characters and halves of characters are not allowed in XML at all, escaped or not.
    .replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, " ")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");

/** A wrapped paragraph; an empty text takes no room. */
export function paragraph(text: string, width: number, size: number, fill: string, weight = 400): Block {
  const lines = wrap(text, width, weight > 400 ? size * 1.08 : size);
  const leading = Math.round(size * 1.4);
  const spans = lines.map(
    (line, i) => `<text y="${i * leading + size}" font-size="${size}" font-weight="${weight}" fill="${fill}">${escaped(line)}</text>`,
  );
  return { height: lines.length * leading, svg: spans.join("") };
}

/** Blocks under one another, each followed by its own space; empty ones leave no space. */
export function stack(blocks: readonly (readonly [block: Block, space: number])[]): Block {
  let y = 0;
  const parts: string[] = [];
  for (const [block, space] of blocks) {
    if (block.height === 0) continue;
    parts.push(`<g transform="translate(0,${Math.round(y * 100) / 100})">${block.svg}</g>`);
    y += block.height + space;
  }
  return { height: y, svg: parts.join("") };
}
