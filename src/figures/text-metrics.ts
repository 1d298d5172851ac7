/** How wide words will be, estimated without a font, and where to break them. */

const wide = new Set("mwMWQO@%—");
const narrow = new Set("iljtfrI.,:;'|!()[]/ -");

/** Width in pixels, a little generously: the widest of the fonts named in the drawings is DejaVu Sans. */
export function textWidth(text: string, size: number): number {
  let ems = 0;
  for (const c of text) ems += wide.has(c) ? 0.92 : narrow.has(c) ? 0.38 : c >= "A" && c <= "Z" ? 0.7 : 0.615;
  return ems * size;
}

/**
 * Breaks a text into lines no wider than `width`; a word longer than that stands alone.
 *
 * @example
 * wrap("one two three", 50, 12) // => ["one two", "three"]
 */
export function wrap(text: string, width: number, size: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const last = lines.at(-1);
    if (last !== undefined && textWidth(`${last} ${word}`, size) <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** Shortens a text to one line of `width`, with an ellipsis where it was cut. */
export function shortened(text: string, width: number, size: number): string {
  if (textWidth(text, size) <= width) return text;
  let cut = text;
  while (cut.length > 1 && textWidth(`${cut}…`, size) > width) cut = cut.slice(0, -1);
  return `${cut.trimEnd()}…`;
}
