/** Why no order of protocols is given, where something comes before any of them. */
import type { Assessment } from "../clinic/index.ts";
import type { Plausibility } from "../fit/index.ts";

/**
 * The reasons, the gravest first; none where courses may be put in an order.
 *
 * @example
 * heldBack({ conclusions: [] }, { verdict: "no-such-man" }) // => ["no simulated man of his condition has this panel"]
 */
export function heldBack(assessment: Pick<Assessment, "conclusions">, { verdict }: Pick<Plausibility, "verdict">): readonly string[] {
  const has = (is: (id: string, kind: string) => boolean): boolean => assessment.conclusions.some(({ id, kind }) => is(id, kind));
  return [
    ...(has((_, kind) => kind === "red-flag") ? ["a red flag stands"] : []),
    ...(has((id) => id.startsWith("pituitary-mri-due")) ? ["the pituitary is to be imaged first"] : []),
    ...(has((id) => id === "prolactin-repeat-due") ? ["prolactin is to be settled first"] : []),
    ...(verdict === "no-such-man" ? ["no simulated man of his condition has this panel"] : []),
  ];
}
