/** One row of observed.csv: what its cells mean, and what they say about each other. */
import { beyondAnyMan } from "../exchange/index.ts";
import { OpenHpgError } from "../units/index.ts";
import { parseDays } from "./days.ts";
import { type Problem, wrong } from "./errors.ts";
import { type Measurable, measurable } from "./measurable.ts";
import { type Cells, type ColumnName, columns } from "./observed-columns.ts";
import { parseRule, type Rule } from "./rule.ts";
import type { Against, Arm, Clock, Days, Dispersion, Observation, Statistic } from "./study.ts";
import { without } from "./understand-study.ts";
import { unitOf } from "./unit-of.ts";

/** What a row may refer to. */
export interface Around {
  /** Names of arms; none where study.yaml has none that could be read. */
  readonly armNames?: readonly string[];
  /** Absent where study.yaml could not be read, or has none. */
  readonly arms?: readonly Arm[];
  /** Men of the study. */
  readonly n?: number;
}

const ofLevels: ReadonlySet<Statistic> = new Set(["mean", "median", "geometric-mean", "centile", "cmax"]);
const overSpan: ReadonlySet<Statistic> = new Set(["cmax", "tmax", "half-life", "auc"]);
const shares: ReadonlySet<Statistic> = new Set(["fraction", "time-fraction"]);
const ofEvents: ReadonlySet<Statistic> = new Set(["fraction", "time-median", "time-mean", "time-fraction"]);

function clockOf(text: string): Clock {
  if (text === "morning" || text === "trough") return { kind: text };
  const [hours = "", minutes] = text.replace(" h", "").split(":");
  if (minutes !== undefined) return { kind: "time", hours: Number(hours) + Number(minutes) / 60 };
  return Number(hours) === 24 ? { kind: "whole-day" } : { kind: "after-dose", hours: Number(hours) };
}

function statisticOf(text: string): { readonly statistic: Statistic; readonly centile?: number } {
  if (!text.startsWith("centile-")) return { statistic: text as Statistic };
  const centile = Number(text.slice("centile-".length));
  if (!(centile > 0 && centile < 100))
    throw wrong("statistic", `there is no centile ${centile}.`, "Centiles lie above 0 and below 100; a range goes with a mean, as spread.");
  return { statistic: "centile", centile };
}

/** What is wrong with a value by itself. */
function checkValue(value: number, statistic: Statistic, of: Measurable, unit: string): void {
  if (shares.has(statistic) && !(value >= 0 && value <= 1))
    throw wrong("value", `${value} is not a share of the men.`, "Write a fraction of 1: 0.25 for 25 %.");
  if (statistic !== "change" && value < 0)
    throw wrong("value", `${value} lies below zero.`, "Only a change can; write what fell as a ratio, or as change.");
  const zero = ["half-life", "tmax", "auc", "cmax", "geometric-mean"].includes(statistic) && value === 0;
  if (zero) throw wrong("value", `a ${statistic} is above zero.`, "Leave the row out where nothing was found, and say so in notes.");
  const beyond = of.substance && ofLevels.has(statistic) ? beyondAnyMan(of.key, value, unit) : undefined;
  if (beyond)
    throw wrong(
      "value",
      `${value} ${unit} is more than any man has, at most ${beyond.ceiling} ${of.unit}.`,
      beyond.meant ? `Did you mean ${beyond.meant}?` : "Look at the number and its unit.",
    );
}

function dispersionOf(text: string, kind: string): Dispersion {
  const [a, b] = text.split("..").map(Number);
  const two = kind === "ci95" || kind === "iqr" || kind === "range";
  if (two !== (b !== undefined))
    throw wrong("spread", `${text} is not ${two ? "two numbers" : "one number"}.`, columns.get("spread")!.write);
  if (two && b! < a!) throw wrong("spread", `${text} runs backwards.`, `Write ${b}..${a}.`);
  if (!two && a! < 0) throw wrong("spread", `${text} lies below zero.`, "A standard deviation or error does not.");
  return two ? { of: kind, low: a!, high: b! } : { of: kind as "sd", size: a! };
}

