/** Reads phrases off a text from left to right, and knows where each stood. */

/** A text, and how far it has been read. */
export interface Cursor {
  readonly text: string;
  at: number;
}

/** Part of a text: from a character up to, not including, another; counted from 0. */
export interface Place {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** What was read, and where. */
export interface Said<T> {
  readonly value: T;
  readonly place: Place;
}

/** A pattern for {@link take}: blanks match any white space, letters either case, and it ends where a word ends. */
export const phrase = (source: string): RegExp => new RegExp(`(?:${source.replaceAll(" ", "\\s+")})(?![\\p{L}\\p{N}])`, "iuy");

/** Reads a phrase if it stands next, and moves behind it. */
export function take(cursor: Cursor, pattern: RegExp): RegExpExecArray | undefined {
  pattern.lastIndex = cursor.at;
  const found = pattern.exec(cursor.text) ?? undefined;
  if (found) cursor.at += found[0].length;
  return found;
}

const blank = /[\s,]*/y;

/** Moves over white space and commas. */
export const skipBlank = (cursor: Cursor): void => {
  take(cursor, blank);
};

/** The part of the text read since `from`. */
export const since = (cursor: Cursor, from: number): Place => ({ text: cursor.text, from, to: cursor.at });
