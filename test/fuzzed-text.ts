/** Texts that are nearly right: seeds with their tokens, lines, values and bytes changed, the same for the same number. */
import { stream } from "openhpg";
import { parse, stringify } from "yaml";

/** Whole numbers below `below`, one after another. */
export type Draw = (below: number) => number;

/** The numbers of one execution. */
export function drawsOf(seed: number, execution: number): Draw {
  const numbers = stream(seed, execution, "parameters");
  let k = 0;
  return (below) => Math.min(below - 1, Math.floor(numbers.uniform(k++) * below));
}

const pick = <T>(all: readonly T[], draw: Draw): T => all[draw(all.length)]!;

/** What readers take for something special, and what others take for it. */
const words: readonly string[] = [
  ..."title man condition age bmi panel visits measured limits taken course courses from until weeks history examination tests".split(" "),
  ..."partner country source cite pmid note priorities outcomes at date day week clock fasting assay pooled abstinence of".split(" "),
  ..."what value unit comparator low high visit testosterone_total lh fsh estradiol sperm_concentration sperm_total motility".split(" "),
  ..."semen_volume testis_volume albumin genotype fshb klinefelter azoospermia immunoassay true false null none yes no".split(" "),
  ..."constructor __proto__ toString hasOwnProperty valueOf prototype length resourceType Observation Patient Bundle".split(" "),
  ..."nmol/L pmol/L IU/L mIU/mL ng/dL pg/mL % million/mL 10*6/mL g/dL mL days weeks months 1/24h [pH] parsec".split(" "),
  ..."0 -0 -1 1 1.5 1,5 1,500 1e999 1e-999 0x10 .nan .inf NaN Infinity 9007199254740993 46083 2026-03-02 2026-02-30 31.03.2026".split(" "),
  ...'08:10 25:10 8 pm < <= > >= ≤ ≥ = − – \u2028 \uFEFF \u202E \u0000 \u0007 \u001b[31m \uD800 � \' \'\' " """ | > & * ! !! % @ ` ? - : , ; # { } [ ] --- ...'.split(
    " ",
  ),
  "\n",
  "\r",
  "\r\n",
  "\t",
  "  ",
  "clomiphene 25 mg daily",
  "8.6 to 29 nmol/L",
  "<0.3 IU/L",
  "course: ",
  "priority: ",
  "<script>",
  "=1+1",
  "&a [*a, *a]",
  "<<: *a",
  "!!binary x",
  "%YAML 1.1\n---\n",
  "sep=;\n",
  "x".repeat(300),
  "[".repeat(70),
  "9".repeat(400),
];

const tokensOf = (text: string): string[] => text.match(/[\p{L}\p{N}_.]+|\s+|[^\p{L}\p{N}_.\s]/gu) ?? [];

type Change = (text: string, draw: Draw, seeds: readonly string[]) => string;

const changeToken: Change = (text, draw, seeds) => {
  const tokens = tokensOf(text);
  const i = draw(tokens.length + 1);
  const other = draw(2) === 0 ? pick(words, draw) : (pick(tokensOf(pick(seeds, draw)), draw) ?? "");
  switch (draw(4)) {
    case 0:
      tokens.splice(i, 1);
      break;
    case 1:
      tokens.splice(i, 0, other);
      break;
    case 2:
      tokens.splice(i, 1, other);
      break;
    default: {
      const j = draw(tokens.length + 1);
      [tokens[i], tokens[j]] = [tokens[j] ?? "", tokens[i] ?? ""];
    }
  }
  return tokens.join("");
};

const changeLine: Change = (text, draw, seeds) => {
  const lines = text.split("\n");
  const i = draw(lines.length);
  const other = pick(pick(seeds, draw).split("\n"), draw);
  const line = lines[i]!;
  const fresh = [[], [line, line], [other], [line, other], [line.trimStart()], [`  ${line}`]][draw(6)]!;
  lines.splice(i, 1, ...fresh);
  return lines.join("\n");
};

