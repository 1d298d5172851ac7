/** Are the testes there? */
import { component, quantity } from "../../model/index.ts";
import { assumed } from "../../references/index.ts";
import { max, mul, sub } from "../../symbolic/index.ts";

export const testicularTissue = component("testis.tissue", {
  about: "Says how much testicular tissue there is: all of it, or none after orchidectomy.",
  fidelity: "placeholder",
  leavesOut: ["one testis apart from the other"],
  ports: { removed: { unit: "1", means: "share of testicular tissue removed" } },
  parameters: {
    surgery: { value: 12, unit: "1/h", range: [1, 60], means: "rate at which what the tissue holds leaves with it", evidence: assumed("an operation takes minutes; nothing else depends on how many") },
  },
  quantities: ({ removed, surgery }) => ({
    present: quantity(max(sub(1, removed), 0), "1", "share of testicular tissue in place"),
    excision: quantity(mul(removed, surgery), "1/h", "rate at which cells and fluid leave with the tissue"),
  }),
});
