/** The report of one man: what was sent, what it means, what is missing, what could be done and what it would come to. */
import { type Assessment, admissibleDrugs, type ClinicalRecord } from "../clinic/index.ts";
import { courseBands, figureToSvg, spokenLabel, timeInWords } from "../figures/index.ts";
import type { Plausibility } from "../fit/index.ts";
import type { CandidateRegimens, CoupleChances, CourseSafety, RegimenRun, TakenFor, WeighedTest } from "../protocols/index.ts";
import { coupleSection } from "./couple-section.ts";
import { type Courses, coursesSection } from "./courses-section.ts";
import { heldBack } from "./held-back.ts";
import { inShort } from "./in-short.ts";
import { conclusionsOf, openQuestions } from "./judgement-section.ts";
import { type Child, element, list, type Markup, parts } from "./markup.ts";
import { type Made, methodsSection, plausibilityInWords } from "./methods-section.ts";
import { monitoringSection } from "./monitoring-section.ts";
import { panelSection } from "./panel-section.ts";
import { type SourceList, sourceList } from "./reference-numbers.ts";
import { safetySection } from "./safety-section.ts";
import { style } from "./style.ts";

/** All that a report is made of; each part is made by the library beforehand. */
export interface ReportParts extends Omit<Courses, "prediction" | "judgedAt"> {
  readonly record: ClinicalRecord;
  /** Where the description of the man comes from, if from a publication. */
  readonly source?: string;
  readonly assessment: Assessment;
  readonly taken: TakenFor;
  readonly regimens: CandidateRegimens;
  readonly run: RegimenRun;
  readonly tests: readonly WeighedTest[];
  readonly plausibility: Plausibility;
  readonly effective: number;
  /** Left out where no child is wanted, or semen is not known. */
  readonly couple?: CoupleChances;
  readonly safety: readonly CourseSafety[];
  readonly warnings: readonly string[];
  readonly made: Made;
}

const section = (title: string, ...children: readonly Child[]): Markup => element("section", {}, element("h2", {}, title), ...children);

function header({ record, source, made }: ReportParts): Markup {
  const { age, bmi, testisVolume } = record.traits;
  const facts = [
    age !== undefined && `${age} years`,
    bmi !== undefined && `BMI ${bmi} kg/m²`,
    testisVolume !== undefined && `testes ${testisVolume} mL`,
    record.country,
    `printed ${made.on}`,
  ].filter(Boolean);
  return element(
    "header",
    {},
    // Signs that turn the direction of writing turn no more than the title itself.
    element("h1", {}, element("bdi", {}, record.title)),
    element("p", { class: "quiet" }, facts.join(" · ")),
    source !== undefined && element("p", { class: "small quiet" }, `Panel of: ${source}`),
    element(
      "p",
      { class: "line" },
      element("strong", {}, "Research and education, not a medical device. "),
      "It informs and never orders; discuss what it says with a reproductive urologist or endocrinologist.",
    ),
  );
}

const redFlags = (assessment: Assessment, sources: SourceList): Child => {
  const found = conclusionsOf(assessment, ["red-flag"], sources);
  return found && element("section", { class: "flags" }, element("h2", {}, "Red flags"), found);
};

/** Behind the name of a course: what it still waits for, or that what he takes is not for him. */
function noteOn({ regimens, assessment, run }: ReportParts): (name: string) => Child {
  const admitted = new Map(admissibleDrugs(assessment).map(({ drug, admission }) => [drug, admission]));
  return (name) => {
    const small = (text: string): Markup => element("div", { class: "small quiet" }, text);
    const found = regimens.waiting.find(({ regimen }) => regimen.title === name);
    if (found) return small(`open until known: ${found.until.join(", ")}`);
    const course = run.prediction.courses.find((one) => one.name === name);
    if (course?.kind !== "going on") return undefined;
    const denied = [...new Set(course.course.treatments.map(({ drug }) => drug))].filter((drug) =>
      /^(not-offered|contraindicated)$/.test(admitted.get(drug) ?? "not-offered"),
    );
    return denied.length > 0 && small(`not for him by the judgement above: ${denied.join(", ")}; shown for comparison`);
  };
}

/** The picture, as an image of its own, so that nothing in it can meet the page. */
async function picture({ record, run }: ReportParts): Promise<Markup> {
  const outcomes = ["testosterone_total", "estradiol", "total_motile_count"];
  const figure = courseBands("Protocols over time", run.prediction, { outcomes, subtitle: record.title });
  const svg = await figureToSvg(figure, { theme: "light", width: 1180 });
  return element(
    "figure",
    { tabindex: 0, role: "group", "aria-label": "Protocols over time" },
    element("img", { src: `data:image/svg+xml,${encodeURIComponent(svg)}`, alt: `${figure.description} ${figure.caption}` }),
  );
}

