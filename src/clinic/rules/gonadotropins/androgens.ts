/** Androgens from outside: do they hold his axis down? */
import { treatmentsWith } from "../../record/index.ts";
import { all, any, inverse, no, unless, unlessDenied } from "../answer.ts";
import { fertilityWanted } from "../couple/fertility.ts";
import { testosteroneProducts } from "../drugs/groups.ts";
import { found, stated, takes } from "../reading.ts";
import { rule } from "../rule.ts";

export const takesTestosterone = rule("takes-testosterone", {
  asks: "Is testosterone among what he takes?",
  sources: ["AUA-TD-13", "LAB-T"],
  judge: (record) => takes(record, "now", testosteroneProducts),
});

export const latelyTestosterone = rule("testosterone-now-or-lately", {
  asks: "Does testosterone that he takes, or lately stopped, still hold his axis down?",
  sources: ["HPG-09", "LAB-T"],
  judge: (record) => takes(record, "lately", testosteroneProducts),
});

export const androgenSuppression = rule("androgen-suppression", {
  asks: "Do androgens from outside hold his axis down?",
  sources: ["LAB-T", "HPG-07", "HPG-08", "HPG-09"],
  matters: "what is measured on androgens, and the sperm that are missing, say nothing of his own axis",
  concludes: {
    kind: "finding",
    says: "Androgens from outside, taken or lately stopped, suppress LH, FSH and sperm; his own axis is judged when it has had time without them.",
  },
  judge: (record, ask) => any(ask(latelyTestosterone), stated(record, "androgen-suppressed"), found(record, "androgen_use", "current")),
});

/** What he takes has its days, so that results on it are left out one by one; a bare word says of no result when it was. */
export const androgensUndated = rule("androgens-without-dates", {
  asks: "Does he use androgens, without its being said which results were obtained on them?",
  sources: ["HPG-07", "HPG-09"],
  judge(record) {
    const dated = treatmentsWith(record, "ever", testosteroneProducts).length > 0;
    return any(stated(record, "androgen-suppressed"), dated ? no("what he takes has its days") : found(record, "androgen_use", "current"));
  },
});

export const contradicted = rule("androgens-denied-but-taken", {
  asks: "Does the file say that he never used androgens, and name testosterone among what he takes or took?",
  sources: ["HPG-08"],
  concludes: {
    kind: "finding",
    says: "The file contradicts itself: androgens never used, yet testosterone is taken or was. What is taken is believed; it is to be cleared up.",
  },
  judge: (record) => all(takes(record, "ever", testosteroneProducts), found(record, "androgen_use", "never")),
});

/** A stated diagnosis alone does not say that he stopped; an entry that does, does. */
export const androgensNow = rule("androgens-now", {
  asks: "Does he use androgens today?",
  sources: ["LAB-T", "HPG-08"],
  judge(record, ask) {
    const took = treatmentsWith(record, "ever", testosteroneProducts).length > 0;
    const stopped = took ? inverse(ask(takesTestosterone)) : found(record, "androgen_use", "past", "never");
    return any(
      ask(takesTestosterone),
      found(record, "androgen_use", "current"),
      all(stated(record, "androgen-suppressed"), unless(stopped)),
    );
  },
});

export const stopAndrogens = rule("stop-androgens", {
  asks: "Should androgens be stopped for the child he may want?",
  sources: ["PRO-AAS", "AUA-TD-13", "LAB-T", "HPG-06"],
  concludes: {
    kind: "option",
    says: "Androgens are stopped first; sperm come back within months in most, more slowly after anabolic steroids.",
  },
  judge: (_record, ask) => all(ask(androgensNow), unlessDenied(ask(fertilityWanted))),
});

export const recovering = rule("testosterone-stopped-lately", {
  asks: "Did he stop testosterone so lately that his axis is not judged yet?",
  sources: ["LAB-T", "HPG-09"],
  concludes: {
    kind: "counselling",
    says: "Testosterone was stopped; sperm come back within months in most, and hormones are judged about half a year after it.",
  },
  judge: (_record, ask) => all(ask(latelyTestosterone), unless(ask(takesTestosterone))),
});
