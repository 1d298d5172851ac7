/** What the judgement says: red flags, what he has, what is due, what is open, what is not for him; each with its reason and sources. */
import {
  type Approval,
  type Assessment,
  type Conclusion,
  type Kind,
  type StatementId,
  statements,
  type TraceEntry,
} from "../clinic/index.ts";
import { type Child, element, list, type Markup, parts } from "./markup.ts";
import type { Source, SourceList } from "./reference-numbers.ts";

const bodies = (ids: readonly StatementId[]): string => {
  const { body, year } = statements[ids[0]!];
  return `${body}${year === undefined ? "" : ` ${year}`}`;
};

/** A statement as the list of sources has it. */
export function sourceOf(id: StatementId): Source {
  const { body, document, journal, read, url } = statements[id];
  return { publication: `${body}, ${document}. ${journal}`, part: `${id}, ${read}`, url };
}

const answers = { yes: "Yes", no: "No", unknown: "Not known" } as const;

/** One question of the trace. */
function traceLine({ asks, answer, because, thresholds }: TraceEntry, sources: readonly StatementId[]): Markup {
  const limits = thresholds.map(({ value, unit, statement }) => `${value}${unit === "1" ? "" : ` ${unit}`} (${statement})`);
  return parts(
    element("strong", {}, asks),
    ` ${answers[answer]}: ${because}.`,
    limits.length > 0 && ` Limits: ${limits.join(", ")}.`,
    ` Statements: ${sources.join(", ")}.`,
  );
}

/** The rules behind a conclusion, to be opened on a screen; on paper its reason alone is printed. */
function trace({ rules }: Conclusion, entries: ReadonlyMap<string, TraceEntry>): Markup {
  const behind = rules.flatMap((name) => entries.get(name) ?? []);
  return element(
    "details",
    { class: "trace" },
    element("summary", {}, behind.length === 1 ? "The rule behind it" : `The ${behind.length} rules behind it`),
    list(...behind.map((entry) => traceLine(entry, entry.sources))),
  );
}

const approvalsInWords = (approvals: readonly Approval[]): string =>
  [...new Map(approvals.map(({ country, status }) => [`${country} ${status}`, { country, status }])).values()]
    .map(({ country, status }) => {
      const drugs = approvals.filter((one) => one.country === country && one.status === status).map(({ drug }) => drug);
      return `${country}, ${status}: ${drugs.join(", ")}`;
    })
    .join("; ");

function conclusion(one: Conclusion, entries: ReadonlyMap<string, TraceEntry>, sources: SourceList): Markup {
  const { says, because, strength, grade, statements: ids, against, approvals } = one;
  const graded = [strength, /^(none|n\/a)$/i.test(grade) ? "" : `grade ${grade}`].filter(Boolean).join(", ");
  return parts(
    element("strong", {}, says),
    sources.cite(...ids.map(sourceOf)),
    ` ${bodies(ids)}: ${graded}.`,
    against.length > 0 &&
      parts(` Others say otherwise: ${against.map((id) => bodies([id])).join(", ")}`, sources.cite(...against.map(sourceOf)), "."),
    element("div", { class: one.kind === "option" || one.kind === "counselling" ? "because screen" : "because" }, `${because}.`),
    approvals && approvals.length > 0 && element("div", { class: "because" }, `${approvalsInWords(approvals)}.`),
    trace(one, entries),
  );
}

/** Conclusions of these kinds, in their order; nothing where there are none. */
export function conclusionsOf({ conclusions, trace: all }: Assessment, kinds: readonly Kind[], sources: SourceList): Child {
  const entries = new Map(all.map((entry) => [entry.rule, entry]));
  const found = conclusions.filter(({ kind }) => kinds.includes(kind));
  return found.length > 0 && list(...found.map((one) => conclusion(one, entries, sources)));
}

/** So many wants are printed; the others can be opened on a screen. */
const mostWants = 7;

/** What is open, by what would settle it: one test answers several questions. */
export function openQuestions({ unknown }: Assessment): Markup {
  const byWant = new Map<string, { readonly what: string; readonly open: { readonly question: string; readonly matters: string }[] }>();
  for (const { question, matters, settledBy } of unknown)
    for (const { of, what } of settledBy.slice(0, 1))
      byWant.set(of, { what, open: [...(byWant.get(of)?.open ?? []), { question, matters }] });
  const wants = [...byWant.values()].sort((a, b) => b.open.length - a.open.length);
  if (wants.length === 0) return element("p", {}, "Nothing that the rules ask for is missing.");
  const line = ({ what, open }: (typeof wants)[number]): Markup =>
    parts(
      element("strong", {}, `${what.charAt(0).toUpperCase()}${what.slice(1)}`),
      `: ${open[0]!.matters}${open.length > 1 ? ` (and ${open.length - 1} more question${open.length === 2 ? "" : "s"})` : ""}.`,
      element(
        "details",
        { class: "screen" },
        element("summary", {}, "What it would answer"),
        list(...open.map(({ question }) => question)),
      ),
    );
  const rest = wants.slice(mostWants);
  return parts(
    list(...wants.slice(0, mostWants).map(line)),
    rest.length > 0 && element("p", {}, `Also open: ${rest.map(({ what }) => what).join("; ")}.`),
    rest.length > 0 && element("details", { class: "screen" }, element("summary", {}, "What these would answer"), list(...rest.map(line))),
  );
}
