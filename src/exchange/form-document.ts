/** What a file says, whatever its form: plain data that remembers on which line each part was written. */

/** Where in the data: keys of mappings, positions in lists. */
export type Path = readonly (string | number)[];

export interface FormDocument {
  readonly data: unknown;
  /** The line of the part at the path, or of the nearest part around it that exists. */
  lineOf(path: Path): number;
  /** What the part at the path is called in this file, where that is not the path itself. */
  nameOf?(path: Path): string | undefined;
}
