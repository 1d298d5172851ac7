/** WebAssembly, written by our own emitter: no tool needed where it runs. */
export { inWebAssembly, webAssembly, webAssemblyAsync } from "./kernel.ts";
