/** Where drugs reach the body: the pools they enter and the ports they add to. */

import { type Drug, drugs } from "../../drugs/index.ts";
import { endOf } from "../../model/index.ts";
import { type Desk, drugPage, homeOf, link, meaningOf, pathLink } from "./address-book.ts";
import { list, words } from "./markdown.ts";
import { body } from "./written-body.ts";

/** A drug, and paths of the body that it reaches. */
export interface Reach {
  readonly drug: Drug;
  readonly at: readonly string[];
}

const ofBody: ReadonlySet<string> = new Set(body.map(({ path }) => path));

/** Pools of the body that a drug enters, then ports that it adds to, each once. */
export function placesOf({ components }: Pick<Drug, "components">): readonly string[] {
  const entered = components.flatMap(({ flows }) => [...flows.values()].flatMap(({ to }) => endOf(to) ?? []));
  const added = components.flatMap(({ contributes }) => [...contributes.keys()]);
  return [...new Set([...entered, ...added])].filter((path) => ofBody.has(homeOf(path)?.path ?? ""));
}

/** Drugs that enter one of these pools or add to one of these ports. */
export const drugsAt = (within: (path: string) => boolean): readonly Reach[] =>
  drugs.flatMap((drug) => {
    const at = placesOf(drug).filter(within);
    return at.length ? [{ drug, at }] : [];
  });

/** Drugs with links to what they reach. */
export const reachList = (desk: Desk, reaches: readonly Reach[]): string => {
  const said = new Set<string>();
  // What a place is need be said once on a page.
  const place = (path: string): string => {
    const means = said.has(path) ? undefined : meaningOf(path);
    said.add(path);
    return `${pathLink(desk, path)}${means ? ` (${words(means)})` : ""}`;
  };
  return list(reaches.map(({ drug, at }) => `${link(desk, drug.name, drugPage(drug))} at ${at.map(place).join(", ")}`));
};