function scaled(spread: Dispersion | undefined, by: (value: number) => number): Dispersion | undefined {
  if (!spread) return undefined;
  return "size" in spread ? { of: spread.of, size: by(spread.size) } : { of: spread.of, low: by(spread.low), high: by(spread.high) };
}

/** The first day on which anything is known of the men of an arm, or of any arm. */
const firstDay = (arms: readonly Arm[]): number => Math.min(0, ...arms.map(({ history }) => -7 * (history?.weeks ?? 0)));

function namedArm(name: string, { arms = [], armNames = [] }: Around): readonly Arm[] {
  if (armNames.length > 0 && !armNames.includes(name))
    throw wrong("unknown-arm", `study.yaml has no arm called ${name}.`, `Its arms are: ${armNames.join("; ")}.`);
  return arms.filter((arm) => arm.name === name);
}

/** Written, it may be beyond all numbers; converted, it may become so. */
function finite(value: number): number {
  if (Number.isFinite(value)) return value;
  throw wrong("value", "this is larger than any number that can be worked with.", "Look at the number and its unit.");
}

function againstOf(text: string, row: Cells, around: Around, first: number): Against {
  if (text === "") return { kind: "baseline" };
  if (text.startsWith("day ")) return { kind: "day", day: parseDays(text.slice(4), first) };
  const name = text.slice(4).trim();
  namedArm(name, around);
  if (row.arm === "") throw wrong("against", "all men of the study cannot be held against one arm.", "Name the row's arm.");
  if (name === row.arm) throw wrong("against", "this is the row's own arm.", "Name the other arm, or leave this empty for the baseline.");
  return { kind: "arm", arm: name };
}

/**
 * Reads one row; everything wrong with it is reported, by column.
 *
 * @returns the figure, or nothing where something is wrong.
 */
export function understandRow(
  cells: Cells,
  line: number,
  around: Around,
  report: (column: ColumnName, problem: Problem) => void,
): Observation | undefined {
  let sound = true;
  const object = (column: ColumnName, problem: Problem): void => {
    sound = false;
    report(column, problem);
  };
  const bad = new Set<ColumnName>();
  for (const [name, { form, needed, write }] of columns) {
    if (cells[name] === "" ? !needed : form.test(cells[name])) continue;
    bad.add(name);
    object(name, wrong("cell", cells[name] === "" ? "it is empty." : `"${cells[name]}" cannot be read.`, write));
  }
  /** Reads a column whose form is right, with others that were understood. */
  const read = <T>(column: ColumnName, reading: () => T): T | undefined => {
    if (bad.has(column)) return undefined;
    try {
      return reading();
    } catch (error) {
      if (!(error instanceof OpenHpgError)) throw error;
      object(column, error);
      return undefined;
    }
  };
  const { arm, unit: written } = cells;
  const arms = arm === "" ? around.arms : read("arm", () => namedArm(arm, around));
  const first = around.arms === undefined ? Number.NEGATIVE_INFINITY : firstDay(arms ?? []);
  const day = read("day", () => parseDays(cells.day, first));
  const of = read("analyte", () => measurable(cells.analyte));
  const kind = read("statistic", () => statisticOf(cells.statistic));
  const value = read("value", () => Number(cells.value));
  const n = cells.n === "" ? undefined : read("n", () => checkedMen(Number(cells.n), arm, arms ?? [], around.n));
  const event = cells.event === "" ? undefined : read("event", () => parseRule(cells.event));
  const clock = cells.clock === "" ? undefined : read("clock", () => clockOf(cells.clock));
  const against = cells.against === "" ? undefined : read("against", () => againstOf(cells.against, cells, around, first));
  const spread = cells.spread === "" || bad.has("spread_of") ? undefined : read("spread", () => spreadOf(cells));
  if (cells.spread === "" && cells.spread_of !== "")
    object("spread_of", wrong("spread", `it says ${cells.spread_of}, and no spread is given.`, "Give the spread, or leave both empty."));
  if (!kind) return undefined;
  const { statistic, centile } = kind;
  if (day) read("day", () => checkDay(day, statistic, cells.against));
  if (against && statistic !== "ratio" && statistic !== "change")
    object(
      "against",
      wrong("against", `a ${statistic} is held against nothing.`, "Leave this empty, or write ratio or change as statistic."),
    );
  read("event", () => checkEvent(statistic, event, of));
  if (!of) return undefined;
  const to = read("unit", () => unitOf(statistic, of, written));
  if (!to || value === undefined) return undefined;
  read("value", () => checkValue(value, statistic, of, written));
  if (spread) read("spread", () => checkWithin(value, spread, statistic));
  if (!sound || !day) return undefined;
  const held: Against | undefined = statistic === "ratio" || statistic === "change" ? (against ?? { kind: "baseline" }) : undefined;
  const printed = without({ value, unit: written, spread }) as Observation["printed"];
  const converted = read("value", () => finite(to.convert(value)));
  const scaledSpread = read("spread", () => scaled(spread, (x) => finite(to.convert(x))));
  if (converted === undefined || !sound) return undefined;
  return without({
    line,
    arm: arm || undefined,
    analyte: of.key,
    simulated: of.simulated,
    day,
    statistic,
    centile,
    value: converted,
    unit: to.unit,
    spread: scaledSpread,
    printed,
    against: held,
    n,
    event,
    clock,
    where: cells.where,
    read: cells.read as "read",
    note: cells.note || undefined,
  }) as Observation;
}

