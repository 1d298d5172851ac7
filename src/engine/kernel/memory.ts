/**
 * Where everything of a kernel lies in its memory.
 *
 * The unit is the row: one double for each lane, side by side, so that a vector load takes two men's values of the
 * same thing. Constants are rows of a single vector, the same for all.
 */
import { type Bytes, i32, v128 } from "../../compile/index.ts";
import type { Arithmetic } from "./arithmetic.ts";

export const bytesPerVector = 16;

/** A run of rows. */
export interface Region {
  /** Address of its first byte. */
  readonly start: number;
  readonly rows: number;
}

/** Memory being laid out. */
export interface Memory {
  /** Vectors in a row; twice as many lanes. */
  readonly width: number;
  /** Bytes from one row to the next. */
  readonly stride: number;
  readonly arithmetic: Arithmetic;
  region(rows: number): Region;
  /** Bytes that belong to no lane. */
  reserve(bytes: number): number;
  /** Loads a double that every lane shares. */
  constant(value: number): Bytes;
  /** The same, given as bits: for masks. */
  bits(raw: bigint): Bytes;
  /** Address of the first byte that belongs to nobody yet. */
  end(): number;
  /** Writes the constants; call once all code is written. */
  fill(buffer: ArrayBuffer): void;
}

/** More than the algorithms themselves need. */
const roomForConstants = 256;

/** @param ofTape - How many constants the tape has, at most. */
export function layMemory(width: number, ofTape: number, arithmetic: Arithmetic): Memory {
  const stride = width * bytesPerVector;
  const constants = new Map<bigint, number>();
  const most = ofTape + roomForConstants;
  let end = most * bytesPerVector;
  const view = new DataView(new ArrayBuffer(8));
  const take = (bytes: number): number => {
    const start = end;
    end += Math.ceil(bytes / bytesPerVector) * bytesPerVector;
    return start;
  };
  const bits = (raw: bigint): Bytes => {
    let address = constants.get(raw);
    if (address === undefined) constants.set(raw, (address = constants.size * bytesPerVector));
    if (constants.size > most) throw new Error("a kernel has more constants than there is room for");
    return v128.load(i32(0), address);
  };
  return {
    width,
    stride,
    arithmetic,
    region: (rows) => ({ start: take(rows * stride), rows }),
    reserve: take,
    bits,
    constant(value) {
      view.setFloat64(0, value);
      return bits(view.getBigUint64(0));
    },
    end: () => end,
    fill(buffer) {
      const words = new BigUint64Array(buffer);
      for (const [raw, address] of constants) words.fill(raw, address / 8, address / 8 + 2);
    },
  };
}

/** Address of vector `w` of a row. */
export const addressOf = (memory: Memory, region: Region, row: number, w = 0): number =>
  region.start + row * memory.stride + w * bytesPerVector;

export const load = (address: number): Bytes => v128.load(i32(0), address);
export const store = (address: number, value: Bytes): Bytes => v128.store(i32(0), value, address);
