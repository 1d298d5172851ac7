/** The part of the WebAssembly JavaScript interface we use; TypeScript knows it only together with a browser's. */
import { noWebAssembly } from "../../errors.ts";

/** What our modules export, besides the routines of their tape. */
export interface Exports {
  readonly memory: { readonly buffer: ArrayBuffer };
  prelude(): void;
  exp(x: number): number;
  log(x: number): number;
  pow(base: number, exponent: number): number;
}

interface Engine {
  readonly Module: new (bytes: Uint8Array<ArrayBuffer>) => object;
  readonly Instance: new (module: object) => { readonly exports: Exports };
  validate(bytes: Uint8Array<ArrayBuffer>): boolean;
  instantiate(bytes: Uint8Array<ArrayBuffer>): Promise<{ readonly instance: { readonly exports: Exports } }>;
}

/** @throws CompileError `compile/no-webassembly` where there is none. */
export function engine(): Engine {
  const found = (globalThis as unknown as { readonly WebAssembly?: Engine }).WebAssembly;
  if (!found) throw noWebAssembly();
  return found;
}
