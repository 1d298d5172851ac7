/** Where the focus goes when what had it is taken away. */
import { tick } from "svelte";

/** To the first of these that is there and can be reached; a heading where there is none. */
export async function focusNext(...candidates: readonly (() => HTMLElement | null | undefined)[]): Promise<void> {
  await tick();
  for (const candidate of candidates) {
    const element = candidate();
    if (!element?.isConnected) continue;
    element.focus();
    if (document.activeElement === element) return;
  }
  document.querySelector<HTMLElement>("main h1")?.focus();
}
