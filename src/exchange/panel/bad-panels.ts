/** Panel files as people send them: each row changes a good one, and what is said of it is held word for word. */

export const goodPanel = `title: A man of 34 with azoospermia
man:
  condition: healthy
  age: 34
  bmi: 31
visits:
  - date: 2026-03-02
    clock: "08:10"
    fasting: true
    assay: mass-spectrometry
    pooled: 3
    measured:
      testosterone_total: 8.1 nmol/L
      lh: 3.2 IU/L
      estradiol: <40 pmol/L
  - date: 2026-03-09
    abstinence: 3 days
    measured:
      semen_volume: 2.1 mL
      sperm_concentration: azoospermia
taken: {course: clomiphene 25 mg daily, from: 2026-03-10}
courses:
  - {name: Stay, course: clomiphene 25 mg daily}
priorities: {total_motile_count: 3, little_burden: 1}
outcomes: [testosterone_total, lh]
at: [3 months]
`;

type Row = readonly [why: string, from: string, to: string];

const testosterone = "testosterone_total: 8.1 nmol/L";
const lh = "lh: 3.2 IU/L";
const estradiol = "estradiol: <40 pmol/L";
const count = "sperm_concentration: azoospermia";
const volume = "semen_volume: 2.1 mL";
const taken = "taken: {course: clomiphene 25 mg daily, from: 2026-03-10}";
const second = "  - date: 2026-03-09\n    abstinence: 3 days\n";

/** Results. */
const results: readonly Row[] = [
  ["more than any man has, in a unit that was not meant", testosterone, "testosterone_total: 520 nmol/L"],
  ["the same of estradiol", estradiol, "estradiol: 250 pg/mL"],
  ["more than any man has in any unit", lh, "lh: 3500 IU/L"],
  ["a limit more than any man has", estradiol, "estradiol: <4000 pg/mL"],
  ["a haematocrit in per cent, called a fraction", lh, "haematocrit: 45 L/L"],
  ["sperm in a millilitre, without a unit", count, "sperm_concentration: 4200000"],
  ["below zero", lh, "lh: -3.2 IU/L"],
  ["below zero, with a sign of minus", lh, "lh: −3.2 IU/L"],
  ["zero of a hormone", lh, "lh: 0 IU/L"],
  ["below nothing", lh, "lh: <0 IU/L"],
  ["above no sperm", count, 'sperm_concentration: ">0"'],
  ["a hormone without its unit", testosterone, "testosterone_total: 8.1"],
  ["a limit without its unit", estradiol, 'estradiol: "<40"'],
  ["a unit without a number", lh, "lh: IU/L"],
  ["a word", lh, "lh: normal"],
  ["nothing after the name", lh, "lh:"],
  ["not a number", lh, "lh: .nan"],
  ["infinity", lh, "lh: .inf"],
  ["infinity by a large exponent", count, "sperm_concentration: 1e999"],
  ["infinity with a unit", lh, "lh: 1e999 IU/L"],
  ["true", lh, "lh: true"],
  ["a list of draws", lh, "lh: [3.2 IU/L, 3.4 IU/L]"],
  ["a decimal comma", testosterone, "testosterone_total: 8,1 nmol/L"],
  ["digits in groups", lh, "sperm_total: 1,500 million"],
  ["an unknown unit", lh, "lh: 3.2 parsec/L"],
  ["a unit of another kind", lh, "lh: 3.2 mg"],
  ["a unit that could be two things", testosterone, "testosterone_total: 8.1 nM"],
  ["a mass of LH", lh, "lh: 3.2 ng/mL"],
  ["a misspelt analyte", estradiol, "estradoil: 40 pmol/L"],
  ["an analyte in capitals", lh, "LH: 3.2 IU/L"],
  ["an analyte of three kinds", testosterone, "testosterone: 8.1 nmol/L"],
  ["an analyte by its nickname", estradiol, "E2: 40 pmol/L"],
  ["an analyte nobody knows", lh, "vibes: 3.2 IU/L"],
  ["a trait among the results", lh, "BMI: 31 kg/m2"],
  ["an analyte whose name means something to JavaScript", lh, "constructor: 3 IU/L"],
  ["another", lh, "__proto__: {lh: 3 IU/L}"],
  ["an analyte with an escape sequence in its name", lh, '"\\e[31mlh": 3 IU/L'],
  ["one analyte by two names", lh, "haematocrit: 45 %\n      hematocrit: 45 %"],
  ["one analyte twice", lh, `${lh}\n      ${lh}`],
  ["azoospermia of a hormone", lh, "lh: azoospermia"],
  ["motility that could be a fraction", count, "sperm_concentration: 4\n      motility: 0.4"],
  ["motility without sperm", count, `${count}\n      motility: 40`],
  ["sperm in all, but none in a millilitre", count, `${count}\n      sperm_total: 12`],
  ["more motile sperm than sperm", count, "sperm_total: 12\n      total_motile_count: 20"],
  ["more free testosterone than testosterone", testosterone, "testosterone_total: 2 nmol/L\n      testosterone_free: 900 pg/mL"],
  ["no ejaculate", volume, "semen_volume: 0 mL"],
  ["a pH of nothing", volume, "semen_ph: 2"],
  ["a pH in per cent", volume, "semen_ph: 72 %"],
  ["more progressive sperm than motile", count, "sperm_concentration: 4\n      motility: 40\n      progressive_motility: 60"],
  ["normal forms without sperm", count, `${count}\n      normal_forms: 4`],
  ["limits the wrong way round", estradiol, `${estradiol}\n    limits: {lh: 9 to 2 IU/L}`],
  ["limits without a unit", estradiol, `${estradiol}\n    limits: {lh: 2 to 9}`],
  ["limits in words", estradiol, `${estradiol}\n    limits: {lh: normal}`],
  ["limits of what was not measured", estradiol, `${estradiol}\n    limits: {fsh: 2 to 9 IU/L}`],
];

