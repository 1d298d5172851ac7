/** What lies on the bench of this page: the plan with its past, what is wrong with it, and what was found out. It outlives another page. */
import type { TrialPlan } from "openhpg";
import { ask, askAtLength } from "../engine/ask.ts";
import { type Failure, failureOf, isCancelled } from "../engine/failure.ts";
import type { PowerOfTrialOutput } from "../engine/jobs/power-of-trial.ts";
import type { RunTrialOutput } from "../engine/jobs/run-trial.ts";
import type { TrialFields } from "../engine/jobs/trial-fields.ts";
import type { InputOf, JobName, OutputOf } from "../engine/jobs.ts";
import { type History, undoable } from "../state/undo.svelte.ts";

export type Part = "trial" | "power";

/** An answer, the plan it belongs to, and how long it took. */
export interface Found<T> {
  readonly of: TrialPlan;
  readonly seconds: number;
  readonly output: T;
}

function bench() {
  let fields = $state.raw<TrialFields | undefined>(undefined);
  let plan = $state.raw<History<TrialPlan> | undefined>(undefined);
  let words = $state.raw<{ readonly of: TrialPlan; readonly said: readonly string[] } | undefined>(undefined);
  let problem = $state.raw<Failure | undefined>(undefined);
  let lost = $state.raw<unknown>(undefined);
  let result = $state.raw<Found<RunTrialOutput> | undefined>(undefined);
  let power = $state.raw<Found<PowerOfTrialOutput> | undefined>(undefined);
  let running = $state.raw<{ readonly part: Part; readonly share: number; readonly what: string } | undefined>(undefined);
  let failed = $state.raw<{ readonly part: Part; readonly error: unknown } | undefined>(undefined);
  let control = new AbortController();
  let checked: TrialPlan | undefined;
  let checking = false;

  /** One question at a time; when it is answered, the plan as it is by then is asked about. */
  async function check(): Promise<void> {
    const now = plan?.now;
    if (checking || now === undefined || now === checked) return;
    [checking, checked] = [true, now];
    try {
      const said = await ask("trialPlan", now);
      [words, problem] = [{ of: now, said }, undefined];
    } catch (error) {
      [words, problem] = [undefined, failureOf(error)];
    }
    checking = false;
    void check();
  }

  async function work<N extends JobName>(part: Part, job: N, input: InputOf<N>): Promise<OutputOf<N> | undefined> {
    if (running) return undefined;
    [running, failed] = [{ part, share: 0, what: "" }, undefined];
    control = new AbortController();
    try {
      return await askAtLength(job, input, {
        signal: control.signal,
        onProgress: (share, what) => (running = { part, share, what }),
      });
    } catch (error) {
      failed = { part, error };
      return undefined;
    } finally {
      running = undefined;
    }
  }
  const since = (began: number): number => (performance.now() - began) / 1000;

  return {
    get fields() {
      return fields;
    },
    get plan() {
      return plan;
    },
    get words() {
      return words;
    },
    get problem() {
      return problem;
    },
    get lost() {
      return lost;
    },
    get result() {
      return result;
    },
    get power() {
      return power;
    },
    get running() {
      return running;
    },
    get failed() {
      return failed;
    },
    wasCancelled: (part: Part): boolean => failed?.part === part && isCancelled(failed.error),
    /** Lists for the form, and a plan to begin with. */
    async open(): Promise<void> {
      if (fields) return;
      try {
        const found = await ask("trialFields", undefined);
        fields ??= found;
        plan ??= undoable<TrialPlan>(found.examples.tablets);
        lost = undefined;
      } catch (error) {
        lost = error;
      }
    },
    check,
    async runTrial(now: TrialPlan): Promise<boolean> {
      const began = performance.now();
      const output = await work("trial", "runTrial", now);
      if (output) result = { of: now, seconds: since(began), output };
      return output !== undefined;
    },
    async estimatePower(now: TrialPlan): Promise<boolean> {
      const began = performance.now();
      const output = await work("power", "powerOfTrial", now);
      if (output) power = { of: now, seconds: since(began), output };
      return output !== undefined;
    },
    cancel: (): void => control.abort(),
  };
}

export type Bench = ReturnType<typeof bench>;
let only: Bench | undefined;
export const theBench = (): Bench => (only ??= bench());
