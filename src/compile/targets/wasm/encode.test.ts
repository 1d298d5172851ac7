/** Numbers as WebAssembly writes them, read back by a decoder that knows only the definition. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { double, name, signed, sized, unsigned, vector } from "./encode.ts";

/** Seven bits a byte, least first, all but the last byte marked. */
const decoded = (bytes: readonly number[]): bigint => bytes.reduce((sum, b, i) => sum | (BigInt(b & 0x7f) << BigInt(7 * i)), 0n);
const wellMarked = (bytes: readonly number[]): boolean => bytes.every((b, i) => b < 256 && b >= 128 === i < bytes.length - 1);

describe("LEB128", () => {
  it("writes any unsigned integer of 32 bits, as short as it goes", () => {
    fc.assert(
      fc.property(fc.nat({ max: 2 ** 32 - 1 }), (n) => {
        const bytes = unsigned(n);
        expect(wellMarked(bytes)).toBe(true);
        expect(Number(decoded(bytes))).toBe(n);
        expect(bytes.length).toBe(Math.max(1, Math.ceil(n.toString(2).length / 7)));
      }),
    );
  });
  it("writes any signed integer of 64 bits", () => {
    // Looking for the sign at 0x20 instead of 0x40 was caught here.
    fc.assert(
      fc.property(fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }), fc.nat(63), (n, shift) => {
        const value = n >> BigInt(shift);
        const bytes = signed(value);
        expect(wellMarked(bytes)).toBe(true);
        expect(BigInt.asIntN(7 * bytes.length, decoded(bytes))).toBe(value);
      }),
    );
  });
  it("agrees with the examples of the specification's source", () => {
    expect(unsigned(624485)).toEqual([0xe5, 0x8e, 0x26]);
    expect(signed(-123456n)).toEqual([0xc0, 0xbb, 0x78]);
  });
});

it("writes doubles least byte first", () => {
  expect(double(1)).toEqual([0, 0, 0, 0, 0, 0, 0xf0, 0x3f]);
  expect(double(-0)).toEqual([0, 0, 0, 0, 0, 0, 0, 0x80]);
});

it("counts what it encloses", () => {
  expect(name("µ")).toEqual([2, 0xc2, 0xb5]);
  expect(vector([[1, 2], [3]])).toEqual([2, 1, 2, 3]);
  expect(sized([7, 8, 9])).toEqual([3, 7, 8, 9]);
});
