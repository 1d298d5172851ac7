/** Oestrogen receptors of the kisspeptin neurons: where oestradiol brakes and SERMs release GnRH pulses. */
import { estrogenReceptor } from "../estrogen-receptor.ts";

export const hypothalamicEstrogenReceptor = estrogenReceptor("hypothalamus.estrogenReceptor", {
  about: "Lets oestradiol slow the GnRH pulse generator; SERMs block it.",
  local: { share: 0.1, because: "brain tissue carries aromatase; how much of the oestradiol that kisspeptin neurons see is made on the spot has not been measured in men" },
});
