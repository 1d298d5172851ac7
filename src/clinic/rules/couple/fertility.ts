/** The wish for a child: it decides whether testosterone can be thought of. */

import { testosteroneProducts } from "../drugs/groups.ts";
import { found } from "../reading.ts";
import { rule } from "../rule.ts";

export const fertilityWanted = rule("testosterone-not-while-a-child-is-wanted", {
  asks: "Does he want a child, now or later?",
  sources: ["AUA-MI-42", "AUA-TD-13", "AUA-TD-12", "ES-06", "EAU-I-07", "EAA-OAT-04", "EAU-H-07", "HPG-06"],
  matters: "testosterone stops the making of sperm; until he says that he wants no child it is not for him",
  concludes: {
    kind: "not-offered",
    says: "Testosterone is not for a man who wants a child, or may: it stops the making of sperm.",
    drawn: "unless-no",
    drugs: testosteroneProducts,
    admits: "not-offered",
  },
  judge: (record) => found(record, "fertility_wanted"),
});
