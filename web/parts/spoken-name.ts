/** Names of organs and components as they are read out: words apart, and abbreviations as they are written. */
import { spokenLabel } from "openhpg";

const abbreviations: Readonly<Record<string, string>> = { lh: "LH", fsh: "FSH", shbg: "SHBG", gnrh: "GnRH", b: "B" };

/** `lhReceptor` is "LH receptor". */
export const spokenName = (name: string): string =>
  spokenLabel(
    name
      .replace(/([a-z])([A-Z])/g, "$1 $2")
      .toLowerCase()
      .replace(/[a-z]+/g, (word) => abbreviations[word] ?? word),
  );
