/** Where the fault lies when testosterone is low: in the testis, above it, or made up for. */
import { all, any, inverse, unless } from "../answer.ts";
import { stated } from "../reading.ts";
import { rule } from "../rule.ts";
import { lowByGrid, lowTestosterone } from "../testosterone/low-testosterone.ts";
import { androgensUndated } from "./androgens.ts";
import { aboveTheTestis, fshRaised, hypergonadotropic, lhRaised } from "./raised.ts";

export const secondaryHypogonadism = rule("secondary-hypogonadism", {
  asks: "Is testosterone low without a rise of LH and FSH, so that the fault lies above the testis?",
  sources: ["EAU-H-04", "CUT-01", "HPG-01"],
  matters: "only then can drugs that drive the testis be thought of for his testosterone",
  concludes: {
    kind: "classification",
    says: "Secondary hypogonadism: testosterone is low, or the diagnosis stated, and gonadotropins are not raised.",
  },
  judge: (record, ask) =>
    all(
      unless(ask(androgensUndated)),
      unless(ask(fshRaised)),
      unless(ask(hypergonadotropic)),
      any(stated(record, ...aboveTheTestis), all(ask(lowTestosterone), inverse(ask(lhRaised)))),
    ),
});

export const primaryHypogonadism = rule("primary-hypogonadism", {
  asks: "Is testosterone low although LH is raised?",
  sources: ["EAU-H-04", "CUT-01"],
  concludes: { kind: "classification", says: "Primary hypogonadism: testosterone is low by one body at least, although LH is raised." },
  judge: (_record, ask) => all(unless(ask(androgensUndated)), ask(lowTestosterone), ask(lhRaised)),
});

export const secondaryByGrid = rule("secondary-by-the-grid", {
  asks: "Is hypogonadism secondary by the grid of ageing men?",
  sources: ["CUT-01"],
  judge: (_record, ask) => all(ask(lowByGrid), inverse(ask(lhRaised))),
});

export const primaryByGrid = rule("primary-by-the-grid", {
  asks: "Is hypogonadism primary by the grid of ageing men?",
  sources: ["CUT-01"],
  judge: (_record, ask) => all(ask(lowByGrid), ask(lhRaised)),
});

export const compensatedHypogonadism = rule("compensated-hypogonadism", {
  asks: "Is testosterone normal by the grid of ageing men only because LH is raised?",
  sources: ["CUT-01"],
  matters: "testes that need much LH may fail later",
  concludes: { kind: "classification", says: "Compensated hypogonadism by the grid of ageing men: testosterone is normal, LH raised." },
  judge: (_record, ask) => all(inverse(ask(lowByGrid)), ask(lhRaised)),
});
