/** Oestrogen receptors of the gonadotrophs: where oestradiol restrains the answer to GnRH. */
import { estrogenReceptor } from "../estrogen-receptor.ts";

export const pituitaryEstrogenReceptor = estrogenReceptor("pituitary.estrogenReceptor", {
  about: "Lets oestradiol restrain what each GnRH pulse releases; SERMs block it.",
});
