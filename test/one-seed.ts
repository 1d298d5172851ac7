/** Every property is drawn with one seed, so that a run that is green here is green everywhere; FC_SEED draws others. */
import fc from "fast-check";

fc.configureGlobal({ seed: Number(process.env["FC_SEED"] ?? 1) });
