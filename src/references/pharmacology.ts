/** Publications on how the drugs travel and act. */
export const pharmacology = {
  amory2001: {
    citation: "Amory JK, Anawalt BD, Matsumoto AM, Bremner WJ. Daily T and gonadotropin levels are similar in azoospermic and nonazoospermic normal men administered weekly T. J Androl 2001;22:1053-60",
    read: "abstract",
  },
  aveedLabel: {
    citation: "Aveed (testosterone undecanoate injection, 750 mg), US product information",
    read: "excerpt",
  },
  behre1997: {
    citation: "Behre HM et al. High loading and low maintenance doses of a GnRH antagonist effectively suppress LH, FSH and T in normal men. J Clin Endocrinol Metab 1997;82:1403-8",
    read: "abstract",
  },
  behre1999: {
    citation: "Behre HM et al. Intramuscular injection of testosterone undecanoate for the treatment of male hypogonadism: phase I studies. Eur J Endocrinol 1999;140:414-9",
    doi: "10.1530/eje.0.1400414",
    read: "abstract",
  },
  bi2018: {
    citation: "Bi et al. (2018) Testosterone cypionate 100 to 500 mg weekly: testosterone, LH and sperm in one model. PMC5915615",
    read: "excerpt",
  },
  birzniece2010: {
    citation: "Birzniece V, Sata A, Sutanto S, Ho KKY (2010) Neuroendocrine regulation of growth hormone and androgen axes by selective estrogen receptor modulators in healthy men. J Clin Endocrinol Metab 95:4443-4448",
    read: "abstract",
  },
  clomipheneLabel: {
    citation: "Clomiphene citrate, US product information: 14C-clomiphene mass balance in 6 subjects",
    read: "excerpt",
  },
  cyp2d6Clomiphene2018: {
    citation: "Effect of the CYP2D6*10 allele on the pharmacokinetics of clomiphene and its active metabolites. Arch Pharm Res 2018",
    doi: "10.1007/s12272-018-1005-7",
    read: "abstract",
  },
  finkelstein1991: {
    citation: "Finkelstein JS et al. Sex steroid control of gonadotropin secretion in the human male. II. Effects of estradiol administration in normal and GnRH-deficient men. J Clin Endocrinol Metab 1991;73:621-8",
    pmid: "1908485",
    doi: "10.1210/jcem-73-3-621",
    read: "abstract",
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
  klotz2008: {
    citation: "Klotz L et al. The efficacy and safety of degarelix: 12-month, randomized, open-label phase III study in prostate cancer. BJU Int 2008;102:1531-8",
    read: "excerpt",
  },
  lecotonnec1998: {
    citation: "le Cotonnec JY, Porchet HC, Beltrami V, Munafo A (1998) Clinical pharmacology of recombinant human luteinizing hormone: parts I and II. Fertil Steril 69(2):189-200",
    doi: "10.1016/S0015-0282(97)00502-5",
    read: "abstract",
  },
  mannaerts1998: {
    citation: "Mannaerts BMJL, Geurts TBP, Odink J (1998) A randomized three-way cross-over study in healthy pituitary-suppressed women to compare the bioavailability of human chorionic gonadotrophin (Pregnyl) after im and sc administration. Hum Reprod",
    read: "abstract",
  },
  mauras2009: {
    citation: "Mauras N, Bishop K, Merinbaum D, Emeribe U, Agbo F, Lowe E (2009) Pharmacokinetics and pharmacodynamics of anastrozole in pubertal boys with recent-onset gynecomastia. J Clin Endocrinol Metab 94(8):2975-2978",
    pmid: "19470631",
    doi: "10.1210/jc.2008-2527",
    read: "abstract",
  },
  miller2019: {
    citation: "Miller GD, Moore C, Nair V, Hill B, Willick SE, Rogol AD, Eichner D (2019) Hypothalamic-pituitary-testicular axis effects and urinary detection following clomiphene administration in males. J Clin Endocrinol Metab 104:906-914",
    pmid: "30295816",
    doi: "10.1210/jc.2018-01159",
    read: "abstract",
  },
  nankin1987: {
    citation: "Nankin HR. Hormone kinetics after intramuscular testosterone cypionate. Fertil Steril 1987;47:1004-9",
    read: "abstract",
  },
  natestoLabel: {
    citation: "Natesto (nasal testosterone gel), US product information",
    read: "recalled",
  },
  oralTuLh: {
    citation: "Oral testosterone undecanoate and LH/FSH: sub-analysis of a phase 3 trial of 158 to 396 mg twice a day",
    read: "abstract",
  },
  pitteloud2002: {
    citation: "Pitteloud N, Hayes FJ, Dwyer A, Boepple PA, Lee H, Crowley WF (2002) Predictors of outcome of long-term GnRH therapy in men with idiopathic hypogonadotropic hypogonadism. J Clin Endocrinol Metab 87(9):4128-4136",
    pmid: "12213860",
    doi: "10.1210/jc.2002-020518",
    read: "abstract",
  },
  romero2012: {
    citation: "Romero et al. (2012) Triptorelin sustained release, its receptor and testosterone",
    pmid: "22691297",
    read: "abstract",
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
  spijkstra1988: {
    citation: "Spijkstra JJ, Spinder T, Gooren L, van Kessel H (1988) Divergent effects of the antiestrogen tamoxifen and of estrogens on LH pulse frequency, but not on basal LH levels and LH pulse amplitude in men. J Clin Endocrinol Metab 66:355-360 (journal/volume from memory)",
    read: "abstract",
  },
  swerdloff2000: {
    citation: "Swerdloff RS et al. Long-term pharmacokinetics of transdermal testosterone gel in hypogonadal men. J Clin Endocrinol Metab 2000;85:4500-10",
    read: "recalled",
  },
  trinchardLugan2002: {
    citation: "Trinchard-Lugan I et al. (2002) Pharmacokinetics and pharmacodynamics of recombinant human chorionic gonadotrophin in healthy male and female volunteers. Reprod Biomed Online 4(2):106-115",
    pmid: "12470572",
    doi: "10.1016/s1472-6483(10)61927-x",
    read: "abstract",
  },
  votteler2019: {
    citation: "Authors incl. Votteler S (2019) Efficacy of the oestrogen antagonist tamoxifen on idiopathic oligoasthenoteratozoospermia. Urol Int 103:108-",
    read: "abstract",
  },
  wiehle2013: {
    citation: "Wiehle R, Cunningham GR, Pitteloud N, et al. (2013) Testosterone restoration using enclomiphene citrate in men with secondary hypogonadism: a pharmacodynamic and pharmacokinetic study. BJU Int 112:1188-1200",
    doi: "10.1111/bju.12363",
    read: "abstract",
  },
} as const;
