/** Prolactin: raised, by what, and what is to be done. */
import { resultsOf } from "../../record/index.ts";
import { all, inverse, no, unless, yes } from "../answer.ts";
import { limit } from "../guidelines/index.ts";
import { found, level, levelOf, stated, used } from "../reading.ts";
import { rule } from "../rule.ts";

export const hyperprolactinaemia = rule("hyperprolactinaemia", {
  asks: "Is prolactin raised, by the laboratory's limit or beyond any?",
  sources: ["CUT-08", "AUA-MI-43", "HPG-01", "HPG-10"],
  matters: "raised prolactin is a cause of low testosterone that has its own treatment",
  concludes: {
    kind: "finding",
    says: "Prolactin is raised, or so stated: it is repeated, and its cause looked for among drugs, thyroid, macroprolactin and the pituitary.",
  },
  judge(record) {
    const threshold = limit("CUT-08", "mri");
    const far = level(record, "prolactin", "above", threshold);
    if (far.answer === "yes") return far;
    const last = resultsOf(record, "prolactin")
      .filter(({ laboratoryLimits }) => laboratoryLimits?.high !== undefined)
      .at(-1);
    const said = stated(record, "hyperprolactinaemia");
    if (!last) {
      if (said.answer === "yes") return said;
      return levelOf(record, "prolactin") ? level(record, "prolactin", "above", limit("HPG-10", "prolactin")) : far;
    }
    const high = last.laboratoryLimits!.high!;
    const basis = { numbers: [used(last)] };
    return last.value > high
      ? yes(`prolactin ${last.written}, above the laboratory's ${high} µg/L`, basis)
      : no(`prolactin ${last.written}, within the laboratory's limit`, basis);
  },
});

export const macroprolactinExcluded = rule("macroprolactin-excluded", {
  asks: "Where prolactin is raised, was macroprolactin excluded?",
  sources: ["CUT-08", "PRO-PRL"],
  matters: "macroprolactin needs no treatment",
  mattersWhen: (ask) => ask(hyperprolactinaemia),
  judge: (record, ask) => {
    const raised = ask(hyperprolactinaemia);
    return raised.answer === "no" ? no("prolactin is not raised") : all(raised, inverse(found(record, "macroprolactin", "positive")));
  },
});

export const prolactinRepeat = rule("prolactin-repeat-due", {
  asks: "Should a raised prolactin be measured again?",
  sources: ["CUT-08", "AUA-TD-08", "PRO-PRL"],
  concludes: {
    kind: "test-due",
    says: "Prolactin is measured again, with macroprolactin and TSH, before anything is built on it; if it stays high it goes to an endocrinologist.",
  },
  judge(record, ask) {
    const results = resultsOf(record, "prolactin");
    const [far, raised] = [level(record, "prolactin", "above", limit("CUT-08", "mri")), ask(hyperprolactinaemia)];
    if (results.length > 1 || results.some(({ of = 1 }) => of > 1)) return no("it was measured again");
    return all(raised, unless(far));
  },
});

export const dopamineAgonist = rule("dopamine-agonist-option", {
  asks: "Is a dopamine agonist an option?",
  sources: ["EAU-I-09", "PRO-PRL", "AUA-MI-43"],
  concludes: {
    kind: "option",
    says: "A dopamine agonist lowers prolactin, and testosterone and semen may follow; none is simulated here.",
  },
  judge: (record, ask) =>
    all(ask(hyperprolactinaemia), unless(found(record, "macroprolactin", "positive")), unless(found(record, "prolactin_raising_drug"))),
});

export const prolactinDrug = rule("drug-behind-prolactin", {
  asks: "Is a drug behind the raised prolactin?",
  sources: ["CUT-08"],
  concludes: { kind: "option", says: "A drug that raises prolactin is reviewed with whoever prescribed it, before anything is added." },
  judge: (record, ask) => all(ask(hyperprolactinaemia), found(record, "prolactin_raising_drug")),
});
