/** What a kernel keeps for each lane, and where. */
import type { Bytes, Program } from "../../compile/index.ts";
import type { Analysis } from "../../numerics/index.ts";
import { rodas5p } from "../../solve/index.ts";
import { addressOf, load, type Memory, type Region } from "./memory.ts";

/** One row each. Masks are all bits or none. */
export const controlRows = [
  /** Instant reached; length of the next step; instant at which the lane is handed back. */
  "time",
  "step",
  "stop",
  /** The stop is reached with a step no longer than this many times the one that was meant. */
  "reach",
  /** Mask: a man is in this lane and wants to go on. */
  "active",
  /** See {@link status}. */
  "status",
  /** Length of the step being made, its inverse, 1/(γ length), and a mask: it ends exactly at the stop. */
  "length",
  "inverse",
  "shift",
  "lands",
  /** Mask: the step being made has failed. */
  "failed",
  /** Mask: no step has been accepted since the last interruption. */
  "fresh",
  /** The step proposed after the first accepted step since the last interruption. */
  "remembered",
  /** Tries since the last stop; steps accepted and refused since the lane was last emptied. */
  "tries",
  "steps",
  "rejected",
  /** Instant of a stage, and what must be scratch. */
  "stageTime",
  "errorNorm",
] as const;
export type ControlRow = (typeof controlRows)[number];

/** Why a lane is handed back. */
export const status = { running: 0, arrived: 1, stuck: 2, tired: 3 } as const;

/** Rows that the caller sets for all lanes alike. */
export const settingRows = ["relative", "leastStep", "mostTries"] as const;
export type SettingRow = (typeof settingRows)[number];

export interface Places {
  readonly control: Readonly<Record<ControlRow, number>>;
  readonly settings: Readonly<Record<SettingRow, number>>;
  readonly y: Region;
  /** Where the right-hand side is evaluated; after a step, the state it proposes. */
  readonly state: Region;
  /** All stages, one after the other; after a step, the last is the error. */
  readonly stages: Region;
  readonly absolute: Region;
  readonly inTime: Region;
  readonly parameters: Region;
  readonly prepared: Region;
  readonly inverses: Region;
  readonly jacobian: Region;
  readonly factors: Region;
  readonly outputs: Region;
  /** Address of the logarithm table. */
  readonly table: number;
}

export const stageCount = rodas5p.tableau.c.length;

export function place(
  memory: Memory,
  { rested, slopes, tape }: Program,
  { columns }: Analysis,
  tableBytes: number,
  inverses: number,
): Places {
  const n = rested.pools.length;
  const rows = <Name extends string>(names: readonly Name[]): Readonly<Record<Name, number>> =>
    Object.fromEntries(names.map((name) => [name, memory.region(1).start])) as Record<Name, number>;
  return {
    control: rows(controlRows),
    settings: rows(settingRows),
    y: memory.region(n),
    state: memory.region(n),
    stages: memory.region(stageCount * n),
    absolute: memory.region(n),
    inTime: memory.region(slopes.inTime ? n : 0),
    parameters: memory.region(rested.parameters.length),
    prepared: memory.region(tape.prelude.results.length),
    inverses: memory.region(inverses),
    jacobian: memory.region(slopes.rows.length),
    factors: memory.region(columns.length),
    outputs: memory.region(rested.outputs.length),
    table: memory.reserve(tableBytes),
  };
}

/** Loads what a slot of the tape holds, with pools and time from where they are asked. */
export function slotLoader(memory: Memory, places: Places, { tape }: Program, pools: Region, time: number) {
  const { layout, constants, prelude } = tape;
  const prepared = new Map(prelude.results.map((slot, i) => [slot, i]));
  return (slot: number, w: number): Bytes => {
    if (slot === 0) return load(time + 16 * w);
    if (slot < layout.parameters) return load(addressOf(memory, pools, slot - layout.pools, w));
    if (slot < layout.constants) return load(addressOf(memory, places.parameters, slot - layout.parameters, w));
    if (slot < layout.prepared) return memory.constant(constants[slot - layout.constants]!);
    if (slot >= layout.end) return load(addressOf(memory, places.inverses, slot - layout.end, w));
    return load(addressOf(memory, places.prepared, prepared.get(slot)!, w));
  };
}
