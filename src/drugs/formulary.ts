/** Every drug there is, and how to find one by what people call it. */
import { anastrozole } from "./anastrozole.ts";
import { choriogonadotropinAlfa } from "./choriogonadotropin-alfa.ts";
import { chorionicGonadotropin } from "./chorionic-gonadotropin.ts";
import { clomiphene } from "./clomiphene.ts";
import { degarelix } from "./degarelix.ts";
import type { Drug } from "./drug.ts";
import { enclomiphene } from "./enclomiphene.ts";
import { estradiolPatch } from "./estradiol-patch.ts";
import { follitropin } from "./follitropin.ts";
import { gonadorelin } from "./gonadorelin.ts";
import { ketoconazole } from "./ketoconazole.ts";
import { letrozole } from "./letrozole.ts";
import { lutropinAlfa } from "./lutropin-alfa.ts";
import { menotropin } from "./menotropin.ts";
import { orchidectomy } from "./orchidectomy.ts";
import { tamoxifen } from "./tamoxifen.ts";
import { testosteroneCypionate } from "./testosterone-cypionate.ts";
import { testosteroneEnanthate } from "./testosterone-enanthate.ts";
import { testosteroneGel } from "./testosterone-gel.ts";
import { testosteroneInfusion } from "./testosterone-infusion.ts";
import { testosteroneNasal } from "./testosterone-nasal.ts";
import { testosteroneUndecanoate } from "./testosterone-undecanoate.ts";
import { triptorelin } from "./triptorelin.ts";
import { urofollitropin } from "./urofollitropin.ts";
import { zuclomiphene } from "./zuclomiphene.ts";

/** Every drug, by class. */
export const drugs: readonly Drug[] = [
  clomiphene,
  enclomiphene,
  zuclomiphene,
  tamoxifen,
  anastrozole,
  letrozole,
  chorionicGonadotropin,
  choriogonadotropinAlfa,
  menotropin,
  follitropin,
  urofollitropin,
  lutropinAlfa,
  gonadorelin,
  testosteroneGel,
  testosteroneEnanthate,
  testosteroneCypionate,
  testosteroneUndecanoate,
  testosteroneNasal,
  testosteroneInfusion,
  estradiolPatch,
  triptorelin,
  degarelix,
  ketoconazole,
  orchidectomy,
];

/** A name without what people write differently: capitals, spaces, hyphens. */
const folded = (name: string): string => name.toLowerCase().replace(/[\s_-]+/g, "");

const byName: ReadonlyMap<string, Drug> = new Map(drugs.flatMap((d) => [d.name, ...d.synonyms].map((name) => [folded(name), d] as const)));

/**
 * The drug of this name or synonym; capitals, spaces and hyphens do not count.
 *
 * @example
 * findDrug("HCG")?.name // => "chorionic gonadotropin"
 */
export const findDrug = (name: string): Drug | undefined => byName.get(folded(name));
