/** A few drugs, as the tests of the course language know them. */
import type { Catalogue, CataloguedDrug } from "./catalogue.ts";

const listed: readonly (readonly [CataloguedDrug, readonly string[]])[] = [
  [{ name: "enclomiphene", routes: ["oral"], defaultRoute: "oral", units: ["mg"] }, []],
  [{ name: "clomiphene", routes: ["oral"], defaultRoute: "oral", units: ["mg"] }, ["clomid"]],
  [{ name: "anastrozole", routes: ["oral"], defaultRoute: "oral", units: ["mg"] }, []],
  [
    { name: "choriogonadotropin", routes: ["subcutaneous", "intramuscular"], defaultRoute: "subcutaneous", units: ["IU", "ug"] },
    ["hcg", "human chorionic gonadotropin"],
  ],
  [{ name: "testosterone", routes: ["transdermal", "nasal"], defaultRoute: "transdermal", units: ["mg"] }, []],
  [{ name: "testosterone enanthate", routes: ["intramuscular"], defaultRoute: "intramuscular", units: ["mg"] }, []],
  [{ name: "gonadorelin", routes: ["subcutaneous", "intravenous"], defaultRoute: "subcutaneous", units: ["ug"] }, ["gnrh"]],
  [
    {
      name: "leuprorelin",
      routes: ["pump", "infusion", "subcutaneous", "subcutaneousUnits"],
      defaultRoute: "pump",
      units: ["ug", "IU"],
      uses: {
        pump: { unit: "ug", modes: ["pulses"] },
        infusion: { unit: "ug", modes: ["infusion"] },
        subcutaneous: { unit: "ug", modes: ["dose"] },
        subcutaneousUnits: { unit: "IU", modes: ["dose"] },
      },
    },
    [],
  ],
  [
    { name: "orchidectomy", routes: ["surgery"], defaultRoute: "surgery", units: ["1"], uses: { surgery: { unit: "1", modes: ["dose"] } } },
    [],
  ],
];

const byName = new Map(listed.flatMap(([drug, synonyms]) => [drug.name, ...synonyms].map((name) => [name, drug] as const)));

export const catalogue: Catalogue = { find: (name) => byName.get(name.toLowerCase()), names: [...byName.keys()] };
