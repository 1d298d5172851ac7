/** What lies on the desk of this page: the man, the choices, and what was found out under them. */
import { untrack } from "svelte";
import { presentCase } from "../cases/case.svelte.ts";
import { ask, latest } from "../engine/ask.ts";
import { Failure } from "../engine/failure.ts";
import type { CaseText } from "../engine/found-men.ts";
import type { Candidates } from "../engine/jobs/candidates.ts";
import type { Compared } from "../engine/jobs/compare.ts";
import type { Titrated } from "../engine/jobs/titrate-man.ts";
import type { OutputOf } from "../engine/jobs.ts";
import { undoable } from "../state/undo.svelte.ts";
import { protocols } from "../texts/en/protocols.ts";
import { type Choices, choicesOf, mostCourses, type Priorities, withHis, withoutHis } from "./choices.ts";
import { exampleText } from "./examples.ts";
import { longWork, type Part } from "./long-work.svelte.ts";
import { inPlaceOfOwn, offeredCourses, usuallyChosen } from "./offered.ts";

type Ranking = OutputOf<"rank">;

function newDesk() {
  const choices = undoable<Choices>(choicesOf(new URLSearchParams()));
  const work = longWork();
  let example = $state.raw<CaseText | undefined>(undefined);
  let candidates = $state.raw<Candidates | undefined>(undefined);
  let problem = $state.raw<unknown>(undefined);
  let compared = $state.raw<
    { readonly key: string; readonly priorities: Priorities | undefined; readonly seconds: number; readonly output: Compared } | undefined
  >(undefined);
  let ranking = $state.raw<Ranking | undefined>(undefined);
  let rankFailed = $state.raw<unknown>(undefined);
  let runs = $state.raw<{ readonly key: string; readonly all: readonly Titrated[] }>({ key: "", all: [] });

  const entered = $derived(presentCase.text !== "");
  /** As one text, so that a man who is only read once more is no other man. */
  const file = $derived(
    entered
      ? JSON.stringify([presentCase.text, presentCase.fileName])
      : choices.now.example === undefined || !example
        ? ""
        : JSON.stringify([example.text, example.fileName]),
  );
  const his = $derived.by((): CaseText | undefined => {
    if (file === "") return undefined;
    const [text, fileName] = JSON.parse(file) as [string, string];
    return { text, fileName };
  });
  const hisTexts = $derived((candidates?.courses ?? []).filter(({ from }) => from === "his file").map(({ text }) => text));
  const chosen = $derived(
    choices.now.courses ? withHis(choices.now.courses, hisTexts) : candidates ? usuallyChosen(candidates, mostCourses) : [],
  );
  const offered = $derived(candidates ? offeredCourses(candidates, choices.now.written, chosen) : []);
  const regimen = $derived(
    (candidates && !candidates.regimens.some(({ name }) => name === choices.now.regimen) ? undefined : choices.now.regimen) ??
      (
        candidates?.regimens.find(({ withheld, until, start }) => withheld.length + until.length === 0 && start !== "none") ??
        candidates?.regimens[0]
      )?.name,
  );
  const comparison = $derived(
    his && candidates
      ? { his, courses: inPlaceOfOwn(candidates, offered, chosen), men: choices.now.men, seed: choices.now.seed }
      : undefined,
  );
  const key = $derived(JSON.stringify(comparison));
  const runKey = $derived(JSON.stringify([his, regimen, choices.now.men, choices.now.seed]));
  const weights = $derived<Priorities>({
    ...Object.fromEntries((candidates?.priorities ?? []).map(({ name, his: weight }) => [name, weight])),
    ...choices.now.priorities,
  });

  // Another example than the one that is read.
  $effect(() => {
    const name = choices.now.example;
    if (name === undefined || name === untrack(() => example?.fileName)) return;
    exampleText(name).then(
      (text) => {
        if (choices.now.example !== name) return;
        if (text === undefined) problem = noSuchExample(name);
        else example = { text, fileName: name };
      },
      (error: unknown) => (problem = error),
    );
  });
  // Another man: what was found out of the last is not his.
  $effect(() => {
    const man = his;
    untrack(() => {
      work.end();
      [candidates, problem, compared, ranking, rankFailed] = [undefined, undefined, undefined, undefined, undefined];
      runs = { key: "", all: [] };
    });
    if (!man) return;
    ask("candidates", man).then(
      (found) => his === man && (candidates = found),
      (error: unknown) => his === man && (problem = error),
    );
  });
  const rank = latest(
    "rank",
    (order) => ([ranking, rankFailed] = [order, undefined]),
    (error) => (rankFailed = error),
  );
  $effect(() => {
    const priorities = weights;
    if (compared) rank({ prediction: compared.output.prediction, priorities });
  });
  async function compare(part: Part = "compare"): Promise<Compared | undefined> {
    if (!comparison) return undefined;
    const [now, priorities, began] = [key, choices.now.priorities, performance.now()];
    const output = await work.do(part, "compare", { ...comparison, priorities });
    if (!output || key !== now) return undefined;
    [compared, ranking] = [{ key: now, priorities, seconds: (performance.now() - began) / 1000, output }, output.data.ranking];
    return output;
  }
  async function titrate(part: "titrate" | "adherence", adherence: number): Promise<void> {
    if (!his || regimen === undefined) return;
    const now = runKey;
    const output = await work.do(part, "titrateMan", { his, regimen, men: choices.now.men, seed: choices.now.seed, adherence });
    if (!output || runKey !== now) return;
    const before = part === "adherence" && runs.key === now ? runs.all : [];
    runs = { key: now, all: [...before.filter((run) => run.adherence !== adherence), output] };
  }

  return {
    choices,
    work,
    get entered() {
      return entered;
    },
    get his() {
      return his;
    },
    get candidates() {
      return candidates;
    },
    get problem() {
      return problem ?? (entered ? presentCase.problem : undefined);
    },
    get offered() {
      return offered;
    },
    get chosen() {
      return chosen;
    },
    get regimen() {
      return regimen;
    },
    get weights() {
      return weights;
    },
    get compared() {
      return compared;
    },
    /** What is shown was made under other choices than those that are set now. */
    get stale() {
      return compared !== undefined && compared.key !== key;
    },
    /** The tests, and the file, are of other priorities. */
    get reweighed() {
      return compared !== undefined && JSON.stringify(compared.priorities) !== JSON.stringify(choices.now.priorities);
    },
    get ranking() {
      return ranking;
    },
    get rankFailed() {
      return rankFailed;
    },
    /** Of the regimen as it is chosen now; with the share of doses of the first run first. */
    get runs() {
      return runs.key === runKey ? runs.all : [];
    },
    change(changes: Partial<Choices>, together?: string): void {
      // An example is published, and its link can be read; how a patient is treated stays out of the address.
      const { courses = choices.now.courses } = changes;
      choices.set({ ...choices.now, ...changes, courses: entered && courses ? withoutHis(courses, hisTexts) : courses }, together);
    },
    compare,
    titrate,
    async report(on: string): Promise<string | undefined> {
      return his && work.do("report", "printReport", { his, men: choices.now.men, seed: choices.now.seed, on });
    },
    async json(): Promise<string | undefined> {
      const stale = compared?.key !== key || JSON.stringify(compared.priorities) !== JSON.stringify(choices.now.priorities);
      const output = stale ? await compare("report") : compared?.output;
      return output && JSON.stringify(output.data);
    },
  };
}

const noSuchExample = (name: string): Failure =>
  new Failure({ code: "web/no-example", where: name, what: protocols.who.noExample, next: protocols.who.chooseAnother });

let desk: ReturnType<typeof newDesk> | undefined;

/** The desk of this tab: who looks at another page, and comes back, finds it as it was. */
export function theDesk(): ReturnType<typeof newDesk> {
  if (!desk)
    $effect.root(() => {
      desk = newDesk();
    });
  return desk!;
}
