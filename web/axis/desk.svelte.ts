/** What a reader set on this page, and what he did before: kept while the app is open, whichever page is in view. */
import { type History, undoable } from "../state/undo.svelte.ts";
import { asksForScenario, queryOf, type Scenario, scenarioOf } from "./scenario.ts";

let history: History<Scenario> | undefined;

/** Begins with what the first address asks for. */
export const theHistory = (query: URLSearchParams): History<Scenario> => (history ??= undoable(scenarioOf(query)));

/** A link brings its own scenario; an address that asks for nothing leaves what was there. */
export function follow(query: URLSearchParams): void {
  if (!history || !asksForScenario(query)) return;
  const asked = scenarioOf(query);
  if (queryOf(asked).toString() !== queryOf(history.now).toString()) history.set(asked);
}

/** What was in view before the first lesson. */
export const beforeLessons: { scenario: Scenario | undefined } = { scenario: undefined };