function withheld({ regimens }: ReportParts): Child {
  return (
    regimens.withheld.length > 0 &&
    parts(
      element("h3", {}, "In use for such men, and withheld here"),
      list(...regimens.withheld.map(({ regimen, because }) => parts(element("strong", {}, regimen.title), `: ${because.join(" ")}`))),
    )
  );
}

/** The body, from top to bottom. */
async function body(report: ReportParts, sources: SourceList): Promise<Markup> {
  const { record, assessment, taken, run, tests, plausibility, couple, safety, warnings, made } = report;
  const courses: Courses = { ...report, prediction: run.prediction, judgedAt: run.judgedAt };
  const men = run.prediction.men.length;
  const first = report.ranking.courses[0]?.name;
  const kinds = (...of: Parameters<typeof conclusionsOf>[1]): Child => conclusionsOf(assessment, of, sources);
  return element(
    "main",
    {},
    header(report),
    redFlags(assessment, sources),
    section("In short", inShort(report)),
    section("Results", panelSection(record, sources), warnings.length > 0 && list(...warnings.map((warning) => `Note: ${warning}`))),
    section("What it means", kinds("classification", "finding") || element("p", {}, "Nothing is concluded of him yet.")),
    section(
      "What is missing",
      element("h3", {}, "Due by the guidelines"),
      kinds("test-due") || element("p", {}, "Nothing."),
      element("h3", {}, "Open questions, by what would settle them"),
      openQuestions(assessment),
      heldBack(assessment, plausibility).length === 0 &&
        tests.length > 0 &&
        parts(element("h3", {}, "Which test would help the choice most"), list(...tests.slice(0, 2).map(({ inWords }) => inWords))),
    ),
    section(
      "Options",
      element("p", { class: "small" }, "Each is to be discussed with a reproductive urologist or endocrinologist."),
      kinds("option") || element("p", {}, "None is named by the rules."),
      kinds("counselling"),
    ),
    section("Not for him", kinds("contraindication", "not-offered"), withheld(report)),
    section(
      "Protocols side by side",
      element("p", {}, `${spokenLabel(taken.condition)}: simulated so because ${taken.because}. ${plausibilityInWords(plausibility)}`),
      await picture(report),
      coursesSection(courses, noteOn(report), heldBack(assessment, plausibility)),
    ),
    couple
      ? section("A child", coupleSection(couple, report.ranking.courses[0]?.course ?? 0))
      : record.findings.fertility_wanted !== false &&
          section("A child", element("p", {}, "The chance of a pregnancy cannot be said: no semen analysis was sent.")),
    run.prediction.courses.some(({ course }) => course.treatments.length > 0) && section("Safety", safetySection(safety, men, sources)),
    section(
      "Protocols in words, and their monitoring",
      monitoringSection(run.regimens, first),
      element(
        "p",
        { class: "small quiet" },
        `Over ${timeInWords(run.prediction.weeks * 7)}; patterns of practice, not instructions. Held against published titrated trials, the simulated protocols raise doses more often than was done there, and stop rules on semen act mostly on the scatter of single samples (docs/titration.md): read shares of doses and stops as too high.`,
      ),
    ),
    section("Methods and limits", methodsSection(taken, run.prediction, report.effective, made)),
    section("Sources", sources.markup()),
  );
}

/**
 * The report as one page of HTML that fetches nothing and runs nothing; printed, it is a few pages of A4.
 *
 * Every text of the file is shown as text. The same parts give the same page.
 *
 * @throws FigureError where there is nothing to draw.
 */
export async function reportHtml(report: ReportParts): Promise<string> {
  const page = element(
    "html",
    { lang: "en" },
    element(
      "head",
      {},
      element("meta", { charset: "utf-8" }),
      element("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
      element("meta", { "http-equiv": "Content-Security-Policy", content: "default-src 'none'; img-src data:; style-src 'unsafe-inline'" }),
      element("meta", { name: "generator", content: `OpenHPG ${report.made.version}` }),
      element("title", {}, `OpenHPG report: ${report.record.title}`),
      { html: `<style>${style}</style>` },
    ),
    element("body", {}, await body(report, sourceList())),
  );
  return `<!doctype html>\n${page.html}\n`;
}
