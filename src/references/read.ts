/** How much of a publication was read: what several rest on is as sure as the least read of them. */
import { type Bibliographic, bibliography, type CitationKey } from "./bibliography.ts";

/** From a full text down to what is only remembered. */
export type Read = Bibliographic["read"];

const order: readonly Read[] = ["full text", "abstract", "excerpt", "recalled"];

/**
 * The least of several.
 *
 * @example
 * leastRead("abstract", "recalled", "full text") // => "recalled"
 */
export const leastRead = (...reads: readonly Read[]): Read => order[Math.max(...reads.map((read) => order.indexOf(read)))]!;

/**
 * What the bibliography says of a publication.
 *
 * @example
 * readOf("bonde1998") // => "abstract"
 */
export const readOf = (citation: CitationKey): Read => bibliography[citation].read;
