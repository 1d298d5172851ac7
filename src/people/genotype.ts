/** What is known of a man's genes, where it moves the axis by a size that has been published. */
import { log, pow } from "../numerics/index.ts";
import { assumed, measured } from "../references/index.ts";
import { type Change, times } from "./condition.ts";
import { traitOutOfRange, unknownGenotype } from "./errors.ts";
import { sertoliCellsOf } from "./testis-size.ts";

/**
 * Variants the model knows. What is not told is that of the reference man.
 *
 * Not here: ESR1, whose studies contradict each other, and CYP19A1 rs2470152, of which we read a size and not which allele has it.
 */
export interface Genotype {
  /** FSHB −211G>T (rs10835638); the reference man has GG, the common one. */
  readonly fshb?: "GG" | "GT" | "TT";
  /** FSHR Asn680Ser (rs6166), N or S on either chromosome; the reference man has one of each. */
  readonly fshr?: "NN" | "NS" | "SS";
  /** CAG repeats in exon 1 of the androgen receptor. A hypothesis stands behind what they do here. */
  readonly arRepeats?: number;
}

/** Repeats of the reference man, and those beyond which it is a disease. */
const referenceRepeats = 22;
const repeatBounds = [9, 36] as const;

/** On FSHB transcription; what gives the published FSH in the reference man, whose inhibin B makes good a part of the loss. */
const fshb = { GG: 1, GT: 0.81, TT: 0.534 } as const;
/** mL of one testis: half of what both together differ by for each allele. */
const fshr = { NN: 0.58, NS: 0, SS: -0.58 } as const;
/** Pulses follow free testosterone with this exponent in the reference man. */
const paceForTestosterone = 1 / 0.85;

const oneOf = <T extends object>(gene: string, table: T, value: string): keyof T => {
  if (!Object.hasOwn(table, value)) throw unknownGenotype(gene, value, Object.keys(table));
  return value as keyof T;
};

/**
 * The changes that go with a genotype.
 *
 * @param sizeIsKnown - The size of his testes is told; then it holds what FSHR would do to them.
 *
 * @throws PeopleError `people/unknown-genotype`; `people/trait-out-of-range` for repeats.
 *
 * @example
 * changesOfGenotype({ fshb: "GG", fshr: "NS" }, false).length // => 0
 */
export function changesOfGenotype(genotype: Genotype, sizeIsKnown: boolean): readonly Change[] {
  const changes: Change[] = [];
  if (genotype.fshb !== undefined) {
    const factor = fshb[oneOf("fshb", fshb, genotype.fshb)];
    const source = measured("grigorova2008", "abstract: FSH 3.37, 2.84, 2.02 IU/L in rs10835638 GG, GT, TT");
    if (factor !== 1) changes.push(times("pituitary.gonadotrophs.fshGene", factor, source));
  }
  if (genotype.fshr !== undefined) {
    const larger = fshr[oneOf("fshr", fshr, genotype.fshr)];
    const source = measured("grigorova2013", "abstract: total testes volume −1.16 mL for each 680Ser allele; taken as Sertoli cells");
    if (larger !== 0 && !sizeIsKnown) changes.push(times("testis.sertoli.number", sertoliCellsOf(20 + larger), source));
  }
  const { arRepeats } = genotype;
  if (arRepeats !== undefined) {
    const [least, most] = repeatBounds;
    if (!(arRepeats >= least && arRepeats <= most)) throw traitOutOfRange("arRepeats", arRepeats, "repeats", least, most);
    // Between the means of extreme quartiles lie 2.54 standard deviations, of about three repeats.
    const perRepeat = (log(1.12) / (2.54 * 3)) * paceForTestosterone;
    if (arRepeats !== referenceRepeats)
      changes.push(
        times(
          "hypothalamus.kisspeptinNeurons.fastest",
          pow(1 + perRepeat, arRepeats - referenceRepeats),
          assumed(
            "hypothesis: a weaker receptor brakes GnRH less; sized to Crabbe 2007 (crabbe2007), 10 and 14 % of free testosterone between extreme quartiles of repeats, LH rising with it",
          ),
        ),
      );
  }
  return changes;
}
