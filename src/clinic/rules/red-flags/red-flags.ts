/** What goes to a doctor at once, one question each. */
import { type FindingName, findings, resultsOf } from "../../record/index.ts";
import { all, any, no, unknown, yes } from "../answer.ts";
import { serms } from "../drugs/groups.ts";
import { severeDeficiency } from "../gonadotropins/hypogonadotropic.ts";
import { limit } from "../guidelines/index.ts";
import { found, level, resultStands, shown, takes, used, want } from "../reading.ts";
import { rule } from "../rule.ts";
import { lhFailsToRise } from "../tests/pituitary.ts";

const flag = (name: string, finding: FindingName, says: string, matters?: string) =>
  rule(name, {
    asks: findings[finding].asks,
    sources: ["CUT-09"],
    ...(matters !== undefined && { matters }),
    concludes: { kind: "red-flag", says },
    judge: (record) => found(record, finding),
  });

export const lumps = [
  flag("testicular-mass", "testicular_mass", "A lump in the testis: to a urologist at once.", "a tumour is not to be missed"),
  flag("acute-scrotum", "acute_scrotum", "A suddenly painful scrotum: to an emergency department now."),
  flag("breast-mass", "breast_mass", "A lump in the breast: to be examined without delay."),
] as const;

export const massEffect = rule("signs-of-a-pituitary-mass", {
  asks: "Has he headache and a loss of visual field?",
  sources: ["CUT-09", "CUT-08"],
  matters: "a pituitary mass may cost him his sight",
  concludes: { kind: "red-flag", says: "Headache with loss of the visual field: the pituitary is looked at without delay." },
  judge: (record) => all(found(record, "headache"), found(record, "visual_field_loss")),
});

export const severeCentral = rule("severe-central-deficiency", {
  asks: "Is testosterone below 150 ng/dL without a rise of LH?",
  sources: ["CUT-09", "AUA-TD-15", "ES-04"],
  concludes: {
    kind: "red-flag",
    says: "Testosterone is below 150 ng/dL and LH does not rise: to an endocrinologist, for a lesion of the pituitary.",
  },
  judge: (_record, ask) => all(ask(severeDeficiency), ask(lhFailsToRise)),
});

export const veryHighProlactin = rule("very-high-prolactin", {
  asks: "Is prolactin above 200 µg/L?",
  sources: ["CUT-09", "CUT-08"],
  concludes: { kind: "red-flag", says: "Prolactin is above 200 µg/L: a macroprolactinoma is likely." },
  judge: (record) => level(record, "prolactin", "above", limit("CUT-09", "prolactin")),
});

/** On treatment or off it: any result counts. */
export const highHaematocrit = rule("high-haematocrit", {
  asks: "Is haematocrit, on treatment or off it, above 54 %?",
  sources: ["CUT-09", "AUA-TD-11", "ES-07", "EAU-H-07", "LAB-HCG2"],
  concludes: { kind: "red-flag", says: "Haematocrit is above 54 %: what raises it is stopped or lowered, and the cause looked for." },
  judge(record) {
    const threshold = limit("CUT-09", "haematocrit");
    const results = resultsOf(record, "haematocrit");
    const high = results.find((r) => resultStands(r, "above", threshold));
    if (high) return yes(`haematocrit ${high.written}, above ${shown(threshold)}`, { numbers: [used(high)], thresholds: [threshold] });
    const told = results.filter((r) => resultStands(r, "above", threshold) === false);
    if (told.length === 0) return unknown(want("haematocrit", "haematocrit"), "", { thresholds: [threshold] });
    return no("no haematocrit above it", { numbers: told.map(used), thresholds: [threshold] });
  },
});

export const suicidality = rule("suicidal-thoughts", {
  asks: "Has he thoughts of suicide?",
  sources: ["CUT-09"],
  matters: "withdrawal of androgens, and some drugs, lower the mood",
  concludes: { kind: "red-flag", says: "Thoughts of suicide: help now, before anything else; withdrawal of androgens makes them worse." },
  judge: (record) => found(record, "suicidality"),
});

export const takesSerm = rule("takes-a-serm", {
  asks: "Is a SERM among what he takes?",
  sources: ["CUT-09", "LAB-CC4"],
  judge: (record) => takes(record, "now", serms),
});

export const symptomsOnSerm = rule("symptoms-on-a-serm", {
  asks: "Has he, on a SERM, visual symptoms or those of a thrombosis?",
  sources: ["CUT-09", "LAB-CC", "LAB-CC4"],
  concludes: { kind: "red-flag", says: "Visual symptoms, or those of a thrombosis, on a SERM: it is stopped and he is seen at once." },
  judge: (record, ask) => all(ask(takesSerm), any(found(record, "visual_symptoms"), found(record, "calf_or_chest_symptoms"))),
});
