/** What is said of these drugs, by the article this project began with and by guidelines, each with what its simulation gives. */
import type { ManOptions } from "../people/index.ts";
import type { Citation } from "./study.ts";

/** What a claim comes to in a simulation: a level of a typical man over that at rest, between limits. */
export interface ClaimCheck {
  readonly who?: ManOptions;
  /** The man in words, where his condition does not say all. */
  readonly whom?: string;
  readonly course: string;
  readonly analyte: string;
  readonly day: number;
  readonly least?: number;
  readonly most?: number;
}

/** A claim, as data. */
export interface Claim {
  readonly name: string;
  readonly claim: string;
  readonly saidBy: string;
  /** Whether the evidence bears it out. */
  readonly holds: "yes" | "in part" | "no";
  /** What the evidence makes of it. */
  readonly evidence: string;
  readonly published: string;
  readonly cite: readonly Citation[];
  readonly checks: readonly ClaimCheck[];
  /** What no simulation can say here, or what follows. */
  readonly remark?: string;
}

const article = "the article this project began with";
const serm = "enclomiphene 25 mg daily";
const gonadotropins = "hcg 1500 IU 3 times a week; follitropin 150 IU 3 times a week";
const secondary: ManOptions = { condition: "obesity-secondary-hypogonadism" };
const congenital: ManOptions = { condition: "congenital-hypogonadotropic-hypogonadism" };
const few: ManOptions = { label: "severe oligozoospermia", factors: { "testis.spermatogonia.output": 0.05 } };
const sperm = "sperm_concentration";
const testosterone = "testosterone_total";

const cites = {
  miller: { text: "Miller GD et al. J Clin Endocrinol Metab 2019;104:906-914", pmid: "30295816", doi: "10.1210/jc.2018-01159" },
  pelusi: { text: "Pelusi C et al. PLoS One 2017;12:e0183369", doi: "10.1371/journal.pone.0183369" },
  huijben: { text: "Huijben M et al. Andrology 2022;10:451-469", pmid: "34933414", doi: "10.1111/andr.13146" },
  finkelstein: { text: "Finkelstein JS et al. J Clin Endocrinol Metab 1991;73:621-628", pmid: "1908485", doi: "10.1210/jcem-73-3-621" },
  gundewar: { text: "Gundewar T et al. Andrologia 2021;53:e13848", pmid: "33108678" },
  shukla: { text: "Shukla J et al. Clin Exp Reprod Med 2025;52:252-258", pmid: "40899280", doi: "10.5653/cerm.2024.07353" },
  leder: { text: "Leder BZ et al. J Clin Endocrinol Metab 2004;89:1174-1180", pmid: "15001605", doi: "10.1210/jc.2003-031467" },
  shoshany: { text: "Shoshany O et al. Fertil Steril 2017;107:589-594" },
  helo: { text: "Helo S et al. J Sex Med 2015;12:1761-1769", doi: "10.1111/jsm.12944" },
  santi: { text: "Santi D et al. Endocr Connect 2015;4:R46-R58" },
  coviello: { text: "Coviello AD et al. J Clin Endocrinol Metab 2005;90:2595-2602", pmid: "15713727", doi: "10.1210/jc.2004-0802" },
  muir: { text: "Muir CA et al. Clin Endocrinol 2024", pmid: "39445789" },
  who: { text: "WHO Task Force. Lancet 1990;336:955-959", doi: "10.1016/0140-6736(90)92416-F" },
  liu: { text: "Liu PY et al. Lancet 2006;367:1412-1420", pmid: "16650651", doi: "10.1016/S0140-6736(06)68614-5" },
  boehm: { text: "Boehm U et al. Nat Rev Endocrinol 2015;11:547", url: "https://www.nature.com/articles/nrendo.2015.112" },
  bhasin: { text: "Bhasin S et al. J Clin Endocrinol Metab 2018;103:1715" },
} satisfies Record<string, Citation>;

