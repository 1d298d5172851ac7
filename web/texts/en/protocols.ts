/** Words of the page Protocols. */
const percent = (share: number): string =>
  share > 0 && share < 0.01 ? "<1 %" : share > 0.99 && share < 1 ? ">99 %" : `${Math.round(100 * share)} %`;
const points = (share: number): string => {
  const text = Math.abs(100 * share).toFixed(1);
  return share < 0 && text !== "0.0" ? `−${text}` : text;
};
const signed = (points: number): string => (points > 0 ? `+${points}` : points < 0 ? `−${-points}` : "±0");

export const protocols = {
  lead: "What could help this man, side by side: each course is simulated for the men who could be him. It informs a conversation and orders nothing.",
  percent,
  signed,
  phases: {
    men: "Looking for the men who could be him",
    courses: "Simulating every course for every man",
    tests: "Weighing which test would help",
    judgement: "Putting it together",
  } as Readonly<Record<string, string>>,
  waiting: "Something is being calculated; cancel it, or wait for it.",
  interrupted: "What was being computed was interrupted by a reload; start it again. What was chosen is all here.",
  cancelled: "Cancelled; nothing was changed.",
  keptOld: "Cancelled. What was shown before still stands; nothing was changed.",

  who: {
    title: "Whose protocols",
    nobody: "Nobody has been entered yet. Enter a man on the page Patient, or look at a published one:",
    enter: "Enter a man",
    change: "Change him on the page Patient",
    example: "Published man",
    choose: "Choose…",
    isExample: "An example, not your patient:",
    noExample: "there is no published man of this name.",
    chooseAnother: "Choose one from the list.",
    reading: "Reading his file…",
    noPanel: "no results",
    years: (age: number): string => `${age} years`,
    bmi: (bmi: number): string => `BMI ${bmi} kg/m²`,
    simulatedAs: (condition: string, because: string): string => `Simulated as ${condition}: ${because}.`,
    exampleTitle: (name: string): string => {
      const words = name.replace(/\.yaml$/, "").replaceAll("-", " ");
      return words.charAt(0).toUpperCase() + words.slice(1);
    },
  },
  judged: {
    title: "What comes first",
    redFlags: "Red flags",
    due: "Tests due by the guidelines",
    withheld: "In use for such men, and withheld from him",
    waiting: "Open until known",
    until: (what: readonly string[]): string => `open until known: ${what.join(", ")}`,
    notForHim: "not for him by the judgement",
    marked: (course: string): string => `${course} (not for him by the judgement)`,
    deniedCourses: (courses: readonly string[]): string => `Not for him by the judgement, and shown for comparison: ${courses.join(", ")}.`,
    against: "Chosen for comparison, and not for him",
    because: (drugs: readonly string[]): string => `the judgement speaks against ${drugs.join(", ")}.`,
    counts: (withheld: number, waiting: number, denied: number, due: number): string =>
      [
        withheld === 0
          ? "The judgement withholds none of the regimens in use for such men"
          : `The judgement withholds ${withheld === 1 ? "one regimen" : `${withheld} regimens`} in use for such men`,
        waiting === 0 ? "" : waiting === 1 ? "one waits for a test" : `${waiting} wait for a test`,
        denied === 0 ? "" : `it speaks against ${denied === 1 ? "one" : denied} of the courses chosen below`,
        due === 0 ? "" : due === 1 ? "one test is due" : `${due} tests are due`,
      ]
        .filter(Boolean)
        .join("; ")
        .concat("."),
    counselling: "To be said to him",
  },
  onThisPage: "On this page",
  candidates: {
    title: "Courses to compare",
    none: "No treatment is always among them.",
    groups: {
      "his file": "In his file",
      usual: "In use",
      regimen: "First doses of regimens in use for his condition",
      written: "Written here",
    },
    regimenNote: "Here the first dose stays for the whole year; with visits and changes of dose it is shown under Titration.",
    denied: (drugs: readonly string[], his: boolean): string =>
      `Not for him by the judgement: ${drugs.join(", ")}. ${his ? "Compared only because his file names it." : "Shown for comparison."}`,
    unspoken: (drugs: readonly string[]): string => `Nothing that is known of him speaks for ${drugs.join(", ")}.`,
    write: "A course of your own",
    placeholder: "clomiphene 50 mg daily; hcg 1500 IU 3 times a week",
    readAs: (text: string): string => `Read as: ${text}`,
    add: "Add",
    already: "It is in the list already.",
    remove: (name: string): string => `Remove ${name}`,
    full: (most: number): string => `${most} are chosen, as many as one picture can tell apart. Take one away to choose another.`,
    men: "Men who could be him",
    menHint: (least: number, most: number): string => `${least} to ${most}; more take longer and scatter less`,
    seed: "Seed",
    seedHint: "Which men are drawn",
    compare: "Compare",
    nothingChosen: "Choose at least one course.",
  },
  result: {
    title: "Side by side",
    empty: "Choose courses above and press Compare: bands, chances, safety and the order appear here.",
    stale: "Choices were changed since; press Compare to see them.",
    done: (men: number, courses: number, seed: number, seconds: string): string =>
      `${courses} courses for ${men} men (seed ${seed}), in ${seconds} s.`,
    outcomes: "Shown",
    bandOf: "Band of",
    noBand: "none",
    shading: (course: string): string => `Shaded: where the middle half and the middle 90 % of the men lie on ${course}.`,
    odd: (chance: number, explanation: string): string =>
      `His panel is odd: of 1000 men of his condition, about ${Math.round(1000 * chance)} would have one as far off.${explanation ? ` Likeliest: ${explanation}` : ""}`,
    notes: "Notes on this man and his fit",
    failures: (n: number): string => `${n} men could not be simulated and are left out of every course.`,
  },
  chances: {
    title: "Chances",
    when: "After",
    days: (day: number): string => {
      const months = day / (365.25 / 12);
      return Math.abs(months - Math.round(months)) < 0.02 ? `${Math.round(months)} months` : `${Math.round(day / 7)} weeks`;
    },
    limits: (from: string, to: string, low: readonly string[], unit: string): string =>
      `“Testosterone in range” asks for the range of young men, ${from} to ${to} ${unit}. The judgement calls it low below ${low.join(", ")} ${unit}, each by another body: a man may be in range here and low there.`,
    difference: "Difference from no treatment",
    caption: (men: number): string =>
      `Of each course: men of whom it is true, and in brackets how many more or fewer in a hundred than without treatment, with the Monte Carlo error (${men} men).`,
    question: "Question",
    serm: "Under clomiphene about one man in five has fewer sperm than before (see Safety, publications). The model cannot produce that fall; these numbers leave it out.",
    cell: (probability: number, difference: number, error: number): string =>
      `${percent(probability)} (${signed(Math.round(100 * difference))} ± ${Math.max(1, Math.round(100 * error))})`,
    alone: (probability: number): string => percent(probability),
  },
  safety: {
    title: "Safety",
    caption: "Men who come beyond a limit in any week of the year; in brackets for how many weeks, in half of those who do.",
    signal: "Limit",
    none: "Nobody comes beyond any limit that is simulated, on any of these courses.",
    never: "0",
    cell: (share: number, weeks: number): string => `${percent(share)} (${Math.round(weeks)} wk)`,
    others: (titles: readonly string[]): string => `Nobody beyond: ${titles.join("; ")}.`,
    elsewhere: "Counted in publications, and what is customarily looked at",
    rate: (harm: string, events: number, of: number, population: string): string =>
      `${harm}: ${Math.round(events)} of ${of} (${population})`,
    monitoring: (when: string, what: string): string => `${when}: ${what}`,
  },
  child: {
    title: "A child",
    first: "First sperm in the ejaculate",
    firstRow: (course: string, median: number | undefined, never: string): string =>
      median === undefined
        ? `${course}: in fewer than half of the men by the end; none by the end in ${never}.`
        : `${course}: after ${median} ${median === 1 ? "month" : "months"} in half of the men; none by the end in ${never}.`,
    chance: "Chance of a pregnancy",
    caption: (age: number, known: boolean): string =>
      `Partner of ${age} years${known ? "" : " (assumed; her age is not known)"}. Mean over men and publications, and where nine tenths of them lie.`,
    course: "Course",
    by: (months: number): string => `by ${months} months`,
    motile: "Motile sperm at the end, million",
    cell: (middle: number, low: number, high: number): string => `${percent(middle)} (${percent(low)} to ${percent(high)})`,
    assumptions: "What this assumes",
    notAsked: "No child is wanted, so the couple's chances are left out.",
  },
  order: {
    title: "The order, and what matters to him",
    held: (reasons: readonly string[]): string => `No order is given: ${reasons.join("; ")}.`,
    heldWhy: "What comes first is settled before any course is preferred. The chances above stand as they are.",
    priorities: "Priorities",
    prioritiesHint: "Only ratios count. Move one and the order follows at once; nothing is simulated again.",
    asUsual: "As in his file",
    weightOf: (weight: number, share: number): string => `${weight} (${Math.round(100 * share)} %)`,
    caption:
      "Courses under these priorities. A place is one more than the number of courses that are clearly better: those that cannot be told apart share one, and the places they take up are left out after them.",
    place: "Place",
    course: "Course",
    score: "Score of 100",
    best: "Best for",
    bestCell: (share: number): string => `${Math.round(100 * share)} of 100 men`,
    behind: "Behind the first",
    behindCell: (mean: number, low: number, high: number): string => `${points(-mean)} (${points(-high)} to ${points(-low)})`,
    first: "first",
    tied: "cannot be told from the first",
    costs: "What it wins and costs",
    burden: (share: number): string => `Burden ${Math.round(100 * share)} of 100.`,
    otherwise: "If one weight were another",
    doubled: (priority: string, first: string): string => `With “${priority}” doubled, ${first} would come first.`,
    leftOut: (priority: string, first: string): string => `With “${priority}” left out, ${first} would come first.`,
    steady: "Doubling or leaving out any one priority leaves the same course first.",
  },
  titration: {
    title: "Titration, as the visits happen",
    intro: "A regimen with its visits: results are drawn as a laboratory would print them, and its rules see nothing else.",
    regimen: "Regimen",
    withheld: (reasons: readonly string[]): string => `The judgement withholds it from him: ${reasons.join(" ")}`,
    optionWithheld: (title: string): string => `${title} (withheld)`,
    run: "Run the visits",
    words: "The regimen in words",
    empty: "Choose a regimen and run its visits.",
    none: "No regimen is in use for his condition.",
    man: (man: number, of: number): string => `Man ${man} of ${of}`,
    manLabel: "Man",
    previousMan: "Previous man",
    nextMan: "Next man",
    visit: "Visit",
    visitOf: (visit: number, of: number, when: string): string => `Visit ${visit} of ${of}, ${when}`,
    visitsOfMan: (man: number, regimen: string): string => `Results of man ${man} at his visits, on ${regimen}`,
    visitsCaption: "Dots: results as a laboratory would print them; the line only joins them.",
    back: "Back",
    forward: "Next visit",
    play: "Play",
    pause: "Pause",
    takes: "Took until this visit",
    next: "Takes from this visit",
    nothing: "nothing",
    measured: "Measured",
    notMeasured: "Nothing was measured at this visit.",
    rules: "What the rules say",
    noRule: "No rule holds; what he takes stays.",
    firstVisit: "Before the first dose; he begins.",
    stopped: (week: number, why: string): string => `Stopped in week ${week}: ${why}`,
    ended: "The regimen is over.",
    everyone: "All men",
    target: (title: string, from: string | undefined, to: string | undefined, unit: string): string =>
      `Aim: ${title} ${from === undefined ? `of ${to} or less` : to === undefined ? `of ${from} or more` : `from ${from} to ${to}`} ${unit}.`,
    reached: (asMeasured: string | undefined, truly: string | undefined): string =>
      [asMeasured && `${asMeasured} of men reached it by their last result`, truly && `${truly} by their own mean level`]
        .filter(Boolean)
        .join(", "),
    visitsMean: (visits: number, changes: number): string => `On average ${visits.toFixed(1)} visits and ${changes.toFixed(1)} changes.`,
    stoppedShare: (share: string, why: string): string => `${share} stopped: ${why}.`,
    dosesTitle: "Doses over time",
    levelsTitle: "Levels over time",
    caveat:
      "Held against published titrated trials, the simulated protocols raise doses more often than was done there; read shares of doses and stops as too high.",
  },
  adherence: {
    title: "What if he misses doses",
    intro: "The same men on the same regimen, taking fewer of their doses; each dose is missed by chance.",
    share: "Doses taken",
    value: (share: number): string => `${Math.round(100 * share)} of 100 doses`,
    run: "Run it so",
    empty: "Run the visits above first; then choose a share and run it beside the other.",
    caption: (day: string): string => `Median of men after ${day}, and where nine tenths of them lie.`,
    taken: "Taken",
    reached: "Reached the aim",
    said: (from: string, to: string, changes: string): string => `With ${to} instead of ${from}: ${changes}.`,
    change: (title: string, before: string, after: string, unit: string): string => `${title} ${before} → ${after} ${unit}`,
  },
  tests: {
    title: "Which test next",
    intro: "How much each test would improve the choice, by the men who could be him; the greatest gain for a draw first.",
    stale: "These were weighed under the earlier priorities.",
    again: "Weigh again under these",
    test: "Test",
    draws: "Draws",
    gain: "Gain, points of 100",
    changes: "Would change the choice",
    rest: "Every test in numbers",
    held: "Tests that come first stand above; the numbers below are weighed as if that were settled.",
  },
  take: {
    title: "Take it with you",
    print: "Print this page",
    report: "Report as HTML",
    reportPrint: "Print the report",
    reportNote:
      "The report is the library's own: two to four pages with judgement, protocols and sources. It is made here and leaves this machine only as you send it.",
    json: "Everything as JSON",
    jsonNote: "Equal, to the last bit, to what the terminal's openhpg compare --json prints for the same file, men and seed.",
    share: "Copy a link to this scenario",
    shared: "The link is copied. It carries courses, priorities and the regimen; nothing of the man.",
    shareHere: "This browser does not let a page copy; the link is:",
    again: "The priorities were changed since the comparison; the order is put into the file first.",
  },
} as const;
