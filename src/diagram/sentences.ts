/** What is said below the diagram: templates in English, each said only where the simulated values call for it. */

/** From what on a sentence is said. */
export const thresholds = {
  /** Relative change below which a value is called unchanged. */
  steady: 0.05,
  /** Share of a place that a drug must hold to be spoken of. */
  present: 0.02,
  /** GnRH over that of the reference man below which the pituitary is hardly driven. */
  undriven: 0.3,
  /** LH or FSH over that of the reference man from which the pituitary drives hard. */
  driven: 1.5,
  /** Testosterone or sperm, over the reference man's for the gonadotropin he has, below which the testis answers poorly. */
  unanswered: 0.5,
  /** Intratesticular testosterone over what it was below which the tubules miss it. */
  starved: 0.5,
  /** GnRH pulses a day below which there is no interval to speak of. */
  fewestPulses: 2,
  /** Sperm, million/mL, below which there are none to speak of. */
  fewestSperm: 0.1,
  /** Share of the testes from which on none is left. */
  all: 0.99,
} as const;

/** By the last word of the component a drug acts on; + and - where the words differ by its sign. */
export const actTexts: Readonly<Record<string, string>> = {
  estrogenReceptor: "{drug} holds {share} % of {where} oestrogen receptors",
  aromatase: "{drug} blocks {share} % of the aromatase in {where}",
  "gnrhReceptor+": "{drug} occupies {share} % of the pituitary's GnRH receptors without pause",
  "gnrhReceptor-": "{drug} takes {share} % of the pituitary's answer to GnRH",
  lhReceptor: "{drug} makes {share} % of the drive on the Leydig cells",
  portalBlood: "{drug} gives {share} % of the GnRH pulses that reach the pituitary",
  lh: "{drug} is {share} % of the LH in blood",
  fsh: "{drug} is {share} % of the FSH in blood",
  testosterone: "{drug} brings {share} % of the testosterone in blood",
  dihydrotestosterone: "{drug} brings {share} % of the DHT in blood",
  estradiol: "{drug} brings {share} % of the estradiol in blood",
  leydig: "{drug} blocks {share} % of steroid synthesis in the testis",
  androgens: "{drug} blocks {share} % of androgen synthesis in the adrenal glands",
  tissue: "{drug} has taken {share} % of the testicular tissue",
};

/** Places in the words of those sentences. */
export const whereTexts: Readonly<Record<string, string>> = {
  hypothalamus: "hypothalamic",
  pituitary: "pituitary",
  liver: "hepatic",
  fat: "fat",
  leydig: "the testis",
};

export const texts = {
  gone: "hardly any {drug} acts now",
  pulsesInstead: "GnRH pulses come every {minutes} minutes instead of {before}",
  pulsesAsBefore: "GnRH pulses come every {minutes} minutes as before",
  pulsesNow: "GnRH pulses come every {minutes} minutes",
  pulsesStopped: "GnRH pulses all but stop",
  pulsesAbsent: "GnRH pulses are all but absent",
  balance: "Testosterone and estradiol hold GnRH pulses at one every {minutes} minutes, and inhibin B of {inhibinB} holds FSH at {fsh}.",
  undriven: "Only {share} % of the usual GnRH reaches the pituitary: LH is {lh} and FSH {fsh}, so that the testes are hardly driven.",
  unanswered: "The pituitary drives hard, with LH of {lh} and FSH of {fsh}, and the testes cannot answer in full.",
  standing: "Testosterone is {testosterone} in blood and {intratesticular} within the testis; sperm {sperm}.",
  returning: "Without a drug that acts, {pulses}, with {share} % of the usual GnRH in all.",
  changes: "LH {lh}, testosterone {testosterone}; sperm {sperm}, {were}.",
  were: "were {before}",
  same: "as before",
  none: "none to speak of",
  rises: "rises to {times} times what it was",
  falls: "falls to {percent} % of what it was",
  risesFrom: "rises from {before} to {now} {unit}",
  fallsFrom: "falls from {before} to {now} {unit}",
  stays: "stays at {now} {unit}",
  starved: "Within the testis testosterone {change}, while in blood it {inBlood}: the tubules live on what is in the testis.",
  ownLhYields: "His own LH {change}, for the pituitary feels the testosterone that the drug calls forth; FSH {fsh}.",
  sperm: "{sperm}, {total} million in {semen} mL of semen",
  removed: "the testes have been removed",
  nothingAnswers: "LH and FSH are no longer braked, and there are no testes to answer them.",
  cannotAnswer: "LH and FSH drive harder, and the testes cannot answer in proportion.",
  estradiol: "Estradiol {change}, FSH {fsh}.",
} as const;

/** A template with its numbers. */
export const fill = (template: string, values: Readonly<Record<string, string>>): string =>
  template.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);

/** A text as the beginning of a sentence; capitals of names stay. */
export const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/**
 * A number with two or three significant digits, as a person would say it.
 *
 * @example
 * short(12.345) // => "12.3"
 */
export function short(value: number): string {
  const size = Math.abs(value);
  if (size >= 100) return value.toFixed(0);
  if (size < 0.01) return "0";
  return String(Number(value.toPrecision(size >= 10 ? 3 : 2)));
}
