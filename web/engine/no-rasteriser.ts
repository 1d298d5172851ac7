/** Stands in for the library that makes PNG files out of drawings, which is native: in a browser figures are drawn by the page. */
export class Resvg {
  constructor() {
    throw new Error("pictures as PNG are made in the terminal: npx openhpg … --plot file.png");
  }
}
