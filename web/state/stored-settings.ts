/** How the reader wants numbers, times and colours; kept in this browser, and nothing of a patient among it. */

export type UnitSystem = "conventional" | "si";
export type Theme = "auto" | "light" | "dark";

export interface StoredSettings {
  readonly theme: Theme;
  readonly units: UnitSystem;
  /** Whether time axes carry numbers or dates. */
  readonly times: "numbers" | "dates";
  /** Day 0 where dates are shown; ISO. Today unless told. */
  readonly start: string;
}

const key = "openhpg.settings";
export const today = (): string => {
  const now = new Date();
  return [now.getFullYear(), String(now.getMonth() + 1).padStart(2, "0"), String(now.getDate()).padStart(2, "0")].join("-");
};

/** Dates that an axis can carry a lifetime away from. */
export const dates = { first: "1900-01-01", last: "2199-12-31" } as const;

/** The date itself, if it is one of those. */
export const readable = (date: unknown): string | undefined =>
  typeof date === "string" &&
  /^\d{4}-\d{2}-\d{2}$/.test(date) &&
  date >= dates.first &&
  date <= dates.last &&
  !Number.isNaN(Date.parse(date))
    ? date
    : undefined;

const usual = (): StoredSettings => ({ theme: "auto", units: "conventional", times: "numbers", start: today() });

const oneOf = <T>(value: unknown, among: readonly T[], otherwise: T): T => (among.includes(value as T) ? (value as T) : otherwise);

/** What was chosen before; whatever cannot be read is as if it had never been chosen. */
export function storedSettings(): StoredSettings {
  const base = usual();
  try {
    const found = JSON.parse(localStorage.getItem(key) ?? "{}") as Partial<Record<keyof StoredSettings, unknown>>;
    return {
      theme: oneOf(found.theme, ["auto", "light", "dark"] as const, base.theme),
      units: oneOf(found.units, ["conventional", "si"] as const, base.units),
      times: oneOf(found.times, ["numbers", "dates"] as const, base.times),
      start: readable(found.start) ?? base.start,
    };
  } catch {
    // No storage, or none that this page may read: the usual settings do.
    return base;
  }
}

/** Keeps the settings if the browser lets it; without storage they last as long as the page. */
export function store(settings: StoredSettings): void {
  try {
    // A start that is today's is not kept: tomorrow it would be yesterday's.
    const { start, ...rest } = settings;
    localStorage.setItem(key, JSON.stringify(start === today() ? rest : settings));
  } catch {
    // Private windows may refuse; nothing is lost but a preference.
  }
}

export function showTheme(theme: Theme): void {
  if (theme === "auto") delete document.documentElement.dataset["theme"];
  else document.documentElement.dataset["theme"] = theme;
}
