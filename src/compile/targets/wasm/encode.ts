/** How WebAssembly writes numbers, names, vectors and sections as bytes. */

export type Bytes = readonly number[];

/** Unsigned LEB128 of an integer in [0, 2^32). */
export function unsigned(value: number): number[] {
  const bytes: number[] = [];
  let left = value;
  do {
    const low = left % 128;
    left = Math.floor(left / 128);
    bytes.push(left > 0 ? low | 0x80 : low);
  } while (left > 0);
  return bytes;
}

/** Signed LEB128 of an integer of at most 64 bits. */
export function signed(value: bigint): number[] {
  const bytes: number[] = [];
  for (let left = value; ; ) {
    const low = Number(left & 0x7fn);
    left >>= 7n;
    // Done when what is left only repeats the sign bit of the last group.
    if (left === (low & 0x40 ? -1n : 0n)) return [...bytes, low];
    bytes.push(low | 0x80);
  }
}

/** A double, least byte first. */
export function double(value: number): number[] {
  view.setFloat64(0, value, true);
  return [...new Uint8Array(view.buffer)];
}
const view = new DataView(new ArrayBuffer(8));

/** A name in UTF-8. */
export const name = (text: string): number[] => vector([...new TextEncoder().encode(text)].map((byte) => [byte]));

/** A count, then the items. Joined by `concat`, which alone is fast and knows no limit to its length. */
export const vector = (items: readonly Bytes[]): number[] => unsigned(items.length).concat(...items);

/** Bytes preceded by their number. */
export const sized = (bytes: Bytes): number[] => unsigned(bytes.length).concat(bytes);
