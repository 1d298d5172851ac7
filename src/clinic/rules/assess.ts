/** Every rule asked of one man: what follows, what is open, and the trace of it all. */
import type { ClinicalRecord } from "../record/index.ts";
import { rules } from "./all-rules.ts";
import { type Answer, type Used, unknown, type Wanted } from "./answer.ts";
import { type Approval, approvalsOf } from "./approval.ts";
import { hypogonadotropicHypogonadism } from "./gonadotropins/hypogonadotropic.ts";
import { type StatementId, statements, type Threshold } from "./guidelines/index.ts";
import { type Admission, type Kind, kinds, type Rule } from "./rule.ts";

/** One question that was asked, with all that its answer rests on. */
export interface TraceEntry {
  readonly rule: string;
  readonly asks: string;
  readonly answer: Answer["answer"];
  readonly because: string;
  readonly numbers: readonly Used[];
  readonly thresholds: readonly Threshold[];
  readonly settledBy: readonly Wanted[];
  readonly sources: readonly StatementId[];
  /** Rules that it asked in turn. */
  readonly asked: readonly string[];
}

export interface Conclusion {
  /** The name of the rule that it follows from. */
  readonly id: string;
  readonly kind: Kind;
  /** One sentence. */
  readonly says: string;
  /** Of the first statement, which weighs most; the others have their own. */
  readonly strength: string;
  readonly grade: string;
  readonly statements: readonly StatementId[];
  /** Statements that say otherwise. */
  readonly against: readonly StatementId[];
  /** Rules behind it, by their names in the trace: its own, then those that it asked. */
  readonly rules: readonly string[];
  readonly because: string;
  /** Drugs that it speaks of, and what it makes of them. */
  readonly drugs?: readonly string[];
  readonly admits?: Admission;
  /** Of the drugs of an option. */
  readonly approvals?: readonly Approval[];
  /** Of an option. */
  readonly advice?: string;
}

/** A question that the record leaves open. */
export interface Open {
  readonly rule: string;
  readonly question: string;
  readonly settledBy: readonly Wanted[];
  readonly matters: string;
}

export interface Assessment {
  /** Red flags first, then kind by kind, in the order of the rules. */
  readonly conclusions: readonly Conclusion[];
  readonly unknown: readonly Open[];
  readonly trace: readonly TraceEntry[];
}

const advice = "Discuss with a reproductive urologist or endocrinologist.";

/** Asks each rule once; rules that it asks come before it. */
function inquiry(record: ClinicalRecord) {
  const trace = new Map<string, TraceEntry>();
  const answers = new Map<Rule, Answer>();
  const asking: { readonly rule: Rule; readonly asked: string[] }[] = [];
  const ask = (rule: Rule): Answer => {
    asking.at(-1)?.asked.push(rule.name);
    const known = answers.get(rule);
    if (known) return known;
    // A rule that comes back to itself would never end; there is none, and the type cannot say so.
    if (asking.some((open) => open.rule === rule)) return unknown([], `${rule.name} waits for itself`);
    const open = { rule, asked: [] as string[] };
    asking.push(open);
    const answer = rule.judge(record, ask);
    asking.pop();
    answers.set(rule, answer);
    trace.set(rule.name, { rule: rule.name, asks: rule.asks, ...answer, sources: rule.sources, asked: [...new Set(open.asked)] });
    return answer;
  };
  return { ask, trace };
}

/** Its own name, then those of all the rules that it asked, and they. */
function behind(name: string, trace: ReadonlyMap<string, TraceEntry>): readonly string[] {
  const names = new Set([name]);
  for (const each of names) for (const asked of trace.get(each)?.asked ?? []) names.add(asked);
  return [...names];
}

/** Options name no drug that another conclusion withholds; one of which no drug is left is no option. */
function withoutWithheld(conclusions: readonly Conclusion[]): readonly Conclusion[] {
  const withheld = new Set(
    conclusions.flatMap(({ admits, drugs = [] }) => (admits === "contraindicated" || admits === "not-offered" ? drugs : [])),
  );
  return conclusions.flatMap((one): readonly Conclusion[] => {
    if (one.kind !== "option" || !one.drugs || one.admits === undefined) return [one];
    const drugs = one.drugs.filter((drug) => !withheld.has(drug));
    if (drugs.length === 0) return [];
    if (drugs.length === one.drugs.length) return [one];
    const gone = one.drugs.filter((drug) => withheld.has(drug));
    return [
      {
        ...one,
        drugs,
        says: `${one.says} Not for him: ${gone.join(", ")}.`,
        ...(one.approvals && { approvals: one.approvals.filter(({ drug }) => drugs.includes(drug)) }),
      },
    ];
  });
}

/**
 * Judges a record by the guidelines: what can be concluded, what is open and what would settle it, and the trace of every
 * question. Informs; it never orders. The same record gives the same assessment.
 *
 * @param record - As `readPatient` gives it, or put together by hand. Values in the units of the analytes.
 *
 * @example
 * assess({ title: "", condition: "healthy", traits: {}, findings: { testicular_mass: true }, results: [] }).conclusions[0]!.kind // => "red-flag"
 */
export function assess(record: ClinicalRecord): Assessment {
  const { ask, trace } = inquiry(record);
  const answered = rules.map((rule) => [rule, ask(rule)] as const);
  const hypogonadotropic = ask(hypogonadotropicHypogonadism).answer === "yes";
  const conclusions = answered.flatMap(([{ name, concludes, sources }, { answer, because }]): readonly Conclusion[] => {
    if (!concludes || answer === "no" || (answer === "unknown" && concludes.drawn !== "unless-no")) return [];
    const { kind, says, drugs, admits, against = [] } = concludes;
    const { strength, grade } = statements[sources[0]];
    return [
      {
        id: name,
        kind,
        says,
        strength,
        grade,
        statements: sources,
        against,
        rules: behind(name, trace),
        because,
        ...(drugs && { drugs }),
        ...(admits && { admits }),
        ...(kind === "option" && {
          advice,
          ...(drugs && { approvals: drugs.flatMap((drug) => approvalsOf(drug, { country: record.country, hypogonadotropic })) }),
        }),
      },
    ];
  });
  const open = answered.flatMap(([{ name, asks, matters, mattersWhen }, { answer, settledBy }]) =>
    answer === "unknown" && matters !== undefined && (mattersWhen?.(ask).answer ?? "yes") === "yes"
      ? [{ rule: name, question: asks, settledBy, matters }]
      : [],
  );
  const left = withoutWithheld(conclusions);
  return {
    conclusions: kinds.flatMap((kind) => left.filter((c) => c.kind === kind)),
    unknown: open,
    trace: [...trace.values()],
  };
}