/** As other characters of the same bytes, one of them flipped, gone or there twice. */
const changeByte: Change = (text, draw) => {
  const bytes = Array.from(new TextEncoder().encode(text));
  const i = draw(bytes.length + 1);
  const flipped = (bytes[i] ?? 32) ^ (1 << draw(8));
  bytes.splice(i, draw(2), ...[[], [flipped], [draw(256)], bytes.slice(i, i + draw(40))][draw(4)]!);
  return new TextDecoder().decode(Uint8Array.from(bytes));
};

const changeNumber: Change = (text, draw) => {
  const numbers = [...text.matchAll(/\d+(?:\.\d+)?/g)];
  const found = numbers.length > 0 ? pick(numbers, draw) : undefined;
  if (!found) return text;
  const value = Number(found[0]);
  const other = [
    "0",
    String(-value),
    String(value * 10),
    String(value / 1000),
    `${value}e${draw(400)}`,
    `<${value}`,
    "1e-7",
    String(draw(100)),
  ];
  return text.slice(0, found.index) + pick(other, draw) + text.slice(found.index + found[0].length);
};

const cut: Change = (text, draw) => (draw(2) === 0 ? text.slice(0, draw(text.length + 1)) : text.slice(draw(text.length + 1)));

/** Values of a tree, gone, there twice, elsewhere or something else; CSV has no tree and gets its cells changed. */
function changeTree(text: string, draw: Draw, write: (data: unknown) => string): string {
  let data: unknown;
  try {
    data = parse(text, { maxAliasCount: 0, logLevel: "silent" });
  } catch {
    return text;
  }
  const places: { readonly holder: Record<string, unknown>; readonly key: string }[] = [];
  const walk = (node: unknown): void => {
    if (typeof node !== "object" || node === null) return;
    for (const [key, value] of Object.entries(node)) {
      places.push({ holder: node as Record<string, unknown>, key });
      walk(value);
    }
  };
  walk(data);
  if (places.length === 0) return text;
  const { holder, key } = pick(places, draw);
  const other = pick(places, draw);
  const values: readonly (() => unknown)[] = [
    () => null,
    () => [],
    () => ({}),
    () => [holder[key]],
    () => ({ [key]: holder[key] }),
    () => structuredClone(other.holder[other.key]),
    () => pick(words, draw),
    () => (draw(2) === 0 ? draw(1000) : draw(1000) / 7),
    () => draw(2) === 0,
    () => String(holder[key]),
  ];
  const way = draw(10);
  try {
    if (way < 2) delete holder[key];
    else if (way === 2) holder[pick(words, draw)] = structuredClone(holder[key]);
    else holder[key] = pick(values, draw)();
    return write(data);
  } catch {
    return text;
  }
}

const changeCell: Change = (text, draw, seeds) => {
  const rows = text.split("\n").map((line) => line.split(","));
  const row = pick(rows, draw);
  const from = pick(pick(seeds, draw).split("\n"), draw).split(",");
  row[draw(row.length)] = draw(2) === 0 ? pick(words, draw) : pick(from, draw);
  return rows.map((cells) => cells.join(",")).join("\n");
};

export type Shape = "yaml" | "csv" | "json";

const longest = 65_536;

/** A seed with one to eight things changed. */
export function fuzzed(shape: Shape, seeds: readonly string[], draw: Draw): string {
  const structural: Change =
    shape === "csv"
      ? changeCell
      : (text) => changeTree(text, draw, shape === "json" ? (data) => JSON.stringify(data) : (data) => stringify(data));
  // Half of the changes leave a text that can be read, so that what is read is looked at.
  const changes: readonly Change[] = [
    structural,
    structural,
    structural,
    changeNumber,
    changeNumber,
    changeToken,
    changeLine,
    changeByte,
    cut,
  ];
  let text = pick(seeds, draw);
  for (let left = 1 + draw(draw(2) === 0 ? 2 : 8); left > 0; left--) text = pick(changes, draw)(text, draw, seeds).slice(0, longest);
  return text;
}
