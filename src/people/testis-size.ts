/** How many Sertoli cells a man has whose testes, while he is untreated, are of a known size. */
import { pow } from "../numerics/index.ts";
import { parameterOf } from "./reference-man.ts";

/** What the model makes of 0.3 to 1.2 times the Sertoli cells, read off at rest: FSH rises where they are few, and makes up for some. */
const germCellsFollow = 0.84;
/** Spermatocytes of a man whose testes are as full as they can be. */
const mostGermCells = 1.2;

const [tubules, germinal, allometry] = ["tubules", "germinal", "allometry"].map((name) => parameterOf(`testis.volume.${name}`).value);

/** Volume of one testis, mL, from Sertoli cells and what they send into development, both over the reference man's. */
const volumeOf = (number: number, output: number): number =>
  tubules! * pow(number, allometry!) + germinal! * Math.min(mostGermCells, output * pow(number, germCellsFollow));

/**
 * Sertoli cells relative to the reference man of an untreated man with testes of this size.
 *
 * The testis is tubules and the germ cells that fill them, so that what a man forms of germ cells for each Sertoli
 * cell counts too. The untreated man of the model has this size within a few per cent.
 *
 * @param volume - Of one testis, the mean of both, mL.
 * @param output - Germ cells he forms for each Sertoli cell, over the reference man's, given how many Sertoli cells he has.
 *
 * @example
 * Math.round(100 * sertoliCellsOf(20)) // => 100
 */
export function sertoliCellsOf(volume: number, output: (number: number) => number = () => 1): number {
  let [low, high] = [1e-3, 10];
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (volumeOf(middle, output(middle)) < volume) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
