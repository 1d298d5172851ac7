/** The experiments the averaged axis is calibrated to, each run as it was done and read as it was reported. */
import { type Man, man, parseCourse, restOf, simulate, type Trajectory } from "openhpg";

/** Parameter values to try, by path, in the parameter's unit. */
export type Reference = Readonly<Record<string, number>>;

/** One simulated experiment, and how to read it. */
interface Run {
  /** Mean of an analyte from one day to another. */
  mean(analyte: string, from: number, to: number): number;
  at(analyte: string, day: number): number;
  series(analyte: string): Float64Array;
  readonly days: Float64Array;
}

/** Runs a course in a man; `every` in days. */
export type Perform = (course: string, days: number, options?: { readonly who?: Man; readonly every?: number }) => Run;

const healthy = man();
const obese = man({ condition: "obesity-secondary-hypogonadism" });
const elderly = man({ age: 68 });

function reading({ days, analytes }: Trajectory): Run {
  const values = (analyte: string) => analytes[analyte]!.values;
  const nearest = (day: number) => days.reduce((best, d, i) => (Math.abs(d - day) < Math.abs(days[best]! - day) ? i : best), 0);
  return {
    days,
    series: values,
    at: (analyte, day) => values(analyte)[nearest(day)]!,
    mean(analyte, from, to) {
      const kept = [...days.keys()].filter((i) => days[i]! >= from - 1e-9 && days[i]! <= to + 1e-9);
      return kept.reduce((sum, i) => sum + values(analyte)[i]!, 0) / kept.length;
    },
  };
}

/** What `experiments` run with: every simulation with these parameter values. */
export function performer(reference: Reference): Perform {
  return (course, days, { who = healthy, every = 1 } = {}) =>
    reading(simulate(who, parseCourse(course), { weeks: days / 7, every, values: "instant", reference, tolerance: 1e-5 }));
}

/** A man's laboratory values at rest with these parameter values. */
const rest = (who: Man, reference: Reference) => restOf(who, reference);

/** First day after `from` at which a series crosses a level, read on a logarithmic scale between days; 400 if never. */
function crossing({ days, series }: Run, analyte: string, from: number, level: number, upward = false): number {
  const v = series(analyte);
  for (let j = 1; j < v.length; j++) {
    if (days[j]! <= from || (upward ? v[j]! <= level : v[j]! >= level)) continue;
    const a = Math.log(v[j - 1]!);
    const b = Math.log(v[j]!);
    const w = (Math.log(level) - a) / (b - a);
    return Math.max(0.5, days[j - 1]! + (w > 0 && w <= 1 ? w : 1) - from);
  }
  return 400;
}

type Experiment = (perform: Perform, reference: Reference) => Readonly<Record<string, number>>;

