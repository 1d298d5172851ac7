/** What injected testosterone esters share. */
import { assumed } from "../../references/index.ts";
import type { Fact } from "../fact.ts";

/** Less arrives than was injected, measured against what the testes would have to secrete for the same level. */
export const esterBioavailable: Fact = {
  value: 0.72,
  unit: "1",
  cv: 0.15,
  range: [0.4, 1],
  evidence: assumed("100 mg of enanthate a week give about 900 ng/dL, which at a clearance of 1000 L/d speaks for more; an apparent clearance of 2600 L/d for cypionate (Bi 2018) for less"),
};
