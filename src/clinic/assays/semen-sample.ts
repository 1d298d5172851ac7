/** One ejaculate: volume, sperm and motility that go together, by the days of abstinence, down to none that was found. */
import { exp, log, logSpread, sqrt } from "../../numerics/index.ts";
import { assumed, measured } from "../../references/index.ts";
import { countable } from "./countable.ts";
import { correlatedDraw, factorInPlace, logProbability, type Seen } from "./joint-normal.ts";
import type { Levels, Observation } from "./observation.ts";
import { type Measurement, menBehind, type Visit } from "./visit.ts";

/** Within a man, from one ejaculate to the next at the same abstinence; coefficients of variation. */
export const withinManOfSemen = {
  concentration: {
    fertile: 0.43,
    oligozoospermic: 0.54,
    evidence: measured("keel2006", "abstract: 45.8 % in donors, 54.2 % in infertile men; 39 % in Schwartz 1979"),
  },
  volume: { cv: 0.28, evidence: measured("schwartz1979", "abstract") },
  /** Correlation of the two that makes 55 % of the total sperm number. */
  together: { rho: 0.3, evidence: measured("schwartz1979", "abstract: 39, 28 and 55 % for concentration, volume and total") },
  motility: { logit: 0.45, evidence: assumed("a fifth of the motile share, from one ejaculate to the next and between observers") },
  rounding: { sd: 0.05, evidence: assumed("totals are computed from rounded figures") },
} as const;

/** Days of abstinence that levels stand for, and by which power of the days each follows it. */
export const abstinence = {
  usual: 4,
  concentration: 0.5,
  volume: 0.4,
  least: 0.5,
  most: 8,
  evidence: measured(
    "schwartz1979",
    "abstract: a further day adds 13 million/mL, 0.4 mL and 87 million; powers assumed to fit that at four days",
  ),
};

/** Sperm counted on the usual slide at most, and per million/mL: the fewer, the less exact. */
const counted = { most: 400, perMillion: 200, evidence: assumed("400 sperm where there are enough, 0.2 µL searched where there are few") };

/** Levels that are none count as these. */
const leastSperm = 1e-6;

type Part = "concentration" | "volume" | "motility" | "rounding";
/** What each result is made of. */
const parts: Readonly<Record<string, readonly Part[]>> = {
  sperm_concentration: ["concentration"],
  semen_volume: ["volume"],
  motility: ["motility"],
  sperm_total: ["concentration", "volume", "rounding"],
  total_motile_count: ["concentration", "volume", "motility", "rounding"],
};
const countsSperm = (analyte: string): boolean => parts[analyte]!.includes("concentration");

/** Whether semen is where this is measured. */
export const isOfSemen = (analyte: string): boolean => analyte in parts;

/** Percent to log odds, the ends kept off. */
const logit = (percent: number): number => {
  const p = Math.min(0.995, Math.max(0.005, percent / 100));
  return log(p / (1 - p));
};

interface Row {
  readonly m: Measurement;
  readonly seen: Seen;
  readonly of: readonly Part[];
}

