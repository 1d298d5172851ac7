/** Are the testes there? */
import { component, quantity } from "../../model/index.ts";
import { max, sub } from "../../symbolic/index.ts";

export const testicularTissue = component("testis.tissue", {
  about: "Says how much testicular tissue there is: all of it, or none after orchidectomy.",
  fidelity: "placeholder",
  leavesOut: ["one testis apart from the other"],
  ports: { removed: { unit: "1", means: "share of testicular tissue removed" } },
  quantities: ({ removed }) => ({ present: quantity(max(sub(1, removed), 0), "1", "share of testicular tissue in place") }),
});