/** Visits and what he takes. */
const times: readonly Row[] = [
  ["a visit without results", "    measured:\n      semen_volume: 2.1 mL\n      sperm_concentration: azoospermia\n", ""],
  [
    "a visit with empty results",
    "    measured:\n      semen_volume: 2.1 mL\n      sperm_concentration: azoospermia\n",
    "    measured: {}\n",
  ],
  [
    "a visit with a list of results",
    "    measured:\n      semen_volume: 2.1 mL\n      sperm_concentration: azoospermia\n",
    "    measured: [azoospermia]\n",
  ],
  ["a visit at no time", second, "  - abstinence: 3 days\n"],
  ["a visit at two times", second, "  - date: 2026-03-09\n    day: -1\n"],
  ["a day that is not there", second, "  - date: 2026-02-30\n"],
  ["a month that is not there", second, "  - date: 2026-13-01\n"],
  ["a date as in most of Europe", second, "  - date: 31.03.2026\n"],
  ["a date as in America", second, "  - date: 03/31/2026\n"],
  ["a date that two countries read differently", second, "  - date: 03/09/2026\n"],
  ["a date without its hyphens", second, '  - date: "20260309"\n'],
  ["a date that is a number", second, "  - date: 2026\n"],
  ["a date with a clock", second, "  - date: 2026-03-09T08:10:00Z\n"],
  ["a date in words", second, "  - date: last Monday\n"],
  ["a date of another century", second, "  - date: 0226-03-09\n"],
  ["a date far from the others", second, "  - date: 1996-03-09\n"],
  ["a day beyond all patience", second, "  - day: 99999\n"],
  ["a day in words", second, "  - day: minus one\n"],
  ["a clock of twelve hours", '"08:10"', '"8:10 pm"'],
  ["a clock with a point", '"08:10"', '"8.10"'],
  ["a clock beyond midnight", '"08:10"', '"25:10"'],
  ["a clock that is a number", '"08:10"', "8"],
  ["an unknown assay", "assay: mass-spectrometry", "assay: dipstick"],
  ["an assay by its abbreviation", "assay: mass-spectrometry", "assay: LC-MS/MS"],
  ["yes for true", "fasting: true", "fasting: yes"],
  ["no draws", "pooled: 3", "pooled: 0"],
  ["half a draw", "pooled: 3", "pooled: 1.5"],
  ["abstinence without a unit", "abstinence: 3 days", "abstinence: 3"],
  ["abstinence as a text without a unit", "abstinence: 3 days", 'abstinence: "3"'],
  ["abstinence of years", "abstinence: 3 days", "abstinence: 3 years"],
  ["a name nobody knows in a visit", "fasting: true", "sober: true"],
  ["another word for a name", "clock:", "time:"],
  [
    "two results of one draw",
    second,
    '  - date: 2026-03-02\n    clock: "08:10"\n    assay: mass-spectrometry\n    measured: {lh: 4 IU/L}\n  - date: 2026-03-09\n',
  ],
  ["dates, and nothing to say when he began", taken, "taken: {course: clomiphene 25 mg daily}"],
  ["he stopped before he began", taken, "taken: {course: clomiphene 25 mg daily, from: 2026-03-10, until: 2026-03-01}"],
  ["he stopped on the day on which he began", taken, "taken: {course: clomiphene 25 mg daily, from: 2026-03-10, until: 2026-03-10}"],
  ["he stopped after no time", taken, "taken: {course: clomiphene 25 mg daily, from: 2026-03-10, until: -2 weeks}"],
  ["he stopped before the first dose", taken, "taken: {course: clomiphene 25 mg daily from week 4, from: 2026-03-10, until: 2 weeks}"],
  ["he began on a day that is not there", taken, "taken: {course: clomiphene 25 mg daily, from: 2025-02-29}"],
  ["stopped for until", taken, "taken: {course: clomiphene 25 mg daily, from: 2026-03-10, stopped: 2026-04-01}"],
  ["a course of an unknown drug", taken, "taken: {course: aspirin 25 mg daily, from: 2026-03-10}"],
  ["no course", taken, "taken: {from: 2026-03-10}"],
];