export const claims: readonly Claim[] = [
  {
    name: "serm-raises-the-axis",
    claim: "Clomiphene and enclomiphene raise LH, FSH and testosterone through the oestrogen receptor of hypothalamus and pituitary.",
    saidBy: article,
    holds: "yes",
    evidence: "True; that GnRH rises is inferred.",
    published: "Clomiphene 50 mg daily for 30 days in 12 healthy men: testosterone ×2.46, LH ×2.77, FSH ×2.70.",
    cite: [cites.miller, cites.pelusi],
    checks: [testosterone, "lh", "fsh"].map((analyte) => ({ course: "clomiphene 50 mg daily", analyte, day: 28, least: 1.2 })),
  },
  {
    name: "estradiol-is-maintained-under-serm",
    claim: "Estradiol is maintained or slightly increased under a SERM.",
    saidBy: article,
    holds: "no",
    evidence: "Mostly false: it rises with testosterone.",
    published: "Estradiol rose in the pooled trials of clomiphene (1279 men), with testosterone, LH and FSH.",
    cite: [cites.huijben],
    checks: [
      { course: serm, analyte: "estradiol", day: 84, least: 0.8, most: 1.2 },
      { who: secondary, course: serm, analyte: "estradiol", day: 84, least: 0.8, most: 1.2 },
    ],
  },
  {
    name: "estradiol-acts-like-a-serm",
    claim: "Elevated estradiol suppresses the axis, similar to SERMs.",
    saidBy: article,
    holds: "no",
    evidence: "False: the signs are opposite. Estradiol suppresses; a SERM takes the brake away.",
    published: "Estradiol given to 6 normal men for 4 days: LH and its pulse amplitude down (P < 0.01), FSH down (P < 0.05).",
    cite: [cites.finkelstein, cites.miller],
    checks: [{ course: serm, analyte: "lh", day: 28, most: 0.9 }],
    remark: "Under an estradiol patch of 100 µg/d the same man's LH falls: see the negative tests.",
  },
  {
    name: "serm-raises-sperm",
    claim: "With the hormones, sperm improve under a SERM.",
    saidBy: article,
    holds: "in part",
    evidence: "Not automatically: about one man in five has fewer sperm than before.",
    published: "Oligozoospermic men, 50 mg daily: 9.2 to 13.9 million/mL in 90 days. In a review of 384 men, concentration fell in 21 %.",
    cite: [cites.shukla, cites.gundewar],
    checks: [
      { course: serm, analyte: sperm, day: 182, least: 1.25 },
      { who: secondary, course: serm, analyte: sperm, day: 182, least: 1.25 },
      { who: few, whom: "few germ cells, hormones in order", course: "clomiphene 50 mg daily", analyte: sperm, day: 90, least: 1.25 },
    ],
    remark:
      "Here the simulation gives less than was published of oligozoospermic men. In a man who lacks neither FSH nor intratesticular testosterone there is little to gain.",
  },
  {
    name: "anastrozole-lowers-estradiol",
    claim: "Anastrozole lowers estradiol and raises LH and testosterone.",
    saidBy: article,
    holds: "yes",
    evidence: "True.",
    published:
      "Elderly men, 1 mg daily for 12 weeks: estradiol 26 to 17 pg/mL (×0.65), testosterone 343 to 572 ng/dL (×1.67), LH 5.1 to 7.9 U/L (×1.55).",
    cite: [cites.leder],
    checks: [
      { course: "anastrozole 1 mg daily", analyte: "estradiol", day: 84, most: 0.8 },
      { course: "anastrozole 1 mg daily", analyte: testosterone, day: 84, least: 1.2 },
      { course: "anastrozole 1 mg daily", analyte: "lh", day: 84, least: 1.2 },
    ],
  },
  {
    name: "anastrozole-improves-sperm",
    claim: "Anastrozole improves sperm.",
    saidBy: article,
    holds: "in part",
    evidence: "In a subset at best, and without controls; a randomised comparison saw no change of semen in 12 weeks.",
    published: "Sperm improved in 18 of 21 oligozoospermic men in one uncontrolled series; no change in the randomised one.",
    cite: [cites.shoshany, cites.helo],
    checks: [
      { who: secondary, course: "anastrozole 1 mg daily", analyte: sperm, day: 120, least: 1.25 },
      { who: few, whom: "few germ cells, hormones in order", course: "anastrozole 1 mg daily", analyte: sperm, day: 120, least: 1.25 },
    ],
  },
  {
    name: "gonadotropins-for-oligozoospermia",
    claim: "hCG and hMG are a treatment of severe oligozoospermia.",
    saidBy: article,
    holds: "no",
    evidence: "Not established outside hypogonadotropic men.",
    published: "FSH in idiopathic infertility: +2.66 million/mL over control (95 % interval 0.47 to 4.84), pooled.",
    cite: [cites.santi],
    checks: [
      {
        who: few,
        whom: "few germ cells, hormones in order",
        course: "hcg 1500 IU 3 times a week; menotropin 75 IU 3 times a week",
        analyte: sperm,
        day: 182,
        least: 1.5,
      },
    ],
  },
  {
    name: "gonadotropins-bypass-primary-failure",
    claim: "Primary testicular failure may need gonadotropins to bypass the defect.",
    saidBy: article,
    holds: "no",
    evidence: "False: the defect lies downstream of the gonadotropins, which are high already.",
    published: "Guidelines give gonadotropins for hypogonadotropic men alone; primary failure is no indication of FSH.",
    cite: [cites.boehm],
    checks: ["primary-failure", "klinefelter", "sertoli-cell-only"].map((condition) => ({
      who: { condition },
      course: gonadotropins,
      analyte: sperm,
      day: 364,
      least: 1.5,
    })),
  },
  {
    name: "gonadotropins-in-deficiency",
    claim: "hCG with FSH brings sperm to men who lack gonadotropins.",
    saidBy: "guidelines and the article alike",
    holds: "yes",
    evidence: "True for most.",
    published: "1673 men, median 18 months: sperm in 78 %, mean 11.6 million/mL (95 % interval 8.4 to 14.9).",
    cite: [cites.muir, cites.boehm],
    checks: [{ who: congenital, course: gonadotropins, analyte: sperm, day: 546, least: 100 }],
    remark: "A ratio is taken to 0.01 million/mL where there was less before.",
  },
  {
    name: "pump-restores-the-axis",
    claim: "Pulses of GnRH from a pump restore LH, FSH, testosterone and sperm in hypothalamic hypogonadism.",
    saidBy: "guidelines and the article alike",
    holds: "yes",
    evidence: "True.",
    published: "Pulsatile GnRH and gonadotropins are the two treatments of congenital deficiency that bring fertility.",
    cite: [cites.boehm],
    checks: ["lh", testosterone, sperm].map((analyte) => ({
      who: congenital,
      course: "gonadorelin 10 ug every 90 min",
      analyte,
      day: 546,
      least: 5,
    })),
  },
  {
    name: "hcg-testosterone-is-endogenous",
    claim: "Testosterone under hCG is the man's own axis recovering.",
    saidBy: `${article}, which calls it endogenous`,
    holds: "no",
    evidence: "Misleading: it is testicular testosterone under a drive from outside, and the man's own LH falls.",
    published:
      "Testosterone enanthate brought LH to 5 % of baseline; hCG 250 IU every other day kept 93 % of intratesticular testosterone without it.",
    cite: [cites.coviello],
    checks: [{ course: "hcg 1500 IU 3 times a week", analyte: "lh", day: 84, least: 0.8 }],
  },
  {
    name: "hcg-keeps-the-testis",
    claim: "hCG beside testosterone keeps intratesticular testosterone.",
    saidBy: "trials",
    holds: "yes",
    evidence: "True.",
    published:
      "Testosterone enanthate 200 mg weekly for 3 weeks: intratesticular testosterone ×0.06; with hCG 250 IU every other day ×0.93.",
    cite: [cites.coviello],
    checks: [
      {
        course: "testosterone enanthate 200 mg weekly; hcg 250 IU every other day",
        analyte: "intratesticular_testosterone",
        day: 21,
        least: 0.6,
        most: 1.4,
      },
      { course: "testosterone enanthate 200 mg weekly", analyte: "intratesticular_testosterone", day: 21, most: 0.2 },
    ],
  },
  {
    name: "testosterone-costs-fertility",
    claim: "Testosterone is not for men who want a child: it suppresses sperm.",
    saidBy: "guidelines (Endocrine Society 2018, and the American and European urologists)",
    holds: "yes",
    evidence: "True.",
    published: "200 mg weekly: no sperm in 65 % of 271 men by 6 months, on average after 120 days.",
    cite: [cites.who, cites.bhasin],
    checks: [{ course: "testosterone enanthate 200 mg weekly", analyte: sperm, day: 182, most: 0.1 }],
  },
  {
    name: "sperm-come-back",
    claim: "After testosterone sperm come back.",
    saidBy: "trials",
    holds: "yes",
    evidence: "True of healthy volunteers, within a year for nine of ten.",
    published: "1549 men: 20 million/mL again after a median of 3.4 months; 67 % by 6, 90 % by 12, 96 % by 16 months.",
    cite: [cites.liu],
    checks: [
      { course: "testosterone enanthate 200 mg weekly for 26 weeks", analyte: sperm, day: 182 + 112, least: 0.3 },
      { course: "testosterone enanthate 200 mg weekly for 26 weeks", analyte: sperm, day: 182 + 364, least: 0.8 },
    ],
  },
  {
    name: "weight-predicts-response",
    claim: "Body mass index, genes, insulin and inflammation predict the response: heavier men respond less to a SERM.",
    saidBy: article,
    holds: "in part",
    evidence: "Weight weakly; genes are a hypothesis; insulin and inflammation are unproven.",
    published: "In one series of 100 men testosterone rose less under clomiphene with a higher body mass index (P < 0.01).",
    cite: [{ text: "Meeting of the Northeastern Section of the American Urological Association, 2020, abstract" }],
    checks: [{ who: { bmi: 40 }, whom: "body mass index 40 kg/m²", course: serm, analyte: testosterone, day: 84, most: 1.5 }],
    remark:
      "A man of average weight has ×1.7 here, and a heavier one starts lower and gains more by ratio. How much each parameter matters is in the section on sensitivity.",
  },
];
