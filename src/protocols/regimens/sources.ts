/** Where the regimens in use come from, and how each was read. */
import type { RuleSource } from "./regimen.ts";

const practice = (id: string, cite: string, read: RuleSource["read"]): RuleSource => ({
  id,
  cite,
  strength: "practice pattern, not an instruction",
  read,
});

/** Secondary hypogonadism with a wish for children: SERM. */
export const sermPractice = practice(
  "PRO-SEC-SERM",
  "customary practice, put together from guidelines and trials; 25 mg on alternate days to 50 mg daily as of a regional meeting of urologists in 2020",
  "recalled",
);
export const sermSemen: RuleSource = {
  id: "LAB-CC3",
  cite: "Gundewar 2021, Andrologia 53:e13848: counts fall in about one man in five on clomiphene",
  strength: "practice pattern, not an instruction",
  read: "abstract",
};
export const enclomipheneTrial: RuleSource = {
  id: "NCT01534208",
  cite: "trial ZA-300, company release: 12.5 mg raised to 25 mg below 450 ng/dL",
  strength: "trial",
  read: "excerpt",
};
export const aromatasePractice = practice(
  "PRO-SEC-AI",
  "customary practice, put together from guidelines and trials; dose and duration",
  "recalled",
);
export const estradiolFloor: RuleSource = {
  id: "LAB-AI3",
  cite: "Finkelstein 2013, N Engl J Med 369:1011: bone, fat and desire suffer below about 10 pg/mL; warning from 15",
  strength: "practice pattern, not an instruction",
  read: "recalled",
};
export const letrozoleTrial: RuleSource = {
  id: "loves-2013",
  cite: "Loves 2013, Eur J Endocrinol 169:705: 2.5 mg weekly, raised each month until testosterone reached 20 nmol/L",
  strength: "trial",
  read: "abstract",
};
export const hypogonadotropicPractice = practice(
  "PRO-HH",
  "customary practice, put together from guidelines and trials; hCG titrated to mid-range, then FSH",
  "recalled",
);
export const hcgCaution: RuleSource = {
  id: "LAB-HCG2",
  cite: "Boeri 2021, Curr Pharm Des 27:2775, on harms; the limits are recalled: less hCG above 1000 ng/dL or 60 pg/mL",
  strength: "practice pattern, not an instruction",
  read: "recalled",
};
export const congenitalConsensus: RuleSource = {
  id: "CHH-03",
  cite: "Boehm 2015, Nat Rev Endocrinol 11:547",
  strength: "consensus",
  read: "recalled",
};
export const severeConsensus: RuleSource = {
  id: "CHH-04",
  cite: "Boehm 2015, Nat Rev Endocrinol 11:547; Dwyer 2013, J Clin Endocrinol Metab 98:E1790",
  strength: "consensus",
  read: "recalled",
};
export const pumpConsensus: RuleSource = {
  id: "CHH-05",
  cite: "Boehm 2015, Nat Rev Endocrinol 11:547: 25 ng/kg every 120 min, raised to 600 ng/kg",
  strength: "consensus",
  read: "recalled",
};
export const idiopathicPractice = practice(
  "PRO-IDIO",
  "Santi 2015 on what FSH does; 150 IU three times a week for three to six months is customary",
  "abstract",
);
export const recoveryPractice = practice(
  "PRO-AAS",
  "Wenker 2015, J Sex Med 12:1334: hCG 3000 IU on alternate days with a SERM or FSH; 47 of 49 men recovered",
  "abstract",
);
export const primaryGuideline: RuleSource = {
  id: "EAU-I-04",
  cite: "EAU male infertility 2021 (Minhas, Eur Urol 80:603): hormones for hypergonadotropic men are not recommended outside trials",
  strength: "guideline",
  read: "excerpt",
};
export const obstructionPractice = practice("PRO-OA", "no hormonal treatment; reconstruction or retrieval", "recalled");
export const prolactinPractice = practice("PRO-PRL", "find the cause; cabergoline 0.25 to 0.5 mg twice a week", "recalled");
export const normalPractice = practice("PRO-NORM", "no drug where panel and semen are normal", "recalled");
export const haematocritLimit: RuleSource = {
  id: "ES-07",
  cite: "Endocrine Society 2018 (Bhasin, J Clin Endocrinol Metab 103:1715), of testosterone: stop above 54 %",
  strength: "guideline",
  read: "recalled",
};
export const lowTestosterone: RuleSource = {
  id: "AUA-TD-01",
  cite: "AUA 2018 (Mulhall, J Urol 200:423): testosterone below 300 ng/dL is low",
  strength: "guideline",
  read: "excerpt",
};
