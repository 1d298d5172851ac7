/** The form of a man while it is put together from elsewhere: each part remembers what it was made of. */
import type { FormDocument, Path } from "../form-document.ts";
import { spelled } from "../panel/places.ts";

export interface FormDraft {
  /** Writes a part, and from where it is. */
  set(path: Path, value: unknown, origin: Path): void;
  /** Says from where a part is that others make up. */
  from(path: Path, origin: Path): void;
  /** What {@link patientOfDocument} reads, with lines and names of the file that it came from. */
  document(root: string): FormDocument;
}

export function formDraft(lineOf: (path: Path) => number): FormDraft {
  const data: Record<string, unknown> = {};
  const origins = new Map<string, Path>();
  const originOf = (path: Path): Path => {
    for (let length = path.length; length > 0; length--) {
      const origin = origins.get(JSON.stringify(path.slice(0, length)));
      if (origin) return origin;
    }
    return [];
  };
  const from = (path: Path, origin: Path): void => {
    const key = JSON.stringify(path);
    if (!origins.has(key)) origins.set(key, origin);
  };
  return {
    from,
    set(path, value, origin) {
      let here: Record<string | number, unknown> = data;
      path.slice(0, -1).forEach((step, i) => {
        here[step] ??= typeof path[i + 1] === "number" ? [] : {};
        here = here[step] as Record<string | number, unknown>;
      });
      here[path.at(-1)!] = value;
      from(path, origin);
    },
    document: (root) => ({
      data,
      lineOf: (path) => lineOf(originOf(path)),
      nameOf(path) {
        const origin = spelled(originOf(path));
        return origin === "" ? root : `${root}.${origin}`;
      },
    }),
  };
}
