/** Text that fits a terminal: lines of at most so many columns, names cut to a length. */

/** No line is longer. */
export const columns = 100;
/** Names of courses, where they begin a row. */
const nameColumns = 36;

/** A text in lines of a terminal, each but the first indented. */
export function wrapped(text: string, indent = ""): string {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= columns) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(lines.length === 0 ? word : `${indent}${word}`);
  }
  return lines.join("\n");
}

export const cut = (name: string, to = nameColumns): string => (name.length <= to ? name : `${name.slice(0, to - 1)}…`);

/** A share in whole percent. */
export const percent = (share: number): string => String(Math.round(100 * share));
