/** Publications on how the drugs travel and act. */
export const pharmacology = {
  aveedLabel: {
    citation: "Aveed (testosterone undecanoate injection, 750 mg), US product information",
    read: "excerpt",
  },
  behre1999: {
    citation: "Behre HM et al. Intramuscular injection of testosterone undecanoate for the treatment of male hypogonadism: phase I studies. Eur J Endocrinol 1999;140:414-9",
    doi: "10.1530/eje.0.1400414",
    read: "abstract",
  },
  birzniece2010: {
    citation: "Birzniece V, Sata A, Sutanto S, Ho KKY (2010) Neuroendocrine regulation of growth hormone and androgen axes by selective estrogen receptor modulators in healthy men. J Clin Endocrinol Metab 95:4443-4448",
    read: "abstract",
  },
  clomipheneLabel: {
    citation: "Clomiphene citrate, US product information: 14C-clomiphene mass balance in 6 subjects",
    read: "excerpt",
  },
  gnrhContinuous: {
    citation: "Testicular steroid response to continuous and pulsatile intravenous LH-RH in normal men (authors and year not in the record read)",
    read: "abstract",
  },
  helo2017: {
    citation: "Helo S, Mahon J, Ellen J, et al. (2017) Serum levels of enclomiphene and zuclomiphene in men with hypogonadism on long-term clomiphene citrate treatment. BJU Int 119:171-176",
    pmid: "27511863",
    doi: "10.1111/bju.13625",
    read: "abstract",
  },
  jockenhovel1990: {
    citation: "Bio and immuno-activity of FSH in serum after intramuscular injection of highly purified urinary human FSH in normal men. Clin Endocrinol, about 1990 (authors, from memory: Jockenhovel F, Fingscheidt U, Khan SA, Behre HM, Nieschlag E)",
    read: "abstract",
  },
  kim2016: {
    citation: "Kim ED, McCullough A, Kaminetsky J (2016) Oral enclomiphene citrate raises testosterone and preserves sperm counts in obese hypogonadal men, unlike topical testosterone. BJU Int 117:677-685",
    read: "abstract",
  },
  lecotonnec1998: {
    citation: "le Cotonnec JY, Porchet HC, Beltrami V, Munafo A (1998) Clinical pharmacology of recombinant human luteinizing hormone: parts I and II. Fertil Steril 69(2):189-200",
    doi: "10.1016/S0015-0282(97)00502-5",
    read: "abstract",
  },
  leder2004: {
    citation: "Leder BZ, Rohrer JL, Rubin SD, Gallo J, Longcope C (2004) Effects of aromatase inhibition in elderly men with low or borderline-low serum testosterone levels. J Clin Endocrinol Metab 89(3):1174-1180",
    pmid: "15001605",
    doi: "10.1210/jc.2003-031467",
    read: "abstract",
  },
  loves2008: {
    citation: "Loves S, Ruinemans-Koerts J, de Boer H. Letrozole once a week normalizes serum testosterone in obesity-related male hypogonadism. Eur J Endocrinol 2008;158:741-747",
    doi: "10.1530/EJE-07-0663",
    read: "abstract",
  },
  mannaerts1998: {
    citation: "Mannaerts BMJL, Geurts TBP, Odink J (1998) A randomized three-way cross-over study in healthy pituitary-suppressed women to compare the bioavailability of human chorionic gonadotrophin (Pregnyl) after im and sc administration. Hum Reprod",
    read: "abstract",
  },
  mauras2000: {
    citation: "Mauras N, O'Brien KO, Klein KO, Hayes V (2000) Estrogen suppression in males: metabolic effects. J Clin Endocrinol Metab 85(7):2370-2377",
    pmid: "10902781",
    doi: "10.1210/jcem.85.7.6676",
    read: "abstract",
  },
  mauras2009: {
    citation: "Mauras N, Bishop K, Merinbaum D, Emeribe U, Agbo F, Lowe E (2009) Pharmacokinetics and pharmacodynamics of anastrozole in pubertal boys with recent-onset gynecomastia. J Clin Endocrinol Metab 94(8):2975-2978",
    pmid: "19470631",
    doi: "10.1210/jc.2008-2527",
    read: "abstract",
  },
  nankin1987: {
    citation: "Nankin HR. Hormone kinetics after intramuscular testosterone cypionate. Fertil Steril 1987;47:1004-9",
    read: "abstract",
  },
  nebidoLabel: {
    citation: "Nebido (testosterone undecanoate injection, 1000 mg), summary of product characteristics, as quoted by a reseller",
    read: "excerpt",
  },
  saal1991: {
    citation: "Saal W et al. (1991) Pharmacodynamics and pharmacokinetics after subcutaneous and intramuscular injection of human chorionic gonadotropin. Fertil Steril",
    pmid: "1712735",
    read: "abstract",
  },
  sioufi1997: {
    citation: "Sioufi A, Gauducheau N, Pineau V, et al. (1997) Absolute bioavailability of letrozole in healthy postmenopausal women. Biopharm Drug Dispos 18(9):779-789",
    pmid: "9429742",
    doi: "10.1002/(sici)1099-081x(199712)18:9<779::aid-bdd64>3.0.co;2-5",
    read: "abstract",
  },
  smals1979: {
    citation: "Smals AG et al. Leydig cell responsiveness to single and repeated human chorionic gonadotropin administration. J Clin Endocrinol Metab 1979;49:12-14",
    read: "abstract",
  },
  spijkstra1988: {
    citation: "Spijkstra JJ, Spinder T, Gooren L, van Kessel H (1988) Divergent effects of the antiestrogen tamoxifen and of estrogens on LH pulse frequency, but not on basal LH levels and LH pulse amplitude in men. J Clin Endocrinol Metab 66:355-360 (journal/volume from memory)",
    read: "abstract",
  },
  trinchardLugan2002: {
    citation: "Trinchard-Lugan I et al. (2002) Pharmacokinetics and pharmacodynamics of recombinant human chorionic gonadotrophin in healthy male and female volunteers. Reprod Biomed Online 4(2):106-115",
    pmid: "12470572",
    doi: "10.1016/s1472-6483(10)61927-x",
    read: "abstract",
  },
  trunet1993: {
    citation: "Trunet PF et al. Open dose-finding study of a new potent and selective nonsteroidal aromatase inhibitor, CGS 20 267, in healthy male subjects. J Clin Endocrinol Metab 1993;77:319-323",
    read: "abstract",
  },
  wiehle2013: {
    citation: "Wiehle R, Cunningham GR, Pitteloud N, et al. (2013) Testosterone restoration using enclomiphene citrate in men with secondary hypogonadism: a pharmacodynamic and pharmacokinetic study. BJU Int 112:1188-1200",
    doi: "10.1111/bju.12363",
    read: "abstract",
  },
} as const;
