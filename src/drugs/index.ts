/** Drugs, one file each, and the words they are written in. */
export { anastrozole } from "./anastrozole.ts";
export { choriogonadotropinAlfa } from "./choriogonadotropin-alfa.ts";
export { chorionicGonadotropin } from "./chorionic-gonadotropin.ts";
export { clomiphene } from "./clomiphene.ts";
export { degarelix } from "./degarelix.ts";
export { type Drug, type DrugDeclaration, drug, type Ingredient, type Level, mixture, pathOf } from "./drug.ts";
export { enclomiphene } from "./enclomiphene.ts";
export { estradiolPatch } from "./estradiol-patch.ts";
export type { Constant, Fact } from "./fact.ts";
export { follitropin } from "./follitropin.ts";
export { drugs, findDrug } from "./formulary.ts";
export { gonadorelin } from "./gonadorelin.ts";
export { ketoconazole } from "./ketoconazole.ts";
export { letrozole } from "./letrozole.ts";
export { lutropinAlfa } from "./lutropin-alfa.ts";
export { menotropin } from "./menotropin.ts";
export { orchidectomy } from "./orchidectomy.ts";
export {
  type Act,
  antagonist,
  continuousAgonist,
  inhibitor,
  lhReceptorLigand,
  partialAgonist,
  readsAs,
  synthesisBlocker,
} from "./pharmacodynamics/act.ts";
export { burstThenDepot, byMass, firstOrder, intravenous, twoDepots, twoSteps, zeroOrder } from "./pharmacokinetics/absorption.ts";
export { type Disposition, oneCompartment, twoCompartment, withMetabolite } from "./pharmacokinetics/disposition.ts";
export { type Absorption, asSteroid, type Entry } from "./pharmacokinetics/entry.ts";
export type { Delivery, Mode, Route } from "./route.ts";
export { tamoxifen } from "./tamoxifen.ts";
export { testosteroneCypionate } from "./testosterone-cypionate.ts";
export { testosteroneEnanthate } from "./testosterone-enanthate.ts";
export { testosteroneGel } from "./testosterone-gel.ts";
export { testosteroneInfusion } from "./testosterone-infusion.ts";
export { testosteroneNasal } from "./testosterone-nasal.ts";
export { testosteroneUndecanoate } from "./testosterone-undecanoate.ts";
export { triptorelin } from "./triptorelin.ts";
export { urofollitropin } from "./urofollitropin.ts";
export { zuclomiphene } from "./zuclomiphene.ts";
