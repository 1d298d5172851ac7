/** When a laboratory finds no sperm. */

/**
 * Sperm, in millions or millions in a millilitre, below which a laboratory finds none: about the limit of counting
 * fixed volumes without a search through the sediment.
 */
export const countable = 0.05;