/** Each yields named results; `targets.ts` says what was published for them. */
export const experiments: Readonly<Record<string, Experiment>> = {
  rest: (_, reference) => {
    const r = rest(healthy, reference);
    return { conc: r["sperm_concentration"]!, f24: r["lh_pulse_frequency"]! };
  },
  ketoconazole: (perform) => {
    const block = "ketoconazole 400 mg 4 times daily";
    const a = perform(block, 7, { every: 0.125 });
    const t = perform(`${block}; testosterone enanthate 125 mg once from day 3.5`, 7, { every: 0.125 });
    const e = perform(`${block}; estradiol patch 37.5 ug/d from day 3.5`, 7, { every: 0.125 });
    return {
      KC_LH: a.mean("lh", 3, 4) / 4.5,
      KC_LH7: a.mean("lh", 6, 7) / 4.5,
      KC_f12: a.mean("lh_pulse_frequency", 3, 4) / 2,
      KC_FSH: a.mean("fsh", 5, 6.5) / 4.5,
      KC_T: a.mean("testosterone_total", 3, 4),
      KC_E2: a.mean("estradiol", 3, 4),
      KC_InhB: a.at("inhibin_b", 6) / a.at("inhibin_b", 0),
      KCT_LH: t.mean("lh", 6, 7) / a.mean("lh", 6, 7),
      KCT_f12: t.mean("lh_pulse_frequency", 6, 7) / 2,
      KCE_LH: e.mean("lh", 6, 7) / a.mean("lh", 6, 7),
      KCE_f12: e.mean("lh_pulse_frequency", 6, 7) / 2,
    };
  },
  castration: (perform) => {
    const r = perform("orchidectomy once", 120, { every: 5 });
    return { CAS_LH: r.at("lh", 120), CAS_FSH: r.at("fsh", 120), CAS_T: r.at("testosterone_total", 120) };
  },
  testosteroneByVein: (perform) => {
    const ratio = (r: Run, a: string) => r.mean(a, 3.5, 4) / r.at(a, 0);
    const alone = perform("testosterone infusion 0.3125 mg/h", 4, { every: 0.25 });
    const double = perform("testosterone infusion 0.625 mg/h", 4, { every: 0.25 });
    // Enough of an inhibitor to keep estradiol about where it was, as testolactone did.
    const blocked = perform("testosterone infusion 0.625 mg/h; anastrozole 0.1 mg daily", 4, { every: 0.25 });
    return {
      WIN_LH: ratio(alone, "lh"),
      WIN_FSH: ratio(alone, "fsh"),
      MAR_LH: ratio(double, "lh"),
      MAR_E2: ratio(double, "estradiol"),
      MARI_LH: ratio(blocked, "lh"),
      MARI_FSH: ratio(blocked, "fsh"),
      MARI_E2: ratio(blocked, "estradiol"),
      MARI_T: ratio(blocked, "testosterone_total"),
    };
  },
  anastrozole: (perform) => {
    const r = perform("anastrozole 1 mg daily", 70, { every: 5 });
    const ratio = (a: string) => r.at(a, 70) / r.at(a, 0);
    return { ANA_E2: ratio("estradiol"), ANA_T: ratio("testosterone_total"), ANA_LH: ratio("lh"), ANA_FSH: ratio("fsh") };
  },
  letrozole: (perform) => {
    const r = perform("letrozole 2.5 mg daily", 28, { every: 7 });
    const ratio = (a: string) => r.at(a, 28) / r.at(a, 0);
    const patched = perform("letrozole 2.5 mg daily; estradiol patch 100 ug/d", 28, { every: 7 });
    return {
      LET_E2: ratio("estradiol"),
      LET_T: ratio("testosterone_total"),
      LET_LH: ratio("lh"),
      RAV_T: patched.at("testosterone_total", 28),
      RAV_E2: patched.at("estradiol", 28),
    };
  },
  aromataseInhibitorsInOthers: (perform) => {
    const o = perform("letrozole 2.5 mg weekly", 42, { who: obese, every: 7 });
    const e = perform("anastrozole 1 mg daily", 84, { who: elderly, every: 28 });
    const acute = perform("letrozole 30 mg once", 1);
    const over = (r: Run, a: string) => r.series(a).at(-1)! / r.at(a, 0);
    return {
      LOV_E2: over(o, "estradiol"),
      LOV_T: over(o, "testosterone_total"),
      LOV_LH: over(o, "lh"),
      LED_E2: over(e, "estradiol"),
      LED_T: over(e, "testosterone_total"),
      LED_LH: over(e, "lh"),
      TRU_E2: over(acute, "estradiol"),
    };
  },
  enclomiphene: (perform) => {
    const r = perform("enclomiphene 25 mg daily", 84, { every: 12 });
    const ratio = (a: string) => r.at(a, 60) / r.at(a, 0);
    return {
      ENC_LH: ratio("lh"),
      ENC_FSH: ratio("fsh"),
      ENC_T: ratio("testosterone_total"),
      ENC_E2: ratio("estradiol"),
      ENC_conc: r.at("sperm_concentration", 84),
    };
  },
  tamoxifen: (perform) => {
    const r = perform("tamoxifen 20 mg daily", 84, { every: 14 });
    const ratio = (a: string) => r.at(a, 84) / r.at(a, 0);
    return { TAM_LH: ratio("lh"), TAM_FSH: ratio("fsh"), TAM_T: ratio("testosterone_total") };
  },
  obese: (perform, reference) => {
    const b = rest(obese, reference);
    const e = perform("enclomiphene 25 mg daily", 60, { who: obese, every: 30 });
    const c = perform("clomiphene 25 mg daily", 120, { who: obese, every: 30 });
    const over = (r: Run, a: string) => r.series(a).at(-1)! / b[a]!;
    return {
      OB_T: b["testosterone_total"]!,
      OB_LH: b["lh"]!,
      OB_FSH: b["fsh"]!,
      OB_E2: b["estradiol"]!,
      OB_SHBG: b["shbg"]!,
      OBE_T: over(e, "testosterone_total"),
      OBE_LH: over(e, "lh"),
      OBE_FSH: over(e, "fsh"),
      OBC_T: over(c, "testosterone_total"),
      OBC_LH: over(c, "lh"),
      OBC_E2: over(c, "estradiol"),
      PEL_T: over(c, "testosterone_total"),
      PEL_LH: over(c, "lh"),
      PEL_FSH: over(c, "fsh"),
    };
  },
  testosterone: (perform) => {
    const end = 210;
    const r = perform("testosterone enanthate 200 mg weekly until week 30", end + 170);
    return {
      TE_T: r.mean("testosterone_total", 100, 127) / r.at("testosterone_total", 0),
      TE_E2: r.mean("estradiol", 100, 127) / r.at("estradiol", 0),
      TE_LH: r.mean("lh", 18, 21) / 4.5,
      TE_FSH: r.mean("fsh", 18, 21) / 4.5,
      TE_ITT: r.mean("intratesticular_testosterone", 18, 21) / r.at("intratesticular_testosterone", 0),
      TE_InhB: r.at("inhibin_b", 120) / 180,
      TE_SHBG: r.at("shbg", 120) / 35,
      TE_d10: crossing(r, "sperm_concentration", 0, 10),
      TE_d3: crossing(r, "sperm_concentration", 0, 3),
      TE_d1: crossing(r, "sperm_concentration", 0, 1),
      TE_min: Math.min(...r.series("sperm_concentration")),
      REC_d3: crossing(r, "sperm_concentration", end, 3, true),
      REC_d20: crossing(r, "sperm_concentration", end, 20, true),
      REC_LH: crossing(r, "lh", end, 2.5, true),
      REC_end: r.series("sperm_concentration").at(-1)!,
    };
  },
  partial: (perform, reference) => {
    const b = rest(obese, reference);
    const g = perform("testosterone gel 50 mg daily", 112, { who: obese, every: 0.25 });
    const n = perform("testosterone nasal 11 mg 3 times daily", 112, { who: obese, every: 0.125 });
    const over = (r: Run, a: string) => r.mean(a, 90, 112) / b[a]!;
    return {
      GEL_T: g.mean("testosterone_total", 90, 112),
      GEL_LH: over(g, "lh"),
      GEL_conc: g.series("sperm_concentration").at(-1)! / b["sperm_concentration"]!,
      NAS_LH: over(n, "lh"),
      NAS_FSH: over(n, "fsh"),
      NAS_conc: n.series("sperm_concentration").at(-1)! / b["sperm_concentration"]!,
    };
  },
  hcg: (perform) => {
    const itt = (dose: number) => {
      const r = perform(`testosterone enanthate 200 mg weekly; hcg ${dose} IU every 2 days`, 21, { every: 0.25 });
      return r.mean("intratesticular_testosterone", 19, 21) / r.at("intratesticular_testosterone", 0);
    };
    const big = perform("hcg 6000 IU once", 7, { every: 1 / 12 });
    const small = perform("hcg 1500 IU intramuscular once", 3, { every: 0.25 });
    const chronic = perform("hcg 1500 IU 3 times a week", 60, { every: 0.5 });
    const T = "testosterone_total";
    return {
      HCG125: itt(125),
      HCG250: itt(250),
      HCG500: itt(500),
      HCG6k_peak: Math.max(...big.series(T)) / big.at(T, 0),
      HCG6k_8h: big.mean(T, 0.3, 0.5) / big.at(T, 0),
      HCG6k_d34: big.mean(T, 3, 4) / big.at(T, 0),
      HCG6k_d6: big.at(T, 6) / big.at(T, 0),
      SMA_T: small.at(T, 3),
      HCG1500_T: chronic.mean(T, 50, 60) / chronic.at(T, 0),
      HCG1500_LH: chronic.mean("lh", 50, 60),
      HCG1500_E2: chronic.mean("estradiol", 50, 60) / chronic.at("estradiol", 0),
    };
  },
  hcgBesideTestosterone: (perform) => {
    const r = perform("testosterone enanthate 100 mg weekly; hcg 500 IU every 2 days", 170, { every: 10 });
    return { HT_conc: r.series("sperm_concentration").at(-1)! };
  },
  fsh: (perform) => {
    const peak = (dose: number) => {
      const r = perform(`follitropin ${dose} IU once`, 4, { every: 0.25 });
      return Math.max(...r.series("inhibin_b")) / r.at("inhibin_b", 0);
    };
    return { FSH1200_I: peak(1200), FSH3000_I: peak(3000) };
  },
  gnrhAnalogues: (perform) => {
    const antagonist = perform("degarelix 240 mg once", 21);
    const agonist = perform("triptorelin 3.75 mg every 4 weeks", 42, { every: 0.25 });
    return {
      ANT_LH: antagonist.at("lh", 14) / 4.5,
      ANT_FSH: antagonist.at("fsh", 14) / 4.5,
      ANT_T: antagonist.at("testosterone_total", 14),
      ANT_T3: antagonist.at("testosterone_total", 3),
      AG_peak: Math.max(...agonist.series("lh")) / 4.5,
      AG_Tpk: Math.max(...agonist.series("testosterone_total")) / agonist.at("testosterone_total", 0),
      AG_T3: agonist.at("testosterone_total", 3) / agonist.at("testosterone_total", 0),
      AG_FSH: agonist.at("fsh", 42) / 4.5,
      AG_T21: agonist.at("testosterone_total", 21),
      AG_T28: agonist.at("testosterone_total", 28),
    };
  },
  failure: (_, reference) => {
    const of = (factors: Readonly<Record<string, number>>) => rest(man({ factors }), reference);
    const klinefelter = rest(man({ condition: "klinefelter" }), reference);
    const primary = of({ "testis.leydig.mass": 0.33, "testis.sertoli.number": 0.25 });
    const empty = of({ "testis.sertoli.number": 0.18 });
    const acquired = of({ "hypothalamus.gnrhNeurons.mass": 0.06 });
    return {
      KS_LH: klinefelter["lh"]!,
      KS_FSH: klinefelter["fsh"]!,
      KS_T: klinefelter["testosterone_total"]!,
      PF_LH: primary["lh"]!,
      PF_FSH: primary["fsh"]!,
      PF_T: primary["testosterone_total"]!,
      SCO_FSH: empty["fsh"]!,
      SCO_LH: empty["lh"]!,
      SCO_T: empty["testosterone_total"]!,
      FSHB_TT: of({ "pituitary.gonadotrophs.fshGene": 0.6 })["fsh"]! / 4.5,
      CHH_LH: acquired["lh"]!,
      CHH_FSH: acquired["fsh"]!,
      CHH_T: acquired["testosterone_total"]!,
    };
  },
  obesityAlone: (_, reference) => {
    const lean = rest(healthy, reference);
    const r = rest(
      man({ factors: { "liver.shbgSynthesis.insulin": 1.8, "fat.aromatase.activity": 1.4, "hypothalamus.gnrhNeurons.mass": 0.85 } }),
      reference,
    );
    return {
      BMI_dT: (lean["testosterone_total"]! - r["testosterone_total"]!) / 28.842,
      BMI_dFT: (lean["testosterone_free"]! - r["testosterone_free"]!) * 3.467,
      BMI_LH: r["lh"]!,
    };
  },
};

/** Every result of every experiment, or of those named. */
export function performAll(reference: Reference, names: readonly string[] = Object.keys(experiments)): Readonly<Record<string, number>> {
  const perform = performer(reference);
  return Object.assign({}, ...names.map((name) => experiments[name]!(perform, reference)));
}
