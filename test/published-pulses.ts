/** Pulses and hours beside what was published of them; misses stay in the list. */
import { type CitationKey, man, parseCourse, pulseStatistics, simulatePulses, withinDayVariation } from "openhpg";

interface Row {
  readonly what: string;
  readonly simulated: number;
  readonly published: number | string;
  readonly source: CitationKey;
}

const mean = (values: readonly number[]): number => values.reduce((sum, x) => sum + x, 0) / values.length;
const seeds = [1, 2, 3, 4];

/** Pulses of so many days, from this day of a course on. */
function day(course: string, from: number, days: number) {
  const runs = seeds.map((seed) =>
    simulatePulses(man(), parseCourse(course), { days: Math.ceil(from % 7) + days, after: Math.floor(from / 7), seed }),
  );
  const parts = runs.map((r) => {
    const kept = [...r.days.keys()].filter((i) => r.days[i]! >= from - 1e-9 && r.days[i]! <= from + days + 1e-9);
    const take = (values: Float64Array) => Float64Array.from(kept, (i) => values[i]!);
    const analytes = Object.fromEntries(Object.entries(r.analytes).map(([name, s]) => [name, { ...s, values: take(s.values) }]));
    return { ...r, days: take(r.days), analytes, pulses: r.pulses.filter((p) => p.day >= from && p.day < from + days) };
  });
  const found = parts.map((p) => pulseStatistics(p));
  return {
    parts,
    sent: mean(parts.map((p) => p.pulses.length)) / days,
    perDay: mean(found.map((f) => f.perDay)),
    interval: mean(found.map((f) => f.interval.mean)),
    amplitude: mean(found.map((f) => f.amplitude)),
    relative: mean(found.map((f) => f.relativeAmplitude)),
    lh: mean(parts.map((p) => mean([...p.analytes["lh"]!.values]))),
  };
}

/** Testosterone at an hour of the day, mean of the half hour around. */
const at = (rest: ReturnType<typeof day>, hour: number): number =>
  mean(
    rest.parts.flatMap(({ days, analytes }) =>
      [...analytes["testosterone_total"]!.values].filter((_, i) => Math.abs(((days[i]! * 24 + 8 - hour + 36) % 24) - 12) < 0.3),
    ),
  );

/** Every figure, in the order of the note on the pulsatile fidelity. */
export function publishedPulses(): readonly Row[] {
  const rest = day("none", 0, 14);
  const varies = (analyte: string) => 100 * mean(rest.parts.map((p) => withinDayVariation(p, analyte)));
  const clomiphene = day("clomiphene 100 mg daily", 7, 2);
  const tamoxifen = day("tamoxifen 10 mg twice daily", 42, 2);
  const anastrozole = day("anastrozole 10 mg daily", 7, 2);
  const ketoconazole = "ketoconazole 400 mg every 6 hours";
  const castrate = day(ketoconazole, 3, 1);
  const withTestosterone = day(`${ketoconazole}; testosterone enanthate 125 mg once from day 4`, 6, 1);
  const withOestrogen = day(`${ketoconazole}; estradiol patch 37.5 ug daily from day 4`, 6, 1);
  const agonadal = day("orchidectomy", 364, 2);
  const hours = Array.from({ length: 24 }, (_, h) => at(rest, h));
  return [
    { what: "LH, variation within a day, %", simulated: varies("lh"), published: 28, source: "abbara2024" },
    { what: "FSH, variation within a day, %", simulated: varies("fsh"), published: 9, source: "abbara2024" },
    { what: "testosterone, variation within a day, %", simulated: varies("testosterone_total"), published: 12, source: "abbara2024" },
    { what: "estradiol, variation within a day, %", simulated: varies("estradiol"), published: 13, source: "abbara2024" },
    {
      what: "testosterone at 16:00 below 08:00, %",
      simulated: 100 * (1 - at(rest, 16) / at(rest, 8)),
      published: "20-25",
      source: "brambilla2009",
    },
    {
      what: "testosterone, lowest over highest hour of the mean day",
      simulated: Math.min(...hours) / Math.max(...hours),
      published: 0.69,
      source: "bremner1983",
    },
    { what: "hour of the highest testosterone", simulated: hours.indexOf(Math.max(...hours)), published: "6-7", source: "bremner1983" },
    { what: "LH, minutes between pulses found", simulated: rest.interval, published: 95, source: "veldhuis1987" },
    { what: "LH, pulses found in 24 h (sampled every 10 min)", simulated: rest.perDay, published: 11, source: "lhPulseNormal" },
    { what: "the same (sampled every 20 min)", simulated: rest.perDay, published: 10.1, source: "veldhuis1984" },
    { what: "the same (sampled every 5 min)", simulated: rest.perDay, published: 20.4, source: "agonadalPulses1990" },
    { what: "LH, amplitude of pulses, IU/L", simulated: rest.amplitude, published: 10.6, source: "lhPulseNormal" },
    { what: "the same (another laboratory)", simulated: rest.amplitude, published: 3.6, source: "lhImmunoBio" },
    { what: "LH, amplitude over nadir, %", simulated: 100 * rest.relative, published: 92.1, source: "veldhuis1984" },
    { what: "ketoconazole: pulses in 12 h", simulated: castrate.sent / 2, published: 13.3, source: "pitteloud2008" },
    { what: "  of these found in LH", simulated: castrate.perDay / 2, published: 13.3, source: "pitteloud2008" },
    { what: "  and testosterone: pulses in 12 h", simulated: withTestosterone.sent / 2, published: 6.7, source: "pitteloud2008" },
    {
      what: "  and testosterone: amplitude over that without",
      simulated: withTestosterone.amplitude / castrate.amplitude,
      published: 1.75,
      source: "pitteloud2008",
    },
    {
      what: "  and estradiol: pulses over those without",
      simulated: withOestrogen.sent / castrate.sent,
      published: 0.75,
      source: "pitteloud2008",
    },
    {
      what: "  and estradiol: amplitude over that without",
      simulated: withOestrogen.amplitude / castrate.amplitude,
      published: 1,
      source: "pitteloud2008",
    },
    { what: "clomiphene: pulses found, over rest", simulated: clomiphene.perDay / rest.perDay, published: 1.34, source: "santen1979" },
    { what: "clomiphene: amplitude, over rest", simulated: clomiphene.amplitude / rest.amplitude, published: 2.07, source: "santen1979" },
    { what: "clomiphene: mean LH, over rest", simulated: clomiphene.lh / rest.lh, published: 2.8, source: "boyar1973" },
    { what: "tamoxifen: pulses found, over rest", simulated: tamoxifen.perDay / rest.perDay, published: 1.38, source: "spijkstra1988" },
    { what: "tamoxifen: amplitude, over rest", simulated: tamoxifen.amplitude / rest.amplitude, published: 1.21, source: "spijkstra1988" },
    {
      what: "anastrozole 10 mg: pulses found, over rest",
      simulated: anastrozole.perDay / rest.perDay,
      published: 1.37,
      source: "hayes2000",
    },
    {
      what: "anastrozole 10 mg: amplitude, over rest",
      simulated: anastrozole.amplitude / rest.amplitude,
      published: 1.47,
      source: "hayes2000",
    },
    { what: "a year without testes: pulses in 24 h", simulated: agonadal.sent, published: 23.3, source: "spijkstra1988" },
    { what: "the same, found every 5 min", simulated: agonadal.perDay, published: 55, source: "agonadalPulses1990" },
    { what: "a year without testes: amplitude, IU/L", simulated: agonadal.amplitude, published: 7.4, source: "spijkstra1988" },
  ];
}
