/** One row of a NONMEM data set, and which compartment it speaks of; what makes no sense is refused here. */
import { nearest } from "../units/index.ts";
import * as errors from "./errors.ts";

/** A row as NONMEM users write it; absent items are 0. Times in hours. */
export interface NonmemRecord {
  readonly time: number;
  /** 0 observation, 1 dose, 2 other, 3 reset, 4 reset and dose, 8 replace; told from AMT, RATE and SS if absent. */
  readonly evid?: number;
  readonly amt?: number;
  /** Number of the compartment, from 1, or its name; the first if absent. */
  readonly cmt?: number | string;
  /** Above 0 an infusion at this rate; -1 and -2 take the rate and the duration that the compartment models. */
  readonly rate?: number;
  /** Hours between doses. */
  readonly ii?: number;
  /** Further doses, `ii` apart. */
  readonly addl?: number;
  /** 1: steady state instead of what was there; 2: steady state on top of it. */
  readonly ss?: number;
}

/** A number, or what the row says it is; NONMEM's own items are computed at each record. */
export type PerRecord = number | ((record: NonmemRecord) => number);

/** A compartment that rows may speak of. */
export interface NonmemCompartment {
  readonly name: string;
  /** Path of the pool. */
  readonly pool: string;
  /** Path of the input, in the pool's unit per hour, through which it is infused; without one it takes no infusion. */
  readonly infusion?: string;
  /** What one unit of AMT is in coherent units of the pool; 1 unless told. */
  readonly unitOfAmt?: number;
  /** F: share of a dose that arrives; 1 unless told. */
  readonly bioavailability?: PerRecord;
  /** ALAG: hours between a dose and its arrival; 0 unless told. */
  readonly lag?: PerRecord;
  /** R: rate of infusions with RATE -1. */
  readonly rate?: PerRecord;
  /** D: hours of infusions with RATE -2. */
  readonly duration?: PerRecord;
}

/** What a dose is once everything that is modelled has been worked out. */
export interface NonmemDose {
  readonly compartment: number;
  /** What arrives at once, coherent units; 0 when it is infused. */
  readonly bolus: number;
  /** Coherent units per hour, for `duration` hours; 0 for a bolus. */
  readonly rate: number;
  /** Infinity for the infusion that has always run (AMT 0, SS 1). */
  readonly duration: number;
  readonly lag: number;
  readonly every: number;
  readonly more: number;
  readonly steady: 0 | 1 | 2;
}

/** A row understood. */
export interface NonmemAction {
  readonly at: number;
  readonly resets: boolean;
  readonly dose?: NonmemDose;
  readonly replaces?: { readonly compartment: number; readonly amount: number };
}

const events = [0, 1, 2, 3, 4, 8];

/** Understands each row on its own and in its place. @throws ExchangeError with a code that begins with `nonmem/`. */
export function readRecords(records: readonly NonmemRecord[], compartments: readonly NonmemCompartment[]): readonly NonmemAction[] {
  let before = 0;
  return records.map((record, i) => {
    const where = `row ${i + 1}`;
    if (!(record.time >= 0 && record.time < Infinity)) throw errors.nonmemTime(where, record.time);
    if (record.time < before) throw errors.nonmemTimeFalls(where, record.time, before);
    before = record.time;
    return understand(where, record, compartments);
  });
}

function understand(where: string, record: NonmemRecord, compartments: readonly NonmemCompartment[]): NonmemAction {
  const { amt = 0, rate = 0, ss = 0, ii = 0, addl = 0 } = record;
  const evid = record.evid ?? (amt !== 0 || rate !== 0 || ss !== 0 ? 1 : 0);
  for (const [item, value] of Object.entries({ amt, rate, ss, ii, addl }))
    if (!Number.isFinite(value) || (item !== "rate" && value < 0)) throw errors.nonmemItem(where, item.toUpperCase(), value);
  if (!events.includes(evid)) throw errors.nonmemEvent(where, evid);
  const doses = evid === 1 || evid === 4;
  if (!doses && (ss !== 0 || addl !== 0 || rate !== 0 || (amt !== 0 && evid !== 8))) throw errors.nonmemNotADose(where, evid);
  const action = { at: record.time, resets: evid === 3 || evid === 4 };
  if (evid === 8) {
    const compartment = compartmentOf(where, record, compartments);
    return { ...action, replaces: { compartment, amount: amt * (compartments[compartment]!.unitOfAmt ?? 1) } };
  }
  return doses ? { ...action, dose: doseOf(where, record, compartments) } : action;
}

function compartmentOf(where: string, { cmt = 1 }: NonmemRecord, compartments: readonly NonmemCompartment[]): number {
  const found = typeof cmt === "number" ? cmt - 1 : compartments.findIndex(({ name }) => name === cmt);
  if (compartments[found] !== undefined) return found;
  const names = compartments.map(({ name }) => name);
  throw errors.nonmemCompartment(where, cmt, names, typeof cmt === "string" ? nearest(cmt, names) : undefined);
}

function doseOf(where: string, record: NonmemRecord, compartments: readonly NonmemCompartment[]): NonmemDose {
  const { amt = 0, rate = 0, ss = 0, ii = 0, addl = 0 } = record;
  const place = compartmentOf(where, record, compartments);
  const compartment = compartments[place]!;
  const modelled = (item: "F" | "ALAG" | "R" | "D", value: PerRecord, least: number): number => {
    const found = typeof value === "number" ? value : value(record);
    if (!(found >= least && found < Infinity)) throw errors.nonmemModelled(where, item, compartment.name, found);
    return found;
  };
  const unit = compartment.unitOfAmt ?? 1;
  const amount = amt * unit * modelled("F", compartment.bioavailability ?? 1, 0);
  const lag = modelled("ALAG", compartment.lag ?? 0, 0);

  if (ss !== 0 && ss !== 1 && ss !== 2) throw errors.nonmemItem(where, "SS", ss);
  if (!Number.isInteger(addl)) throw errors.nonmemItem(where, "ADDL", addl);
  const always = amt === 0 && ss > 0 && rate > 0 && ii === 0;
  if (addl > 0 && ii === 0) throw errors.nonmemWithoutInterval(where, "ADDL", addl);
  if (ss > 0 && ii === 0 && !always) throw errors.nonmemWithoutInterval(where, "SS", ss);
  if (amt === 0 && !always) throw errors.nonmemNothingGiven(where);
  if (rate !== 0 && compartment.infusion === undefined) throw errors.nonmemNoInfusion(where, compartment.name);

  const common = { compartment: place, lag, every: ii, more: addl, steady: ss } as const;
  const item = rate === -1 ? "rate" : rate === -2 ? "duration" : undefined;
  if (rate === 0) return { ...common, bolus: amount, rate: 0, duration: 0 };
  if (rate > 0) return { ...common, bolus: 0, rate: rate * unit, duration: always ? Infinity : amount / (rate * unit) };
  const given = item && compartment[item];
  if (given === undefined) throw errors.nonmemRate(where, rate, compartment.name);
  const smallest = Number.MIN_VALUE;
  if (item === "duration") {
    const duration = modelled("D", given, smallest);
    return { ...common, bolus: 0, rate: amount / duration, duration };
  }
  const modelledRate = unit * modelled("R", given, smallest);
  return { ...common, bolus: 0, rate: modelledRate, duration: amount / modelledRate };
}