function spreadOf({ spread, spread_of: kind }: Cells): Dispersion {
  if (kind === "") throw wrong("spread", `it does not say what ${spread} is.`, "Write sd, se, ci95, iqr or range as spread_of.");
  return dispersionOf(spread, kind);
}

function checkedMen(n: number, arm: string, arms: readonly Arm[], all: number | undefined): number {
  const most = arm === "" ? all : (arms[0]?.n ?? all);
  if (most !== undefined && n > most)
    throw wrong("n", `${n} men are more than the ${most} of ${arm === "" ? "the study" : `the arm ${arm}`}.`, "Look at both numbers.");
  return n;
}

function checkDay({ from, to }: Days, statistic: Statistic, against: string): void {
  if (overSpan.has(statistic) && to === from)
    throw wrong(
      "day",
      `a ${statistic} is looked for over a span of days, and this is one day.`,
      "Write when sampling began and ended: 0..7.",
    );
  if ((statistic === "ratio" || statistic === "change") && against === "" && from === 0 && to === 0)
    throw wrong("day", "this holds the baseline against itself.", "Write the day of the later value.");
  if (statistic.startsWith("time-") && to <= 0)
    throw wrong("day", "nobody has been followed by day 0.", "Write the day until which the men were followed.");
}

function checkEvent(statistic: Statistic, event: Rule | undefined, of: Measurable | undefined): void {
  if (!ofEvents.has(statistic)) {
    if (event) throw wrong("event", `a ${statistic} is of no event.`, "Leave this empty, or write fraction or time-… as statistic.");
    return;
  }
  if (!event) throw wrong("event", `it does not say of what this is a ${statistic}.`, "Write a rule: sperm_concentration < 1 10*6/mL.");
  if (of && event.analyte !== of.key)
    throw wrong("event", `the event is one of ${event.analyte}, the row one of ${of.key}.`, "Write the same analyte in both.");
}

/** Limits that a value cannot lie outside of. */
function checkWithin(value: number, spread: Dispersion, statistic: Statistic): void {
  if ("size" in spread || (spread.of === "iqr" && statistic !== "median")) return;
  if (value < spread.low || value > spread.high)
    throw wrong("spread", `${value} does not lie within ${spread.low}..${spread.high}.`, "Look at the three numbers, and at spread_of.");
}
