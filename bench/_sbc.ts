import { ranksOf, untreatedPanel, farthestFromUniform, coverageOf } from "../test/posterior-calibration.ts";
const N = Number(process.argv[2] ?? 40), t = performance.now();
const all: Record<string, number[]> = {}; const effs: number[] = [];
for (let i = 0; i < N; i++) { const { ranks, effective } = ranksOf(untreatedPanel, 77, i, 400, 40); effs.push(effective); for (const [k, v] of Object.entries(ranks)) (all[k] ??= []).push(v); }
console.log("s per man", (performance.now() - t) / N / 1000, "min eff", Math.min(...effs));
for (const [k, r] of Object.entries(all)) console.log(k.padEnd(50), farthestFromUniform(r).toFixed(2), [0.5, 0.8, 0.95].map((s) => coverageOf(r, s).toFixed(2)).join(" "));
