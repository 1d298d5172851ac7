/** Azoospermia: none in an ejaculate, and none in a second. */
import { untreatedResults } from "../../record/index.ts";
import { no, unknown, yes } from "../answer.ts";
import { limit } from "../guidelines/index.ts";
import { unused, used, want } from "../reading.ts";
import { rule } from "../rule.ts";

const counts = ["sperm_concentration", "sperm_total"] as const;

export const azoospermia = rule("azoospermia", {
  asks: "Were no sperm found?",
  sources: ["CUT-04", "AUA-MI-02", "AUA-MI-11"],
  matters: "without sperm, or with few, the way of the work-up differs",
  concludes: { kind: "finding", says: "Azoospermia: no sperm were found." },
  judge(record) {
    const results = untreatedResults(record, ...counts);
    const some = results.find(({ value, limit }) => (value > 0 && limit !== "below") || limit === "above");
    if (some) return no(`sperm were found: ${some.written.replace("10*6", "million")}`, { numbers: [used(some)] });
    const none = results.filter(({ value, limit }) => value === 0 && limit === undefined);
    if (none.length > 0) return yes("no sperm were found", { numbers: none.map(used) });
    return unknown(want("sperm_concentration", "a semen analysis"), unused(record, "semen", ...counts), { numbers: results.map(used) });
  },
});

export const azoospermiaConfirmed = rule("azoospermia-confirmed", {
  asks: "Were no sperm found in two ejaculates?",
  sources: ["CUT-04", "HPG-02"],
  matters: "one ejaculate without sperm is not yet azoospermia",
  concludes: { kind: "classification", says: "Azoospermia is confirmed by two ejaculates, or as the mean of many men." },
  judge(record, ask) {
    const first = ask(azoospermia);
    if (first.answer !== "yes") return first;
    const none = untreatedResults(record, ...counts).filter(({ value, limit }) => value === 0 && limit === undefined);
    const days = new Set(none.map(({ day }) => day));
    const samples = limit("CUT-04", "samples");
    const basis = { numbers: none.map(used), thresholds: [samples] };
    if (none.some(({ of = 1 }) => of > 1)) return yes("a mean of many men, which counts as it stands", basis);
    if (days.size >= samples.value) return yes(`no sperm in ${days.size} ejaculates`, basis);
    return unknown(want("sperm_concentration second", "a second ejaculate, centrifuged"), "no sperm in one ejaculate", basis);
  },
});
