/** Publications on what comes of it: conception, assisted reproduction, and harm. */
export const outcomes = {
  aghazadeh2015: {
    citation: "Aghazadeh M et al. Elevated dihydrotestosterone is associated with testosterone induced erythrocytosis. J Urol 2015 (author, title and year from memory). PMC4475414",
    read: "abstract",
  },
  asrm2013: {
    citation: "American Society for Reproductive Medicine. Optimizing natural fertility: a committee opinion. Fertil Steril 2013 (read as others quote it)",
    read: "excerpt",
  },
  bhasin2018: {
    citation: "Bhasin S et al. Testosterone therapy in men with hypogonadism: an Endocrine Society clinical practice guideline. J Clin Endocrinol Metab 2018;103:1715-1744",
    read: "recalled",
  },
  boeriGonadotropins2021: {
    citation: "Boeri L et al. Gonadotropin treatment for the male hypogonadotropic hypogonadism. Curr Pharm Des 2021;27:2775 (title from memory)",
    read: "excerpt",
  },
  bonde1998: {
    citation: "Bonde JPE et al. Relation between semen quality and fertility: a population-based study of 430 first-pregnancy planners. Lancet 1998;352:1172-1177",
    doi: "10.1016/S0140-6736(97)10514-1",
    read: "abstract",
  },
  buckLouis2014: {
    citation: "Buck Louis GM et al. Semen quality and time to pregnancy: the Longitudinal Investigation of Fertility and the Environment Study. Fertil Steril 2014;101:453-462",
    pmid: "24239161",
    doi: "10.1016/j.fertnstert.2013.10.022",
    read: "abstract",
  },
  burgues1997: {
    citation: "Burgués S, Calderón MD, Spanish Collaborative Group. Subcutaneous self-administration of highly purified follicle stimulating hormone and human chorionic gonadotrophin for the treatment of male hypogonadotrophic hypogonadism. Hum Reprod 1997;12:980-986",
    read: "abstract",
  },
  burnettBowie2009: {
    citation: "Burnett-Bowie SAM et al. Effects of aromatase inhibition on bone mineral density and bone turnover in older men with low testosterone levels. J Clin Endocrinol Metab 2009;94:4785-4792",
    read: "abstract",
  },
  coviello2004: {
    citation: "Coviello AD et al. Intratesticular testosterone concentrations comparable with serum levels are not sufficient to maintain normal sperm production in men receiving a hormonal contraceptive regimen. J Androl 2004;25:931-938",
    read: "abstract",
  },
  dunson2004: {
    citation: "Dunson DB, Baird DD, Colombo B. Increased infertility with age in men and women. Obstet Gynecol 2004;103:51-56",
    pmid: "14704244",
    read: "abstract",
  },
  finkelstein2013: {
    citation: "Finkelstein JS et al. Gonadal steroids and body composition, strength, and sexual function in men. N Engl J Med 2013;369:1011-1022",
    read: "recalled",
  },
  gundewar2021: {
    citation: "Gundewar T, Kuchakulla M, Ramasamy R. A paradoxical decline in semen parameters in men treated with clomiphene citrate: a systematic review. Andrologia 2021;53:e13848 (authors from memory)",
    pmid: "33108678",
    read: "abstract",
  },
  guo2020: {
    citation: "Guo DP, Zlatev DV, Li S, Baker LC, Eisenberg ML. Demographics, usage patterns, and safety of male users of clomiphene in the United States. World J Mens Health 2020;38:220-225",
    pmid: "31385473",
    doi: "10.5534/wjmh.190028",
    read: "abstract",
  },
  guzick2001: {
    citation: "Guzick DS et al. Sperm morphology, motility, and concentration in fertile and infertile men. N Engl J Med 2001;345:1388-1393",
    pmid: "11794171",
    doi: "10.1056/NEJMoa003005",
    read: "abstract",
  },
  krzastek2019: {
    citation: "Krzastek SC et al. Long-term safety and efficacy of clomiphene citrate for the treatment of hypogonadism. J Urol 2019;202:1029-1035",
    pmid: "31216250",
    doi: "10.1097/JU.0000000000000396",
    read: "abstract",
  },
  lincoff2023: {
    citation: "Lincoff AM et al. Cardiovascular safety of testosterone-replacement therapy. N Engl J Med 2023 (TRAVERSE; read as an editorial gives its figures)",
    doi: "10.1056/NEJMoa2215025",
    read: "excerpt",
  },
  mankus2019: {
    citation: "Mankus EB et al. Prewash total motile count is a poor predictor of live birth in intrauterine insemination cycles. Fertil Steril 2019;111:708-713",
    pmid: "30929730",
    doi: "10.1016/j.fertnstert.2018.12.025",
    read: "abstract",
  },
  martinez2016: {
    citation: "Martinez C et al. Testosterone treatment and risk of venous thromboembolism: population based case-control study. BMJ 2016;355:i5968",
    pmid: "27903495",
    doi: "10.1136/bmj.i5968",
    read: "abstract",
  },
  mulhall2018: {
    citation: "Mulhall JP et al. Evaluation and management of testosterone deficiency: AUA guideline. J Urol 2018;200:423-432",
    read: "recalled",
  },
  muthigi2021: {
    citation: "Muthigi A et al. Clarifying the relationship between total motile sperm counts and intrauterine insemination pregnancy rates. Fertil Steril 2021;115:1454-1460",
    read: "abstract",
  },
  slama2002: {
    citation: "Slama R et al. Time to pregnancy and semen parameters: a cross-sectional study among fertile couples from four European cities. Hum Reprod 2002;17:503-515",
    pmid: "11821304",
    doi: "10.1093/humrep/17.2.503",
    read: "abstract",
  },
  steiner2016: {
    citation: "Steiner AZ, Jukic AMZ. Impact of female age and nulligravidity on fecundity in an older reproductive age cohort. Fertil Steril 2016;105:1584-1588",
    pmid: "26953733",
    doi: "10.1016/j.fertnstert.2016.02.028",
    read: "abstract",
  },
  vanWeert2004: {
    citation: "van Weert JM et al. Performance of the postwash total motile sperm count as a predictor of pregnancy at the time of intrauterine insemination: a meta-analysis. Fertil Steril 2004;82:612-620",
    read: "recalled",
  },
  wesselink2017: {
    citation: "Wesselink AK et al. Age and fecundability in a North American preconception cohort study. Am J Obstet Gynecol 2017;217:667.e1-667.e8",
    pmid: "28917614",
    doi: "10.1016/j.ajog.2017.09.002",
    read: "abstract",
  },
  wheeler2017: {
    citation: "Wheeler KM et al. A comparison of secondary polycythemia in hypogonadal men treated with clomiphene citrate versus testosterone replacement: a multi-institutional study. J Urol 2017;197:1127-1131",
    pmid: "27984109",
    doi: "10.1016/j.juro.2016.10.068",
    read: "abstract",
  },
  who1996: {
    citation: "WHO Task Force on Methods for the Regulation of Male Fertility. Contraceptive efficacy of testosterone-induced azoospermia and oligozoospermia in normal men. Fertil Steril 1996;65:821-829",
    pmid: "8654646",
    read: "abstract",
  },
  zinaman1996: {
    citation: "Zinaman MJ et al. Estimates of human fertility and pregnancy loss. Fertil Steril 1996;65:503-509",
    pmid: "8774277",
    read: "abstract",
  },
} as const;
