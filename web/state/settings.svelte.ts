/** The reader's settings, live: whoever reads them is told of a change. */
import { type StoredSettings, showTheme, store, storedSettings } from "./stored-settings.ts";

let current = $state.raw<StoredSettings>(storedSettings());

export const settings = {
  get units() {
    return current.units;
  },
  get theme() {
    return current.theme;
  },
  get times() {
    return current.times;
  },
  get start() {
    return current.start;
  },
  /** Changes some of them, and keeps them. */
  change(changes: Partial<StoredSettings>): void {
    current = { ...current, ...changes };
    store(current);
    showTheme(current.theme);
  },
};

// Another tab of this browser may change them too.
addEventListener("storage", () => {
  current = storedSettings();
  showTheme(current.theme);
});
