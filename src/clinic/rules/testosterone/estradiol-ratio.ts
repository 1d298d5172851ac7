/** Testosterone over estradiol: the rule of thumb by which aromatase inhibitors are thought of, and no more than that. */
import { untreatedResults } from "../../record/index.ts";
import { no, unknown, yes } from "../answer.ts";
import { limit } from "../guidelines/index.ts";
import { levelOf, stated, want } from "../reading.ts";
import { rule } from "../rule.ts";

export const lowTestosteroneToEstradiol = rule("low-testosterone-to-estradiol", {
  asks: "Is testosterone low for the estradiol, in ng/dL over pg/mL?",
  sources: ["CUT-05", "CUT-10"],
  matters: "aromatase inhibitors are usually thought of by it",
  concludes: {
    kind: "finding",
    says: "Testosterone is low for the estradiol: a rule of thumb, found by immunoassay and never tried at random.",
  },
  judge(record) {
    const threshold = limit("CUT-05", "ratio");
    const [t, e] = [levelOf(record, "testosterone_total"), levelOf(record, "estradiol")];
    const said = stated(record, "low-testosterone-to-estradiol-ratio");
    if (!t || !e || t.limit || e.limit || !(e.value > 0)) {
      if (said.answer === "yes") return said;
      return unknown(
        [
          ...(t && !t.limit ? [] : [want("testosterone_total", "total testosterone as a number")]),
          ...(e && !e.limit ? [] : [want("estradiol", "estradiol as a number, best by mass spectrometry")]),
        ],
        "",
        { thresholds: [threshold] },
      );
    }
    const ratio = t.value / e.value;
    const assay = untreatedResults(record, "estradiol").at(-1)?.assay;
    const how =
      assay === "mass-spectrometry"
        ? "by mass spectrometry, for which the limit was never tried"
        : assay === "immunoassay"
          ? "by immunoassay, poor at the levels of men"
          : "by an assay that is not named";
    const because = `testosterone over estradiol ${ratio.toFixed(1)}, ${how}`;
    const basis = { numbers: [...t.from, ...e.from], thresholds: [threshold] };
    return ratio < threshold.value ? yes(because, basis) : no(because, basis);
  },
});
