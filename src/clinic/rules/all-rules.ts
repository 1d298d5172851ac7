/** Every rule, in the order in which they are asked and told. */
import * as azoospermiaRules from "./azoospermia/azoospermia.ts";
import * as whereItLies from "./azoospermia/where-it-lies.ts";
import * as counselling from "./couple/counselling.ts";
import * as fertility from "./couple/fertility.ts";
import * as clearedFirst from "./drugs/cleared-first.ts";
import * as contraindications from "./drugs/contraindications.ts";
import * as driving from "./drugs/driving-the-testis.ts";
import * as interactions from "./drugs/interactions.ts";
import * as notOffered from "./drugs/not-offered.ts";
import * as cftr from "./genetics/cftr.ts";
import * as karyotype from "./genetics/karyotype.ts";
import * as yMicrodeletion from "./genetics/y-microdeletion.ts";
import * as androgens from "./gonadotropins/androgens.ts";
import * as eugonadal from "./gonadotropins/eugonadal.ts";
import * as hypogonadism from "./gonadotropins/hypogonadism.ts";
import * as hypogonadotropic from "./gonadotropins/hypogonadotropic.ts";
import * as raised from "./gonadotropins/raised.ts";
import * as withoutDrugs from "./options/without-drugs.ts";
import * as prolactin from "./prolactin/prolactin.ts";
import * as redFlags from "./red-flags/red-flags.ts";
import type { Rule } from "./rule.ts";
import * as idiopathic from "./semen/idiopathic.ts";
import * as semenLimits from "./semen/semen-limits.ts";
import { doesNotFit } from "./stated-diagnosis.ts";
import * as deficiency from "./testosterone/deficiency.ts";
import * as ratio from "./testosterone/estradiol-ratio.ts";
import * as free from "./testosterone/free-testosterone.ts";
import * as low from "./testosterone/low-testosterone.ts";
import * as hormones from "./tests/hormones.ts";
import * as pituitary from "./tests/pituitary.ts";
import * as semen from "./tests/semen.ts";

/** Themes by their title; files export rules and lists of rules. */
const themes: readonly (readonly [string, ...(readonly object[])])[] = [
  ["Red flags", redFlags],
  ["The stated diagnosis, androgens and the wish for a child", { doesNotFit }, androgens, fertility],
  ["Testosterone", low, deficiency, free, ratio],
  ["Where the fault lies", raised, hypogonadism, hypogonadotropic, eugonadal],
  ["Prolactin", prolactin],
  ["Semen", semenLimits, idiopathic],
  ["Azoospermia", azoospermiaRules, whereItLies],
  ["Tests that are due", semen, hormones, karyotype, yMicrodeletion, cftr, pituitary],
  ["Contraindications, care and interactions", contraindications, interactions],
  ["Drugs that are not for him", notOffered, clearedFirst],
  ["Drugs that are options", driving],
  ["Without drugs", withoutDrugs],
  ["The couple, and what he is told", counselling],
];

const isRule = (value: unknown): value is Rule => typeof value === "object" && value !== null && "judge" in value;

/** What a module exports, by the alphabet: engines list exports so, bundlers in other orders. */
const exportsOf = (module: object): readonly unknown[] =>
  Object.entries(module)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, value]) => value);

/** Rules by theme. */
export const rulesByTheme: readonly (readonly [string, readonly Rule[]])[] = themes.map(([title, ...modules]) => [
  title,
  modules.flatMap((module) => exportsOf(module).filter(isRule)),
]);

/** Every rule, in the order of the themes. */
export const rules: readonly Rule[] = rulesByTheme.flatMap(([, own]) => own);
