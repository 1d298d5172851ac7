/** Where everything stands: the page and heading of each path, and links from one page to another. */
import { type Drug, drugs, pathOf } from "../../drugs/index.ts";
import type { Component } from "../../model/index.ts";
import { organOf } from "../../people/index.ts";
import { allComponents } from "../describe-model.ts";
import { code, kebab, slug } from "./markdown.ts";

export const organPage = (organ: string): string => `body/${kebab(organ)}.md`;
export const drugPage = ({ name }: Drug): string => `drugs/${kebab(name)}.md`;
export const conditionPage = (name: string): string => `conditions/${name}.md`;
export const moleculePage = (name: string): string => `molecules/${kebab(name)}.md`;
export const sourcesPage = "sources.md";
export const indexPage = "README.md";

/** The drug whose file a component stands in; a mixture has none of its own. */
export function ownerOf(path: string): Drug | undefined {
  const owners = drugs.filter((drug) => path === pathOf(drug.name) || path.startsWith(`${pathOf(drug.name)}.`));
  return owners.sort((a, b) => b.name.length - a.name.length)[0];
}

/** Every component, by its path. */
export const componentAt: ReadonlyMap<string, Component> = new Map(allComponents.map((c) => [c.path, c]));

/** The component a path lies in: itself, or what declares this pool, quantity, parameter, port or flow. */
export function homeOf(path: string): Component | undefined {
  for (let at = path; at; at = at.slice(0, Math.max(0, at.lastIndexOf(".")))) {
    const found = componentAt.get(at);
    if (found) return found;
  }
  return undefined;
}

/** The page on which a component is described. */
export function pageOfComponent({ path }: Component): string {
  const owner = ownerOf(path);
  return owner ? drugPage(owner) : organPage(organOf(path));
}

/** One page among others: how it points at them, and at the files of the repository. */
export interface Desk {
  readonly page: string;
  /** From the folder of the pages to the repository's root; files are not linked without it. */
  readonly repository: string | undefined;
}

const folders = (page: string): readonly string[] => page.split("/").slice(0, -1);
const up = (page: string): string => "../".repeat(folders(page).length);

/** One page as seen from another. */
const relative = (from: string, to: string): string => {
  const folder = folders(from).join("/");
  return folder && to.startsWith(`${folder}/`) ? to.slice(folder.length + 1) : `${up(from)}${to}`;
};

/** A link to a page, or to a heading on it. */
export const link = ({ page }: Desk, text: string, to: string, anchor = ""): string => {
  const hash = anchor && `#${slug(anchor)}`;
  return `[${text}](${to === page && hash ? hash : `${relative(page, to)}${hash}`})`;
};

/** A path of the model, pointing at the component it lives in. */
export function pathLink(desk: Desk, path: string): string {
  const home = homeOf(path);
  return home ? link(desk, code(path), pageOfComponent(home), home.path) : code(path);
}

/** A file or folder of the repository. */
export const fileLink = ({ page, repository }: Desk, file: string, text = code(file)): string =>
  repository === undefined ? text : `[${text}](${up(page)}${repository}/${file})`;

/** The file a component is written in. */
export function fileOf({ path }: Component): string {
  const owner = ownerOf(path);
  if (owner) return `src/drugs/${kebab(owner.name)}.ts`;
  return `src/body/${path.split(".").map(kebab).join("/")}.ts`;
}

/** What a pool, quantity, parameter, port or input means, as its component says. */
export function meaningOf(path: string): string | undefined {
  const home = homeOf(path);
  const local = home && path.slice(home.path.length + 1);
  if (!home || !local) return undefined;
  for (const kind of [home.pools, home.quantities, home.parameters, home.ports, home.inputs]) {
    const means = kind.get(local)?.means;
    if (means) return means;
  }
  return undefined;
}
