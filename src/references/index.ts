/** The literature the model rests on, and how a number says where it comes from. */
export { type Bibliographic, bibliography, type CitationKey, cite } from "./bibliography.ts";
export { assumed, type Evidence, fitted, measured } from "./evidence.ts";
export { leastRead, type Read, readOf } from "./read.ts";
export { type EvidenceCount, tally } from "./tally.ts";
