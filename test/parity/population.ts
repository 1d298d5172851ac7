/** A thousand men whose every bit is the same on every engine: who they are, what they take, and how their bits are told. */
import { logNormal, stream } from "../../src/numerics/index.ts";
import { conditions, type Man, man, referenceMan } from "../../src/people/index.ts";
import { parseCourse, simulateMany, simulateManyInThreads, type Trajectory } from "../../src/simulate/index.ts";

export const size = 1000;
export const span = { weeks: 4 };
export const course = parseCourse("enclomiphene 25 mg daily; hcg 1500 IU 3 times a week from week 2");

const varied = referenceMan.parameters.filter(({ varies }) => varies);

/** Man i differs from the reference man wherever men do; every eighth has a condition besides, some of them with a past. */
export function person(i: number): Man {
  const numbers = stream(2026, i, "parameters");
  const factors = varied.map(({ path, varies }, k) => [path, logNormal(numbers, k, { median: 1, cv: varies!.cv })] as const);
  const condition = i % 8 === 7 ? conditions[(i >> 3) % conditions.length]!.name : "healthy";
  return man({ condition, factors: Object.fromEntries(factors) });
}

export function* people(count: number): Generator<Man> {
  for (let i = 0; i < count; i++) yield person(i);
}

/** A man's numbers as bytes, little-endian as they are on every machine that runs this: days, then each analyte. */
export function bytesOf({ days, analytes }: Trajectory): Uint8Array<ArrayBuffer> {
  const series = [days, ...Object.values(analytes).map(({ values }) => values)];
  const all = new Float64Array(series.length * days.length);
  series.forEach((values, i) => {
    all.set(values, i * days.length);
  });
  return new Uint8Array(all.buffer);
}

/** SHA-256 of the bytes of all men, in their order; who cannot be simulated counts by the code of his error. */
export async function digestOf(parts: readonly Uint8Array[]): Promise<string> {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", all));
  return [...hash].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

interface Told {
  onTrajectory(index: number, trajectory: Trajectory): void;
  onError(index: number, error: { readonly code: string }): void;
}

/** The digest of men who are simulated in some way. */
export async function digestBy(simulate: (told: Told) => void | Promise<void>): Promise<string> {
  const parts: Uint8Array[] = [];
  await simulate({
    onTrajectory: (i, trajectory) => void (parts[i] = bytesOf(trajectory)),
    onError: (i, { code }) => void (parts[i] = new TextEncoder().encode(code)),
  });
  return digestOf(parts);
}

export const inOneThread = (count: number): Promise<string> =>
  digestBy((told) => simulateMany(people(count), course, { ...span, ...told }));

export const inThreads = (count: number, threads: number, chunk?: number): Promise<string> =>
  digestBy((told) => simulateManyInThreads(people(count), course, { ...span, ...told, threads, ...(chunk !== undefined && { chunk }) }));
