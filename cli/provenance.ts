/** What a qualification was made from, in hashes. */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { allComponents, conditions, describeModel, drugs, type Provenance, type Studies } from "openhpg";
import { packageFolder, packageVersion } from "./shipped.ts";

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

/** Of every component of body and drugs in print, of how drugs are given and of what conditions change. */
export function modelHash(): string {
  const components = allComponents.map(({ path }) => describeModel(path, "json"));
  return sha256(JSON.stringify([components, drugs.map(({ name, routes }) => [name, routes]), conditions]));
}

function splitOf(folder: string, names: readonly string[]): Provenance["splits"]["calibration"] {
  const files = names.flatMap((name) => ["study.yaml", "observed.csv"].map((file) => `${name}/${file}`));
  const held = files.filter((file) => existsSync(join(folder, file)));
  return {
    studies: names.length,
    sha256: sha256(JSON.stringify(held.map((file) => [file, sha256(readFileSync(join(folder, file), "utf8"))]))),
  };
}

/** Version, model and studies; the same wherever and whenever it is asked. */
export function provenanceOf(folder: string, { studies, excluded }: Pick<Studies, "studies" | "excluded">): Provenance {
  const named = (use: string): readonly string[] => studies.filter((s) => s.use === use).map(({ name }) => name);
  return {
    version: packageVersion(),
    model: modelHash(),
    splits: {
      calibration: splitOf(folder, named("calibration")),
      validation: splitOf(folder, named("validation")),
      excluded: splitOf(
        folder,
        excluded.map(({ name }) => name),
      ),
    },
  };
}

/** The commit that the program runs from, where it runs from a repository and nothing of it was changed. */
export function commitOf(): { readonly commit?: string } {
  try {
    const git = (...words: string[]): string =>
      execFileSync("git", ["-C", packageFolder(), ...words], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
    // Installed as a package it may lie within the repository of somebody else.
    if (git("ls-files", "package.json") === "" || git("status", "--porcelain", "--untracked-files=no") !== "") return {};
    return { commit: git("rev-parse", "HEAD") };
  } catch {
    return {};
  }
}
