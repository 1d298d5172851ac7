/** Publications on the physiology of the axis. */
export const physiology = {
  abbara2024: {
    citation: "Abbara A, Izzi-Engbeaya C, Dhillo WS et al. Quantifying the variability in the assessment of reproductive hormone levels. Fertil Steril 2024;121:334-345",
    pmid: "37977226",
    doi: "10.1016/j.fertnstert.2023.11.010",
    read: "abstract",
  },
  ahokoski1998: {
    citation: "Ahokoski O et al. Biological day-to-day variation and daytime changes of testosterone, follitropin, lutropin and oestradiol-17b in healthy men. Clin Chem Lab Med 1998;36:485-491",
    doi: "10.1515/CCLM.1998.081",
    read: "abstract",
  },
  agonadalPulses1990: {
    citation: "LH pulsatility in agonadal men and in normal men, by DETECT on samples every 5 min for 12 h, 1990 (read as an abstract without authors)",
    pmid: "2096154",
    read: "abstract",
  },
  azoospermia2022: {
    citation: "Evaluation of azoospermic patients to distinguish obstructive from non-obstructive azoospermia, and necessity of diagnostic testis biopsy: a retrospective study. Int J Fertil Steril 2022",
    pmid: "36029050",
    read: "abstract",
  },
  basar2009: {
    citation: "Basar MM, Tuglu D. Aromatase inhibitors in infertile patients: effects on seminal parameters, serum and seminal plasma testosterone levels, and estradiol levels during short-term follow-up. Turk J Med Sci 2009;39:519-524",
    read: "abstract",
  },
  boeri2021: {
    citation: "Boeri L, Capogrosso P, Ventimiglia E, et al. Testicular volume in infertile versus fertile white-European men: a case-control investigation in the real-life setting. Asian J Androl 2021;23:501-509. PMC8451491",
    pmid: "33723100",
    doi: "10.4103/aja.aja_93_20",
    read: "abstract",
  },
  boyar1973: {
    citation: "Boyar RM et al. (1973) The effect of clomiphene citrate on the 24-hour LH secretory pattern in normal men. J Clin Endocrinol Metab 36:561-567 (bibliography from memory)",
    read: "abstract",
  },
  brambilla2009: {
    citation: "Brambilla DJ et al. The effect of diurnal variation on clinical measurement of serum testosterone and other sex hormone levels in men. J Clin Endocrinol Metab 2009;94:907-913",
    doi: "10.1210/jc.2008-1902",
    read: "abstract",
  },
  bremner1983: {
    citation: "Bremner WJ, Vitiello MV, Prinz PN. Loss of circadian rhythmicity in blood testosterone levels with aging in normal men. J Clin Endocrinol Metab 1983;56:1278-1281, read with an integrated 24-hour study of six young men",
    pmid: "6841562",
    doi: "10.1210/jcem-56-6-1278",
    read: "abstract",
  },
  campbell2021: {
    citation: "Campbell MJ et al. Distribution of semen examination results 2020 - a follow up of data collated for the WHO semen analysis manual 2010. Andrology 2021;9:817-822",
    doi: "10.1111/andr.12983",
    read: "abstract",
  },
  caronia2013: {
    citation: "Caronia LM et al. Abrupt decrease in serum testosterone levels after an oral glucose load in men. Clin Endocrinol 2013;78:291-296",
    pmid: "22804876",
    doi: "10.1111/j.1365-2265.2012.04486.x",
    read: "abstract",
  },
  chhAhh: {
    citation: "Direct comparison of reproductive hormones in congenital vs acquired HH (201 CHH, 479 AHH, single centre, untreated; Kremlin-Bicetre group, Young/Maione)",
    read: "abstract",
  },
  coviello2005: {
    citation: "Coviello AD, Matsumoto AM, Bremner WJ, et al. (2005) Low-dose human chorionic gonadotropin maintains intratesticular testosterone in normal men with testosterone-induced gonadotropin suppression. J Clin Endocrinol Metab 90(5):2595-2602",
    pmid: "15713727",
    doi: "10.1210/jc.2004-0802",
    read: "abstract",
  },
  crabbe2007: {
    citation: "Crabbe P, Bogaert V, De Bacquer D, Goemaere S, Zmierczak H, Kaufman JM. Part of the interindividual variation in serum testosterone levels in healthy men reflects differences in androgen sensitivity and feedback set point. J Clin Endocrinol Metab 2007 (title in part and year from memory)",
    read: "abstract",
  },
  grigorova2008: {
    citation: "Grigorova M, Punab M, Ausmees K, Laan M. FSHB promoter polymorphism within evolutionary conserved element is associated with serum FSH level in men. Hum Reprod 2008;23:2160-2166",
    pmid: "18567894",
    read: "abstract",
  },
  grigorova2013: {
    citation: "Grigorova M et al. Study in 1790 Baltic men: FSHR Asn680Ser polymorphism affects total testes volume. Andrology 2013;1:293-300",
    read: "abstract",
  },
  grunewald2013: {
    citation: "Grunewald S, Glander HJ, Paasch U, Kratzsch J. Age-dependent inhibin B concentration in relation to FSH and semen sample qualities: a study in 2448 men. Reproduction 2013;145:237-244",
    read: "abstract",
  },
  hayes2000: {
    citation: "Hayes FJ, Seminara SB, DeCruz S, Boepple PA, Crowley WF (2000) Aromatase inhibition in the human male reveals a hypothalamic site of estrogen feedback. J Clin Endocrinol Metab 85(9):3027-3035",
    pmid: "10999781",
    doi: "10.1210/jcem.85.9.6795",
    read: "recalled",
  },
  hayes2001: {
    citation: "Hayes FJ, Pitteloud N, DeCruz S, Crowley WF, Boepple PA (2001) Importance of inhibin B in the regulation of FSH secretion in the human male. J Clin Endocrinol Metab 86(11):5541-5546",
    pmid: "11701733",
    doi: "10.1210/jcem.86.11.8031",
    read: "abstract",
  },
  hellerClermont1964: {
    citation: "Heller CG, Clermont Y. Kinetics of the germinal epithelium in man. Recent Prog Horm Res 1964;20:545-575",
    read: "recalled",
  },
  inhibinMarker: {
    citation: "Serum inhibin B as a marker for spermatogenesis. Arch Androl (40 normal and 51 subfertile men, 16 with varicocele; authors and year not in the record read)",
    read: "abstract",
  },
  jarow2001: {
    citation: "Jarow JP et al. Assessment of the androgen environment within the human testis: minimally invasive method to obtain intratesticular fluid. J Androl 2001;22:640-645",
    read: "abstract",
  },
  johnson1984: {
    citation: "Johnson L, Petty CS, Neaves WB. Influence of age on sperm production and testicular weights in men. J Reprod Fertil 1984;70:211-218",
    read: "abstract",
  },
  keel2006: {
    citation: "Keel BA. Within- and between-subject variation in semen parameters in infertile men and normal semen donors. Fertil Steril 2006;85:128-134",
    pmid: "16412742",
    read: "abstract",
  },
  klotz2008: {
    citation: "Klotz L, Boccon-Gibod L, Shore ND, et al. The efficacy and safety of degarelix: a 12-month, comparative, randomized, open-label, parallel-group phase III study in patients with prostate cancer. BJU Int 2008;102:1531-1538. NCT00295750",
    read: "excerpt",
  },
  ksTese383: {
    citation: "Real-life rates and predictors of sperm retrieval in non-mosaic Klinefelter (12 Italian centres 2008-2024)",
    read: "abstract",
  },
  lecotonnec1993: {
    citation: "le Cotonnec JY et al. (1993) Comparative pharmacokinetics of two urinary human FSH preparations in healthy female and male volunteers. Hum Reprod 8(10):1604-1611",
    pmid: "8300814",
    doi: "10.1093/oxfordjournals.humrep.a137899",
    read: "abstract",
  },
  lhImmunoBio: {
    citation: "Bioactive and immunoreactive LH pulsatility in 11 normal men, sampled every 10 min for 6 h (read as an abstract without authors)",
    read: "abstract",
  },
  lhPulseNormal: {
    citation: "Pulsatile gonadotropin secretion after discontinuation of GnRH in idiopathic hypogonadotropic hypogonadism, with 20 normal men. J Clin Endocrinol Metab",
    read: "abstract",
  },
  liu2006: {
    citation: "Liu PY et al. Rate, extent, and modifiers of spermatogenic recovery after hormonal male contraception: an integrated analysis. Lancet 2006;367:1412-20",
    pmid: "16650651",
    doi: "10.1016/S0140-6736(06)68614-5",
    read: "abstract",
  },
  ly2005: {
    citation: "Ly LP, Liu PY, Handelsman DJ. Rates of suppression and recovery of human sperm output in testosterone-based hormonal contraceptive regimens. Hum Reprod 2005;20:1733-40",
    pmid: "15860500",
    doi: "10.1093/humrep/deh834",
    read: "abstract",
  },
  magill2013: {
    citation: "Magill JC, Ciccone NA, Kaiser UB. A mathematical model of pulse-coded hormone signal responses in pituitary gonadotroph cells. Math Biosci 2013. PMC4096114",
    read: "recalled",
  },
  marynick1979: {
    citation: "Marynick SP et al. (attribution from memory; 1979) Evidence that testosterone can suppress pituitary gonadotropin secretion independently of peripheral aromatization. J Clin Endocrinol Metab",
    read: "abstract",
  },
  matli2021: {
    citation: "Matli B, Schulz A, Koeck T, et al. Distribution of HOMA-IR in a population-based cohort and proposal for reference intervals. Clin Chem Lab Med 2021",
    doi: "10.1515/cclm-2021-0643",
    read: "abstract",
  },
  matthiesson2003: {
    citation: "Matthiesson KL, Robertson DM, Burger HG, McLachlan RI (2003) Response of serum inhibin B and pro-alphaC levels to gonadotrophic stimulation in normal men before and after steroidal contraceptive treatment. Hum Reprod 18(4):734-743",
    read: "abstract",
  },
  muenster2022: {
    citation: "Unexplained male infertility and variants of FSHB, Muenster. J Clin Endocrinol Metab 2022. PMC9282256",
    read: "full text",
  },
  noaHistology1990: {
    citation: "Testicular histology and gonadotropin levels in infertile men with non-obstructive oligo-/azoospermia. Natl Med J India 1990;3:212-216",
    pmid: "29843305",
    read: "abstract",
  },
  pavlovich2001: {
    citation: "Pavlovich CP, King P, Goldstein M, Schlegel PN. Evidence of a treatable endocrinopathy in infertile men. J Urol 2001;165:837-841",
    pmid: "11176482",
    read: "abstract",
  },
  pelusi2017: {
    citation: "Pelusi C, Giagulli VA, Baccini M, et al. (2017) Clomiphene citrate effect in obese men with low serum testosterone treated with metformin due to dysmetabolic disorders. PLoS One 12:e0183369",
    doi: "10.1371/journal.pone.0183369",
    read: "abstract",
  },
  pitteloud2008: {
    citation: "Pitteloud N, Dwyer AA, DeCruz S, Lee H, Boepple PA, Crowley WF, Hayes FJ (2008) Inhibition of luteinizing hormone secretion by testosterone in men requires aromatization for its pituitary but not its hypothalamic effects. J Clin Endocrinol Metab 93(3):784-791",
    pmid: "18073301",
    doi: "10.1210/jc.2007-2156",
    read: "abstract",
  },
  prolactinTumours: {
    citation: "Return of gonadal function in men with prolactin-secreting pituitary tumors. J Clin Endocrinol Metab",
    read: "abstract",
  },
  qin2012: {
    citation: "Qin X, Lv H, Mo Z, et al. Reference intervals for serum sex hormones in Han Chinese adult men from the Fangchenggang Area Male Health and Examination Survey. Clin Lab 2012",
    pmid: "22582502",
    read: "abstract",
  },
  ramasamy2020: {
    citation: "Ramasamy R et al. Effect of Natesto on reproductive hormones, semen parameters and hypogonadal symptoms. J Urol 2020;204:557-63",
    read: "abstract",
  },
  raven2006: {
    citation: "Raven G, de Jong FH, Kaufman JM, de Ronde W (2006) In men, peripheral estradiol levels directly reflect the action of estrogens at the hypothalamo-pituitary level to inhibit gonadotropin secretion. J Clin Endocrinol Metab 91:3324-3328",
    read: "abstract",
  },
  rohayem2016: {
    citation: "Rohayem J et al. Testicular function during puberty and young adulthood in patients with Klinefelter's syndrome with and without spermatozoa in seminal fluid. Andrology 2016;4:1178-1186",
    read: "abstract",
  },
  saez1972: {
    citation: "Saez JM, Forest MG, Morera AM, Bertrand J. Metabolic clearance rate and blood production rate of testosterone and dihydrotestosterone in normal subjects, during pregnancy, and in hyperthyroidism. J Clin Invest 1972;51:1226-1234. PMC292254",
    read: "excerpt",
  },
  saezForest1979: {
    citation: "Saez JM, Forest MG (1979) Kinetics of human chorionic gonadotropin-induced steroidogenic response of the human testis. I. Plasma testosterone: implications for human chorionic gonadotropin stimulation test. J Clin Endocrinol Metab 49:278-283 [ATTRIBUTION FROM MEMORY: the retrieved abstract page showed no title/authors]",
    read: "abstract",
  },
  santen1979: {
    citation: "Santen RJ, Ruby EB (1979) Enhanced frequency and magnitude of episodic LHRH discharge as a hypothalamic mechanism for increased LH secretion. J Clin Endocrinol Metab 48:315-319 (authors and title from memory)",
    read: "abstract",
  },
  santenBardin1973: {
    citation: "Santen RJ, Bardin CW. Episodic luteinizing hormone secretion in man: pulse analysis, clinical interpretation, physiologic mechanisms. J Clin Invest 1973;52:2617-2628",
    read: "recalled",
  },
  schwartz1979: {
    citation: "Schwartz D et al. Within-subject variability of human semen in regard to sperm count, volume, total number of spermatozoa and length of abstinence. J Reprod Fertil 1979;57:391-395",
    read: "abstract",
  },
  tamoxifenUin2019: {
    citation: "Authors incl. Votteler S (2019) Efficacy of the oestrogen antagonist tamoxifen on idiopathic oligoasthenoteratozoospermia. Urol Int 103:108-",
    read: "abstract",
  },
  testisSizeUrology2010: {
    citation: "Testicular volume by ultrasonography, semen and hormones of 1139 normal men of 19 to 27 years in military service. Urology 2010 (authors and title not in the record read)",
    read: "abstract",
  },
  tornoe2007: {
    citation: "Tornøe CW et al. Population pharmacokinetic/pharmacodynamic (PK/PD) modelling of the hypothalamic-pituitary-gonadal axis following treatment with GnRH analogues. Br J Clin Pharmacol 2007. PMC2000597",
    read: "excerpt",
  },
  travison2017: {
    citation: "Travison TG et al. Harmonized reference ranges for circulating testosterone levels in men of four cohort studies in the US and Europe. J Clin Endocrinol Metab 2017;102:1161-1173",
    pmid: "28324103",
    doi: "10.1210/jc.2016-2935",
    read: "abstract",
  },
  tsjoen2005: {
    citation: "T'Sjoen GG, Giagulli VA, Delva H, Crabbe P, De Bacquer D, Kaufman JM (2005) Comparative assessment in young and elderly men of the gonadotropin response to aromatase inhibition. J Clin Endocrinol Metab 90:5717-5722",
    doi: "10.1210/jc.2005-0982",
    read: "abstract",
  },
  varaSkovde2020: {
    citation: "Longitudinal associations between sex hormone-binding globulin and insulin resistance (Vara-Skövde cohort). Endocr Connect 2020;9:418-425 (authors not in the record read)",
    pmid: "32427568",
    doi: "10.1530/EC-20-0141",
    read: "abstract",
  },
  vermeulen1999: {
    citation: "Vermeulen A, Verdonck L, Kaufman JM. A critical evaluation of simple methods for the estimation of free testosterone in serum. J Clin Endocrinol Metab 1999;84:3666-3672, and the calculation published by its authors (issam.ch)",
    doi: "10.1210/jcem.84.10.6079",
    read: "abstract",
  },
  winters1979: {
    citation: "Winters SJ, Janick JJ, Loriaux DL, Sherins RJ (1979) Studies on the role of sex steroids in the feedback control of gonadotropin concentrations in men. II. Use of the estrogen antagonist, clomiphene citrate. J Clin Endocrinol Metab 48:222-227 (authors from memory)",
    read: "abstract",
  },
  veldhuis1984: {
    citation: "Veldhuis JD et al. Spectrum of the pulsatile characteristics of LH release in normal men. J Androl 1984",
    read: "abstract",
  },
  veldhuis1987: {
    citation: "Veldhuis JD et al. Operating characteristics of the male hypothalamo-pituitary-gonadal axis: pulsatile release of testosterone and FSH and their temporal coupling with LH. J Clin Endocrinol Metab 1987;65:929-941",
    pmid: "3117834",
    doi: "10.1210/jcem-65-5-929",
    read: "abstract",
  },
  wildt1981: {
    citation: "Wildt L, Häusler A, Marshall G, Hutchison JS, Plant TM, Belchetz PE, Knobil E. Frequency and amplitude of gonadotropin-releasing hormone stimulation and gonadotropin secretion in the rhesus monkey. Endocrinology 1981;109:376-385",
    read: "recalled",
  },
  wu2008: {
    citation: "Wu FC et al. Hypothalamic-pituitary-testicular axis disruptions in older men are differentially linked to age and modifiable risk factors: EMAS. J Clin Endocrinol Metab 2008;93:2737-2745",
    pmid: "18270261",
    doi: "10.1210/jc.2007-1972",
    read: "abstract",
  },
  yeap2007: {
    citation: "Yeap BB, Almeida O, Hyde Z, et al. In men older than 70 years, total testosterone remains stable while free testosterone declines with age. The Health in Men Study. Eur J Endocrinol 2007;156:585-594",
    read: "abstract",
  },
  yu2018: {
    citation: "Yu S, Qiu L, Liu M, et al. Establishing reference intervals for sex hormones and SHBG in apparently healthy Chinese adult men based on a multicenter study. Clin Chem Lab Med 2018;56",
    doi: "10.1515/cclm-2017-0749",
    read: "abstract",
  },
} as const;
