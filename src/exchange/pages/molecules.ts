/** The molecules of the axis, and where each of them is held. */

import type { Component } from "../../model/index.ts";
import { analytes } from "../../units/index.ts";
import { title } from "./markdown.ts";
import { body } from "./written-body.ts";

/** A molecule, and the components that hold it. */
export interface Molecule {
  readonly name: string;
  readonly title: string;
  readonly homes: readonly Component[];
}

/** Molecules that reach their target without a component of their own in blood. */
export const outsideBlood: Readonly<Record<string, { readonly title: string; readonly home: string }>> = {
  gnrh: { title: "GnRH", home: "pituitary.portalBlood" },
  prolactin: { title: "Prolactin", home: "pituitary.lactotrophs" },
};

const snake = (name: string): string => name.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`);

/** As the laboratory writes it: "LH", "Inhibin B". */
const titleOf = (name: string): string => [...analytes.values()].find(({ key }) => key === snake(name))?.name ?? title(name);

/** Held in blood and, under its own name, in tissue: testosterone in the interstitium of the testis. */
const inBlood = body
  .filter(({ path, pools }) => path.startsWith("blood.") && pools.size > 0)
  .map(({ path }): Molecule => {
    const name = path.slice("blood.".length);
    return { name, title: titleOf(name), homes: body.filter((c) => c.path === path || c.pools.has(name)) };
  });

/** Every molecule: from the hypothalamus's own to those in blood. */
export const molecules: readonly Molecule[] = [
  ...Object.entries(outsideBlood).flatMap(([name, { title, home }]) => {
    const homes = body.filter(({ path }) => path === home);
    return homes.length && !inBlood.some((m) => m.name === name) ? [{ name, title, homes }] : [];
  }),
  ...inBlood,
];
