/** For a terminal: chances of a pregnancy by publications side by side, and harms over time. */
import { type CoupleChances, type CourseSafety, type PregnancyChance, type SafetySignal, shortNumber } from "openhpg";
import { linesTable } from "./lines-table.ts";
import { columns, cut, percent, wrapped } from "./screen-lines.ts";

const range = (low: number, high: number): string => `${percent(low)}–${percent(high)}`;
const readAs = (read: string): string => (read === "recalled" ? "partly recalled, to be checked" : read);

/** Middle, nine tenths of men by all publications, and how far publications disagree; would her age change it, that too. */
const cells = ({ middle, low, high, sources, ifPartnerIs }: PregnancyChance): readonly string[] => [
  `${percent(middle)} (${range(low, high)})`,
  `${range(sources.low, sources.high)}${ifPartnerIs.length === 0 ? "" : `; ${ifPartnerIs.map((other) => percent(other.middle)).join(", ")}`}`,
];

/** What custom says of assisted reproduction, with the courses it is said of, by number. */
const custom = ({ courses }: CoupleChances): readonly string[] =>
  courses[0]!.assistedReproduction
    .filter(({ of }) => of === "ejaculate")
    .map(({ method, says, read }) => {
      const where = (his: string): string =>
        courses
          .flatMap((c, i) => (c.assistedReproduction.some((one) => one.says === says && one.his === his) ? [`[${i + 1}]`] : []))
          .join(" ");
      const placed = ["below", "between", "above"].flatMap((his) => (where(his) ? [`${his} ${where(his)}`] : []));
      return wrapped(`- ${method}: ${says} (${readAs(read)}). Median at the end ${placed.join(", ")}.`, "  ");
    });

/** The whole part on a couple. */
export function coupleBlock(couple: CoupleChances): string {
  const { courses, assumptions, sources, partnerAge, partnerAgeKnown } = couple;
  const [first] = courses;
  if (!first || first.chances.length === 0) return "PREGNANCY: the prediction is too short; it takes six months or more.";
  const besides = partnerAgeKnown ? "" : "; were she 25, 40";
  return [
    wrapped(
      `PREGNANCY, % of couples, her age ${partnerAge}${partnerAgeKnown ? "" : " (not known)"}: mean (middle 90 % of men and sources), sources from–to${besides}`,
    ),
    linesTable(
      ["", ...first.chances.flatMap(({ months }) => [`by ${months} months`, "sources"])],
      courses.map(({ course, chances }) => [`  ${cut(course, 34)}`, ...chances.flatMap(cells)]),
    ),
    "",
    ...assumptions.map((sentence) => wrapped(`- ${sentence}`, "  ")),
    ...(["sperm", "couples"] as const).map((on) =>
      wrapped(
        `- Sources on ${on}, which disagree as stated: ${sources
          .filter((source) => source.on === on)
          .map(({ name, read }) => `${name} (${readAs(read)})`)
          .join("; ")}. What each found is in the JSON.`,
        "  ",
      ),
    ),
    "",
    "ASSISTED REPRODUCTION, by total motile count in the ejaculate: custom, not law",
    ...custom(couple),
  ].join("\n");
}

const signalColumns = 40;
const courseColumns = 9;

/** Of those ever beyond the limit, and for how many weeks, the median of them. */
const beyond = ({ ever, medianWeeksIfEver }: SafetySignal): string =>
  ever.probability === 0 ? "0" : `${percent(ever.probability)}/${shortNumber(Math.round(medianWeeksIfEver))}w`;

const marked = ({ title, read }: SafetySignal): string => `  ${cut(title, signalColumns - 5)}${read === "recalled" ? "*" : ""}`;

/** One row a limit that anybody passes, one column a course, by number; then what was counted elsewhere. */
export function safetyBlock(safety: readonly CourseSafety[]): string {
  const passed = safety[0]!.signals.flatMap(({ name }, k) =>
    safety.some(({ signals }) => signals[k]!.ever.probability > 0) ? [{ name, k }] : [],
  );
  const sideBySide = Math.floor((columns - signalColumns) / courseColumns);
  const groups = Array.from({ length: Math.ceil(safety.length / sideBySide) }, (_, g) =>
    safety.slice(g * sideBySide, (g + 1) * sideBySide),
  );
  const never = safety[0]!.signals.filter(({ name }) => !passed.some((one) => one.name === name)).map(({ title }) => title);
  return [
    "SAFETY, % of men ever beyond a limit / median weeks of those who are",
    groups
      .map((group, g) =>
        linesTable(
          ["", ...group.map((_, c) => `[${g * sideBySide + c + 1}]`)],
          passed.map(({ k }) => [marked(group[0]!.signals[k]!), ...group.map(({ signals }) => beyond(signals[k]!))]),
        ),
      )
      .join("\n\n"),
    "",
    ...(never.length === 0 ? [] : [wrapped(`In no course: ${never.join("; ")}.`)]),
    wrapped(
      "Of a man's mean level of a week. * The limit is recalled and to be checked. What is customarily done beyond each, and by whom, is in the JSON.",
    ),
    ...elsewhere(safety),
  ].join("\n");
}

/** `krzastek2019` as "Krzastek 2019". */
const named = (citation: string): string =>
  `${citation.charAt(0).toUpperCase()}${citation
    .slice(1)
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .replace(/(\d{4})$/, " $1")}`;

/** Rates that others counted, those of the same men together, with the courses whose drugs they are of. */
function elsewhere(safety: readonly CourseSafety[]): readonly string[] {
  const said = new Map<string, { readonly what: Set<string>; readonly courses: Set<number> }>();
  const add = (whose: string, what: string, course: number): void => {
    const one = said.get(whose) ?? { what: new Set(), courses: new Set() };
    said.set(whose, one);
    one.what.add(what);
    one.courses.add(course + 1);
  };
  const tenths = (share: number): string => (100 * share).toFixed(1);
  safety.forEach(({ statedRates, described }, c) => {
    for (const { kind, harm, events, of, low, high, population, citation, read } of statedRates)
      add(
        `${kind}, of ${of} ${population} (${named(citation)}, ${read})`,
        `${harm} in ${Math.round(events)}, ${tenths(events / of)} % (${tenths(low)} to ${tenths(high)})`,
        c,
      );
    for (const { kind, harm, says, citation, read } of described)
      add(`${kind}, without counts (${named(citation)}, ${read})`, `${harm}: ${says}`, c);
  });
  if (said.size === 0) return [];
  return [
    "Not simulated, but counted or described by others, in their men (95 % intervals after Wilson):",
    ...[...said].map(([whose, { what, courses }]) =>
      wrapped(`- ${[...courses].map((c) => `[${c}]`).join(" ")} ${whose}: ${[...what].join("; ")}.`, "  "),
    ),
  ];
}
