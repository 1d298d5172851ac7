/** One lane's share of a kernel's memory: every 2·width-th double. */

import type { Region } from "./kernel/memory.ts";
import type { KernelExports, KernelModule } from "./kernel/module.ts";
import { type ControlRow, controlRows, type SettingRow, stageCount } from "./kernel/places.ts";

/** What the caller reads and writes of one lane while the kernel stands still. */
export interface LaneMemory {
  /** All doubles of the kernel. */
  readonly doubles: Float64Array;
  /** Where this lane's own are among them. */
  readonly at: Readonly<Record<ControlRow, number>>;
  /** All bits set, or none. */
  mark(row: "active" | "fresh", on: boolean): void;
  marked(row: "failed"): boolean;
  /** Copies a region's rows of this lane; `firstRow` lets one skip some. */
  read(region: Region, into: Float64Array, firstRow?: number): void;
  write(region: Region, from: Float64Array): void;
}

/** The doubles of a kernel's memory, by lane. */
export function laneMemory(module: KernelModule, exports: KernelExports, lane: number): LaneMemory {
  const doubles = new Float64Array(exports.memory.buffer);
  const words = new Int32Array(exports.memory.buffer);
  const lanes = module.stride / 8;
  const at = Object.fromEntries(controlRows.map((row) => [row, module.places.control[row] / 8 + lane])) as Record<ControlRow, number>;
  return {
    doubles,
    at,
    mark(row, on) {
      words[2 * at[row]] = words[2 * at[row] + 1] = on ? -1 : 0;
    },
    marked: (row) => words[2 * at[row]] !== 0,
    read({ start }, into, firstRow = 0) {
      for (let i = 0, p = start / 8 + firstRow * lanes + lane; i < into.length; i++, p += lanes) into[i] = doubles[p]!;
    },
    write({ start }, from) {
      for (let i = 0, p = start / 8 + lane; i < from.length; i++, p += lanes) doubles[p] = from[i]!;
    },
  };
}

/** Sets what all lanes share: tolerances and limits. */
export function shareSettings(
  module: KernelModule,
  exports: KernelExports,
  settings: Readonly<Record<SettingRow, number>>,
  absolute: Float64Array,
): void {
  const doubles = new Float64Array(exports.memory.buffer);
  const lanes = module.stride / 8;
  const fill = (start: number, value: number): void => void doubles.fill(value, start / 8, start / 8 + lanes);
  for (const [row, value] of Object.entries(settings)) fill(module.places.settings[row as SettingRow], value);
  absolute.forEach((value, i) => fill(module.places.absolute.start + i * module.stride, value));
}

/** Address of the second stage, which means nothing between two steps; and row of the last, which is the error. */
export const scratchStage = ({ places, stride }: KernelModule): number => places.stages.start + (places.stages.rows / stageCount) * stride;
export const errorRow = ({ places }: KernelModule): number => (places.stages.rows / stageCount) * (stageCount - 1);