/** The results of one ejaculate; a count below what can be counted says that it lies below, once for all counts. */
export function semenSample(visit: Visit, measurements: readonly Measurement[]): Observation {
  const isNone = (m: Measurement): boolean => countsSperm(m.analyte) && m.value < countable && m.limit !== "above";
  // The concentration says it best, whatever stands first; sperm that do not swim are sperm.
  const counts = ["sperm_concentration", "sperm_total", "total_motile_count"].flatMap((analyte) =>
    measurements.flatMap((m, i) => (m.analyte === analyte ? [i] : [])),
  );
  const none = counts.length > 0 && isNone(measurements[counts[0]!]!) ? counts[0]! : -1;
  const used = measurements.flatMap((m, i) => {
    // Of none, no other count and no motility says more.
    if (none >= 0 && i !== none && m.analyte !== "semen_volume") return [];
    return [{ i, m: isNone(m) ? { ...m, value: countable, limit: "below" as const } : m }];
  });
  const order = [...used].sort((a, b) => Number(a.m.limit !== undefined) - Number(b.m.limit !== undefined) || a.i - b.i);
  const rows = order.map(({ m }): Row => ({ m, seen: m.limit ?? "exact", of: parts[m.analyte]! }));
  const n = rows.length;
  const seen = rows.map((r) => r.seen);
  // Where all of many men have none, each has none: a mean would say that their middle is far below what can be counted.
  const men = none >= 0 ? 1 : menBehind(visit);
  const days = Math.min(abstinence.most, Math.max(abstinence.least, visit.abstinence ?? abstinence.usual)) / abstinence.usual;
  const later = log(days);

  const at = (levels: Levels) => {
    const concentration = Math.max(levels["sperm_concentration"]!, leastSperm);
    const motile = Math.min(0.995, Math.max(0.005, levels["motility"]! / 100));
    const sperm = sdOfConcentration(concentration);
    const sd: Readonly<Record<Part, number>> = {
      concentration: sperm,
      volume: logSpread(withinManOfSemen.volume.cv),
      motility: withinManOfSemen.motility.logit,
      rounding: withinManOfSemen.rounding.sd,
    };
    // Of a product of many the logarithm of the motile share moves by what is not yet motile.
    const weight = (r: Row, part: Part): number => (r.of.includes(part) ? (part === "motility" && r.of.length > 1 ? 1 - motile : 1) : 0);
    const factor = new Float64Array(n * n);
    rows.forEach((a, i) =>
      rows.forEach((b, j) => {
        let sum =
          weight(a, "volume") * weight(b, "volume") * sd.volume * sd.volume +
          weight(a, "motility") * weight(b, "motility") * sd.motility * sd.motility;
        sum += weight(a, "concentration") * weight(b, "concentration") * sd.concentration * sd.concentration;
        sum +=
          withinManOfSemen.together.rho *
          sd.concentration *
          sd.volume *
          (weight(a, "concentration") * weight(b, "volume") + weight(a, "volume") * weight(b, "concentration"));
        if (i === j) sum += weight(a, "rounding") * sd.rounding * sd.rounding;
        factor[i * n + j] = sum / men;
      }),
    );
    const means = rows.map((r, i) => {
      const shift = (r.of.includes("concentration") ? abstinence.concentration : 0) + (r.of.includes("volume") ? abstinence.volume : 0);
      // The mean of a logarithm lies below the logarithm of the mean; log odds are taken as symmetrical.
      return shift * later - (r.m.analyte === "motility" ? 0 : factor[i * n + i]! / 2);
    });
    factorInPlace(factor, n);
    return { factor, means };
  };
  const levelOf = (levels: Levels, r: Row): number =>
    r.m.analyte === "motility" ? logit(levels["motility"]!) : log(Math.max(levels[r.m.analyte]!, leastSperm));
  const scores = new Float64Array(n);
  const evaluate = (levels: Levels): number => {
    const { factor, means } = at(levels);
    let jacobian = 0;
    const errors = rows.map((r, i) => {
      const isShare = r.m.analyte === "motility";
      if (r.seen === "exact") jacobian -= isShare ? log(percentPerLogit(r.m.value)) : log(r.m.value);
      return (isShare ? logit(r.m.value) : log(r.m.value)) - levelOf(levels, r) - means[i]!;
    });
    return logProbability(factor, errors, seen, scores) + jacobian;
  };
  return {
    logLikelihood: evaluate,
    scores: (levels) => {
      evaluate(levels);
      // Results that say the same again have no distance of their own.
      const all = new Array<number>(measurements.length).fill(0);
      order.forEach(({ i }, r) => {
        all[i] = scores[r]!;
      });
      return all;
    },
    draw: (levels, numbers, k) => {
      const whole = measurements.map((m): Measurement => ({ analyte: m.analyte, value: 1 }));
      const sample = whole.length === n && seen.every((s) => s === "exact") ? { factor: at(levels), rows } : undefined;
      return sample ? drawn(levels, sample.factor, numbers, k) : semenSample(visit, whole).draw(levels, numbers, k);
    },
  };

  function drawn(levels: Levels, { factor, means }: ReturnType<typeof at>, numbers: Parameters<Observation["draw"]>[1], k: number) {
    const z = rows.map((_, i) => numbers.normal(k + i));
    const values = new Array<Measurement>(n);
    let found = true;
    rows.forEach((r, i) => {
      const got = levelOf(levels, r) + means[i]! + correlatedDraw(factor, n, i, z);
      const value = r.m.analyte === "motility" ? 100 / (1 + exp(-got)) : exp(got);
      values[order[i]!.i] = { analyte: r.m.analyte, value };
      if (order[i]!.i === counts[0] && value < countable) found = false;
    });
    // Where the first count finds none, none has a number or swims; a later one may still be too small to count.
    return values.map((m) => (m.analyte === "semen_volume" || (found && !isNone(m)) ? m : { ...m, value: 0 }));
  }
}

/** d percent / d logit. */
const percentPerLogit = (percent: number): number => {
  const p = Math.min(0.995, Math.max(0.005, percent / 100));
  return 100 * p * (1 - p);
};

/** Biology and counting together: from infertile men's spread at 5 million/mL to donors' at 40. */
function sdOfConcentration(concentration: number): number {
  const { fertile, oligozoospermic } = withinManOfSemen.concentration;
  const share = Math.min(1, Math.max(0, log(concentration / 5) / log(8)));
  const biology = logSpread(oligozoospermic + share * (fertile - oligozoospermic));
  const sperm = Math.min(counted.most, counted.perMillion * Math.max(concentration, countable));
  return sqrt(biology * biology + 1 / sperm);
}
