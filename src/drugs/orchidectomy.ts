/** Orchidectomy: both testes removed; what the axis does without them. */
import { component } from "../model/index.ts";
import { drug } from "./drug.ts";
import type { Absorption } from "./pharmacokinetics/entry.ts";

const surgery: Absorption = (path) => {
  const operation = component(path, {
    about: "Takes both testes away.",
    fidelity: "mechanistic",
    leavesOut: ["removal of one testis", "prostheses"],
    inputs: { removed: { unit: "1", means: "1 once the testes are removed" } },
    contributes: ({ removed }) => ({ "testis.tissue.removed": removed }),
  });
  return { components: [operation], route: { unit: "1", delivers: [{ kind: "switch", input: `${path}.removed` }], modes: ["dose"], constants: [] } };
};

export const orchidectomy = drug("orchidectomy", {
  class: "surgery",
  about: "Ends testicular testosterone, oestradiol, inhibin B and sperm at once.",
  synonyms: ["orchiectomy", "bilateral orchidectomy", "bilateral orchiectomy", "surgical castration"],
  fidelity: "mechanistic",
  routes: { surgery },
  doses: ["once"],
  leavesOut: ["anaesthesia and surgery as a stress to the axis"],
});
