/** What a course wins and what it costs beside doing nothing, in words. */
import { type PriorityName, priorityNames, usualPriorities, type Weights } from "./priorities.ts";

/** A difference in a priority worth a word. */
const worthSaying = 0.05;

const phrases: Readonly<Record<Exclude<PriorityName, "little_burden">, { readonly more: string; readonly less: string }>> = {
  total_motile_count: { more: "raises motile sperm", less: "costs motile sperm" },
  sperm_in_ejaculate: { more: "brings sperm into the ejaculate", less: "leaves men without sperm" },
  testosterone_in_range: { more: "brings testosterone into range", less: "takes testosterone out of range" },
  estradiol_in_range: { more: "brings estradiol into range", less: "takes estradiol out of range" },
  haematocrit_safe: { more: "keeps haematocrit down", less: "raises haematocrit beyond 54 %" },
};

const ofAHundred = (share: number): number => Math.round(100 * share);

/**
 * Sentences on one of several courses: what it wins and loses beside the first, in men of a hundred, and where no other does as well or as badly.
 *
 * @param averages - What each course attains on average; the first is no treatment.
 *
 * @example
 * const none = { total_motile_count: 0.5, sperm_in_ejaculate: 1, testosterone_in_range: 0.2, estradiol_in_range: 1, haematocrit_safe: 1, little_burden: 1 };
 * tradeOffs([none, { ...none, total_motile_count: 0.1, testosterone_in_range: 0.9 }], 1)[0] // => "Brings testosterone into range most of all (score 90, without treatment 20), but costs motile sperm most of all (10, 50)."
 */
export function tradeOffs(averages: readonly Weights[], course: number): readonly string[] {
  const [own, none] = [averages[course]!, averages[0]!];
  const others = averages.filter((_, c) => c !== course);
  if (course === 0) return [standing(own, others)];
  const spoken = (names: readonly PriorityName[], way: "more" | "less", first: boolean): readonly string[] =>
    names.map((name, i) => {
      const beyond = (v: Weights): boolean => (way === "more" ? own[name] > v[name] + worthSaying : own[name] < v[name] - worthSaying);
      const most = others.every(beyond) ? " most of all" : "";
      const numbers =
        first && i === 0
          ? `score ${ofAHundred(own[name])}, without treatment ${ofAHundred(none[name])}`
          : `${ofAHundred(own[name])}, ${ofAHundred(none[name])}`;
      return `${phrases[name as keyof typeof phrases][way]}${most} (${numbers})`;
    });
  const health = priorityNames.filter((name) => name !== "little_burden");
  const won = health.filter((name) => own[name] > none[name] + worthSaying).sort((a, b) => own[b] - none[b] - own[a] + none[a]);
  const lost = health.filter((name) => own[name] < none[name] - worthSaying).sort((a, b) => own[a] - none[a] - own[b] + none[b]);
  const [gains, costs] = [spoken(won, "more", true), spoken(lost, "less", won.length === 0)];
  const sentence =
    gains.length === 0 && costs.length === 0
      ? "Changes nothing that was asked for by as much as 5 of 100."
      : gains.length > 0 && costs.length > 0
        ? `${capital(gains.join(", "))}, but ${costs.join(", ")}.`
        : gains.length > 0
          ? `${capital(gains.join(", "))}, at no cost that was asked for.`
          : `Wins nothing that was asked for: ${costs.join(", ")}.`;
  return [sentence, ...effort(own, others)];
}

/** No treatment has nothing to be held against but what the others would add. */
function standing(own: Weights, others: readonly Weights[]): string {
  const missed = priorityNames.filter((name) => name !== "little_burden" && others.some((v) => v[name] > own[name] + worthSaying));
  return missed.length === 0
    ? "No course does better in anything that was asked for."
    : `Asks nothing of him; others do better in ${missed.map((name) => usualPriorities[name].title.toLowerCase()).join(", ")}.`;
}

const effort = (own: Weights, others: readonly Weights[]): readonly string[] =>
  own.little_burden < 0.85 && others.every((v) => v.little_burden >= own.little_burden + worthSaying)
    ? ["Asks more of him than any other course."]
    : [];

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
