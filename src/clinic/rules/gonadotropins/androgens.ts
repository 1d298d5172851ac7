/** Androgens from outside: do they hold his axis down? */
import { all, any, no, unlessDenied, yes } from "../answer.ts";
import { fertilityWanted } from "../couple/fertility.ts";
import { testosteroneProducts } from "../drugs/groups.ts";
import { found, stated } from "../reading.ts";
import { rule } from "../rule.ts";

export const androgenSuppression = rule("androgen-suppression", {
  asks: "Do androgens from outside hold his axis down?",
  sources: ["LAB-T", "HPG-07"],
  matters: "what is measured on androgens, and the sperm that are missing, say nothing of his own axis",
  concludes: { kind: "finding", says: "Androgens from outside suppress LH, FSH and sperm; his own axis is judged after they are stopped." },
  judge: (record) => any(stated(record, "androgen-suppressed"), found(record, "androgen_use", "current")),
});

export const takesTestosterone = rule("takes-testosterone", {
  asks: "Is testosterone among what he takes?",
  sources: ["AUA-TD-13", "LAB-T"],
  judge({ taken }) {
    const given = taken?.course.treatments.filter(({ drug }) => testosteroneProducts.includes(drug)) ?? [];
    if (given.length === 0) return no("he takes none");
    return yes(given.map(({ text }) => text).join("; "), { numbers: given.map(({ text }) => ({ of: "taken", written: text })) });
  },
});

export const stopAndrogens = rule("stop-androgens", {
  asks: "Should androgens be stopped for the child he may want?",
  sources: ["PRO-AAS", "AUA-TD-13", "LAB-T", "HPG-06"],
  concludes: {
    kind: "option",
    says: "Androgens are stopped first; sperm come back within months in most, more slowly after anabolic steroids.",
  },
  judge: (_record, ask) => all(any(ask(androgenSuppression), ask(takesTestosterone)), unlessDenied(ask(fertilityWanted))),
});