/** What is known of him beside his results. */
const found: readonly Row[] = [
  ["a finding in words", "bmi: 31", "bmi: 31\nhistory: {fertility_wanted: very much}"],
  ["a finding nobody knows", "bmi: 31", "bmi: 31\nhistory: {star_sign: true}"],
  ["a misspelt finding", "bmi: 31", "bmi: 31\nhistory: {anosmi: true}"],
  ["a finding in the wrong place", "bmi: 31", "bmi: 31\nhistory: {varicocele: palpable}"],
  ["a finding of another kind", "bmi: 31", "bmi: 31\nexamination: {varicocele: true}"],
  ["a partner who is a child", "bmi: 31", "bmi: 31\npartner: {partner_age: 12}"],
  ["a partner without age", "bmi: 31", "bmi: 31\npartner: {partner_age: young}"],
  ["a history of one word", "bmi: 31", "bmi: 31\nhistory: none"],
  ["a country that is none", "bmi: 31", "bmi: 31\ncountry: Atlantis"],
];

/** The man, and what is asked. */
const others: readonly Row[] = [
  ["an unknown condition", "condition: healthy", "condition: unwell"],
  ["a misspelt condition", "condition: healthy", "condition: klinefelters"],
  ["an age of nobody", "age: 34", "age: 340"],
  ["an age the model cannot stand for", "age: 34", "age: 104"],
  ["an age in words", "age: 34", "age: thirty"],
  ["a weight the model cannot stand for", "bmi: 31", "bmi: 12"],
  ["nobody", "bmi: 31", "of: 0"],
  ["half a man", "bmi: 31", "of: 2.5"],
  ["testes the model cannot stand for", "bmi: 31", "testis_volume: 300 mL"],
  ["testes in centimetres", "bmi: 31", "testis_volume: 4 cm"],
  ["albumin without its unit", "bmi: 31", "albumin: 43"],
  ["albumin in a unit that was not meant", "bmi: 31", "albumin: 43 g/dL"],
  ["insulin resistance in words", "bmi: 31", "insulin_resistance: high"],
  ["a genotype that is not one", "bmi: 31", "genotype: {fshb: GC}"],
  ["a gene nobody knows", "bmi: 31", "genotype: {esr1: TT}"],
  ["repeats of a disease", "bmi: 31", "genotype: {ar_repeats: 45}"],
  ["an unknown trait", "bmi: 31", "star_sign: 31"],
  ["a name with a tab", "  age: 34", "\tage: 34"],
  ["a name twice", "  age: 34", "  condition: healthy"],
  ["a misspelt name", "visits:", "vists:"],
  ["no title", "title: A man of 34 with azoospermia\n", ""],
  ["two courses of one name", "courses:", "courses:\n  - {name: Stay, course: none}"],
  ["a source that is empty", "at: [3 months]", "at: [3 months]\nsource: {}"],
  ["an unknown priority", "little_burden: 1", "little_burdens: 1"],
  ["a weight below zero", "little_burden: 1", "little_burden: -1"],
  ["a weight that is no number", "little_burden: 1", "little_burden: much"],
  ["weights of nothing", "{total_motile_count: 3, little_burden: 1}", "{total_motile_count: 0}"],
  ["an unknown outcome", "[testosterone_total, lh]", "[happiness]"],
  ["a time that is none", "[3 months]", "[soon]"],
  ["a bracket left open", "[3 months]", "[3 months"],
  ["a reference to nothing", "age: 34", "age: *x"],
  ["another version of YAML", "title: A man", "%YAML 1.1\n---\ntitle: A man"],
];

export const changes: readonly Row[] = [...results, ...times, ...found, ...others];

/** Whole texts. */
export const texts: readonly (readonly [why: string, text: string])[] = [
  ["an empty file", ""],
  ["a file of comments", "# to be filled in\n"],
  ["a list", "- 1\n"],
  ["a text", "testosterone 8.1\n"],
  ["JSON that is not closed", '{"title": "x", "man": {'],
  ["a name that is a list", "? [a, b]\n: 1\n"],
  ["days and dates", "title: x\nman: {}\nvisits:\n  - {date: 2026-03-02, measured: {lh: 3 IU/L}}\n  - {day: 7, measured: {lh: 3 IU/L}}\n"],
  ["a result on day 0 twice, with two values", "title: x\nman: {panel: {lh: 3 IU/L}}\nvisits: [{day: 0, measured: {lh: 4 IU/L}}]\n"],
  ["brackets in brackets", `title: ${"[".repeat(100_000)}${"]".repeat(100_000)}`],
  ["brackets behind comments", "[ # ]\n".repeat(10_000)],
  ["lists in lists", `${"- ".repeat(20_000)}x`],
  ["names in names", Array.from({ length: 900 }, (_, i) => `${" ".repeat(i)}a:`).join("\n")],
];
