/** Markdown as pages use it: tables, code, links, formulas, and foreign words in which nothing is markup. */

const cell = (text: string): string => text.replace(/\|/g, "\\|").replace(/\s*\n\s*/g, " ");

/** Foreign words in running text. */
export const words = (text: string): string => cell(text).replace(/([*_`<>[\]])/g, "\\$1");

/** A name or path, as it is written in code. */
export const code = (text: string): string => `\`${cell(text)}\``;

/** Blocks with a blank line between them; what is empty is left out. */
export const blocks = (...parts: readonly (string | undefined)[]): string => parts.filter((part) => part).join("\n\n");

export const list = (items: readonly string[]): string => items.map((item) => `- ${item}`).join("\n");

/** A table; nothing where there are no rows. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return "";
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

/** A heading with what stands below it; nothing where there is nothing. */
export const section = (heading: string, ...parts: readonly (string | undefined)[]): string => {
  const content = blocks(...parts);
  return content && `${heading}\n\n${content}`;
};

/** The same with a sentence between heading and content. */
export const introduced = (heading: string, sentence: string, content: string): string => content && blocks(heading, sentence, content);

/** Numbers that readers know by another name. */
const known: ReadonlyMap<string, string> = new Map([
  [String(Math.LN2), "\\ln(2)"],
  [String(1 / 3), "\\tfrac{1}{3}"],
  [String(2 / 3), "\\tfrac{2}{3}"],
  [String(1 / 6), "\\tfrac{1}{6}"],
  [String(Math.sqrt(3)), "\\sqrt{3}"],
]);

/** A formula without the digits that only a computer needs. */
export const readable = (latex: string): string =>
  latex.replace(/(?<![\w.])\d+\.\d{7,}(?!\w)/g, (digits) => known.get(digits) ?? String(Number(Number(digits).toPrecision(6))));

/** Formulas on lines of their own. The fence, unlike dollar signs, keeps Markdown from reading `<` and `\,` as its own. */
export const formulas = (lines: readonly string[]): string =>
  `\`\`\`math\n${readable(lines.length === 1 ? lines[0]!.replace("&", "") : `\\begin{aligned}\n${lines.join(" \\\\\n")}\n\\end{aligned}`)}\n\`\`\``;

/**
 * Where a heading is found on its page.
 *
 * @example
 * slug("testis.lhReceptor") // => "testislhreceptor"
 */
export const slug = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .replace(/\s/g, "-");

/**
 * A unit as readers write it; a pure number has none.
 *
 * @example
 * ["10*6/mL", "ug/h", "1"].map(unitText) // => ["10⁶/mL", "µg/h", ""]
 */
export const unitText = (unit: string): string =>
  unit === "1"
    ? ""
    : unit
        .replace(/^1\/(\d+)(\w+)$/, "per $1 $2")
        .replace(/\[IU\]/g, "IU")
        .replace(/10\*(\d)/g, (_, tens: string) => `10${"⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(tens)]}`)
        .replace(/(?<![a-zA-Z])u(?=[a-zA-Z])/g, "µ")
        .replace(/(?<=[a-z])([23])(?!\d)/g, (_, power: string) => "²³"[Number(power) - 2]!);

/** A name of the model for people: "seminalTract" → "Seminal tract". */
export function title(name: string): string {
  const text = name.replace(/([a-z0-9])([A-Z])/g, (_, before: string, after: string) => `${before} ${after.toLowerCase()}`);
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "seminalTract" → "seminal-tract", as files are named. */
export const kebab = (name: string): string =>
  name.replace(/([a-z0-9])([A-Z])/g, (_, before: string, after: string) => `${before}-${after.toLowerCase()}`).replaceAll(" ", "-");

/** At most three digits that count, for a reader. */
export const threeDigits = (value: number): string => String(Number(value.toPrecision(3)));
