/** What the pages are made of: repetitions named, molecules found where they are, drugs at what they reach. */
import { expect, it } from "vitest";
import { findDrug } from "../../drugs/index.ts";
import { add, div, mul, sqrt, symbol } from "../../symbolic/index.ts";
import { dimensionless } from "../../units/index.ts";
import { abbreviate } from "./abbreviate.ts";
import { readsOf } from "./component-section.ts";
import { formulas, unitText, words } from "./markdown.ts";
import { drugsReaching, passagesOf } from "./molecule-flows.ts";
import { molecules, outsideBlood } from "./molecules.ts";
import { body } from "./written-body.ts";

const moleculeOf = (name: string) => molecules.find((m) => m.name === name)!;
const names = (reaches: readonly { readonly drug: { readonly name: string } }[]) => reaches.map(({ drug }) => drug.name);

it("names what a formula repeats, from the outside inwards, and nothing that is short", () => {
  const [a, b] = ["somewhere.far.away.concentration", "somewhere.far.away.volume"].map((name) => symbol(name, dimensionless)) as [
    never,
    never,
  ];
  const inner = add(mul(a, b), 1);
  const outer = div(inner, sqrt(inner));
  expect(abbreviate(add(outer, mul(2, outer)), new Map()).where.map(({ is }) => is)).toEqual([outer, inner]);
  const short = add(symbol("x", dimensionless), 1);
  expect(abbreviate(mul(short, sqrt(short)), new Map()).where).toEqual([]);
});

it("writes no digits that only a computer needs", () => {
  expect(formulas([`&${Math.LN2} + ${2 / 3} + ${Math.sqrt(3)} + 0.123456789 + 0.5`])).toBe(
    "```math\n\\ln(2) + \\tfrac{2}{3} + \\sqrt{3} + 0.123457 + 0.5\n```",
  );
});

it("leaves nothing of foreign words to be read as markup", () => {
  expect(words("a*b_c <br> | [x]")).toBe("a\\*b\\_c \\<br\\> \\| \\[x\\]");
  expect(["[IU]/L", "ng/dL", "1/24h", "kg/m2"].map(unitText)).toEqual(["IU/L", "ng/dL", "per 24 h", "kg/m²"]);
});

it("finds testosterone in the testis as well as in blood, and knows where else molecules are held", () => {
  expect(moleculeOf("testosterone").homes.map(({ path }) => path)).toEqual(["blood.testosterone", "testis.interstitium"]);
  for (const { home } of Object.values(outsideBlood)) expect(body.map(({ path }) => path)).toContain(home);
});

// Caught: uptake by the testis listed as a loss of testosterone.
it("tells making and clearing from moving about", () => {
  const { into, between, out } = passagesOf(moleculeOf("testosterone"));
  expect(into.map(({ written }) => written.path)).toContain("testis.leydig");
  expect(between.map(({ name }) => name)).toContain("uptake");
  expect(out.map(({ written }) => written.path)).toContain("fat.aromatase");
});

it("knows which drugs are near a molecule", () => {
  expect(names(drugsReaching(moleculeOf("testosterone")).directly)).toContain("ketoconazole");
  expect(names(drugsReaching(moleculeOf("testosterone")).nextDoor)).toContain(findDrug("hCG")!.name);
  expect(names(drugsReaching(moleculeOf("gnrh")).nextDoor)).toContain("enclomiphene");
  expect(names(drugsReaching(moleculeOf("shbg")).directly)).not.toContain("degarelix");
});

// Caught: FSH injections among what governs LH, because the gonadotrophs read the clearance of FSH, at rest.
it("does not take what is read at rest for something that acts", () => {
  const { directly, nextDoor } = drugsReaching(moleculeOf("lh"));
  expect(names([...directly, ...nextDoor])).not.toContain("follitropin");
  const gonadotrophs = body.find(({ path }) => path === "pituitary.gonadotrophs")!;
  const lh = readsOf(gonadotrophs).filter(({ from }) => from.startsWith("blood.lh."));
  expect(lh).toEqual([{ from: "blood.lh.cleared", atRest: true }]);
});
