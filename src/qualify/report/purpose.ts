/** What the model is asked, what it may be used for, and what it is refused for. */
import { list, p, type Section, table } from "./html.ts";

const uses: readonly (readonly string[])[] = [
  [
    "Education",
    "How does the loop of GnRH, LH, FSH, testosterone, estradiol and sperm answer to a drug or a disease?",
    "low: a teacher's explanation stands beside it",
    "low: a wrong picture of a mechanism",
    "Directions, orders of magnitude and time courses of typical men.",
    "Numbers quoted as if they were measured.",
  ],
  [
    "Simulation of one man",
    "What range of hormone levels and sperm is compatible with what is known of this man, untreated and on candidate courses?",
    "medium: his laboratory values and his physician decide",
    "medium: a false expectation, a test not ordered",
    "Intervals that are shown with what they rest on, beside measurements, in research and teaching.",
    "Choosing, starting, changing or stopping a treatment; a single line without its interval.",
  ],
  [
    "Virtual trials",
    "Which arms, doses, visits and numbers of men would a trial need, and what would it probably see?",
    "medium: one input to a plan that is reviewed",
    "medium: a trial too small, too short or of the wrong dose",
    "Comparing designs whose drugs, populations and endpoints pass their criteria below.",
    "Replacing a trial; evidence of efficacy or safety; populations or endpoints that miss below.",
  ],
];

const refused: readonly string[] = [
  "diagnosis or treatment of a patient without his physician, and any use as a medical device",
  "contraception, and any promise of pregnancy or of sperm to one man",
  "gonadotropins in primary testicular failure, hCG or hMG for oligozoospermia without hypogonadism, testosterone for a man who wants a child: the model shows no benefit, and is not to be tuned until it does",
  "boys before or in puberty, women, men under 16 or over 95 years, drugs and routes that are not in the formulary",
  "safety: thrombosis, mood, vision, liver and bone are not simulated; haematocrit and prostate only roughly",
  "genes and inflammation as predictors of the response of one man: hypotheses, on which no number here rests",
];

export const purpose = (): Section => ({
  id: "question",
  title: "Question, context of use, model risk",
  body: [
    p(
      "The question of interest: how do LH, FSH, testosterone, estradiol and sperm of men change over days to years under drugs that act on the hypothalamic-pituitary-gonadal axis, and how differently in different men? Credibility is asked for in proportion to what a wrong answer would do: influence of the model on a decision, times the consequence of that decision being wrong.",
    ),
    table(
      "Contexts of use",
      ["context", "question", "influence", "consequence of an error", "it may be used for", "it may not be used for"],
      uses,
      { text: [1, 2, 3, 4, 5] },
    ),
    p(
      "A use is supported only as far as its drug class, population and kind of figure meet their criteria in this report. Uses that are refused:",
    ),
    list(refused),
  ],
});
