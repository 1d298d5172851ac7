/** Which page an address means: what stands after the `#`, a page and its scenario. */
import type { Component } from "svelte";

export const pageNames = ["axis", "patient", "protocols", "trial", "evidence", "model"] as const;
export type PageName = (typeof pageNames)[number];

/** Each page's code comes when it is first opened. */
export const pages: Readonly<Record<PageName, () => Promise<{ readonly default: Component<{ query: URLSearchParams }> }>>> = {
  axis: () => import("../axis/AxisPage.svelte"),
  patient: () => import("../patient/PatientPage.svelte"),
  protocols: () => import("../protocols/ProtocolsPage.svelte"),
  trial: () => import("../trial/TrialPage.svelte"),
  evidence: () => import("../evidence/EvidencePage.svelte"),
  model: () => import("../model/ModelPage.svelte"),
};

export interface Route {
  readonly page: PageName;
  readonly query: URLSearchParams;
  /** False when the address names no page. */
  readonly known: boolean;
}

/** @example routeOf("#/trial?n=40").page // => "trial" */
export function routeOf(hash: string): Route {
  const [path = "", query = ""] = hash.replace(/^#\/?/, "").split("?", 2) as [string?, string?];
  const page = pageNames.find((name) => name === path);
  return { page: page ?? "axis", query: new URLSearchParams(query), known: page !== undefined || path === "" };
}

/** The address of a page with its scenario; never of anything that was entered of a patient. */
export function addressOf(page: PageName, query: Readonly<Record<string, string>> = {}): string {
  const text = new URLSearchParams(query).toString();
  return `#/${page}${text ? `?${text}` : ""}`;
}
