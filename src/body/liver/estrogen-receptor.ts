/** Oestrogen receptors of the hepatocyte: where oestrogens, and SERMs in part, raise SHBG. */
import { estrogenReceptor } from "../estrogen-receptor.ts";

export const hepaticEstrogenReceptor = estrogenReceptor("liver.estrogenReceptor", {
  about: "Lets oestradiol drive SHBG synthesis; SERMs act here as partial agonists.",
});
