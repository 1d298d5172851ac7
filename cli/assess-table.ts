/** An assessment as text: red flags first, then what follows kind by kind, then what is open; every line with its source. */
import {
  type Approval,
  type Assessment,
  admissibleDrugs,
  type ClinicalRecord,
  type Conclusion,
  type Kind,
  type Open,
  type StatementId,
  statements,
  type TraceEntry,
} from "openhpg";

const headings: Readonly<Record<Kind, string>> = {
  "red-flag": "Red flags: seen to first",
  classification: "What he has",
  finding: "What was found",
  "test-due": "Tests that are due",
  contraindication: "Contraindications",
  "not-offered": "Not for him",
  option: "Options",
  counselling: "To be talked over",
};

/** "AUA/ASRM 2020, AUA-MI-42" */
const cited = (id: StatementId): string => `${statements[id].body}${statements[id].year ? ` ${statements[id].year}` : ""}, ${id}`;

function source({ statements: ids, strength, grade, against }: Conclusion): string {
  const [first, ...more] = ids;
  const weight = [strength, grade].filter((word) => word !== "none").join(", grade ");
  const others = more.length > 0 ? `; also ${more.join(", ")}` : "";
  return `[${first ? cited(first) : ""}${weight ? `: ${weight}` : ""}${others}${against.length > 0 ? `; against it ${against.join(", ")}` : ""}]`;
}

/** "US: off-label clomiphene, tamoxifen; unapproved enclomiphene." */
function approvalLines(approvals: readonly Approval[]): readonly string[] {
  const countries = [...new Set(approvals.map(({ country }) => country))];
  return countries.map((country) => {
    const here = approvals.filter((a) => a.country === country);
    const groups = [...new Set(here.map(({ status }) => status))].map(
      (status) =>
        `${status === "not read: check the national label" ? "label not read, check the national one" : status}: ${here
          .filter((a) => a.status === status)
          .map(({ drug }) => drug)
          .join(", ")}`,
    );
    return `    ${country} – ${groups.join("; ")}.`;
  });
}

const conclusionLines = (c: Conclusion): readonly string[] => [
  `  ${c.says} ${source(c)}`,
  ...(c.because ? [`    ${c.because}`] : []),
  ...approvalLines(c.approvals ?? []),
];

const openLines = ({ question, settledBy, matters }: Open): readonly string[] => [
  `  ${question}`,
  `    Settled by: ${settledBy.map(({ what }) => what).join("; ")}. It matters: ${matters}.`,
];

function traceLines({ rule, asks, answer, because, numbers, thresholds, sources, asked }: TraceEntry): readonly string[] {
  const used = numbers.map(
    ({ of, written, day, stated }) => `${of} ${written}${day === undefined ? "" : ` (day ${day})`}${stated ? " (stated in the file)" : ""}`,
  );
  const limits = thresholds.map(({ value, unit, statement }) => `${value} ${unit === "1" ? "" : `${unit} `}(${statement})`);
  return [
    `  ${rule}: ${answer}. ${asks}`,
    ...(because ? [`    ${because}`] : []),
    ...(used.length > 0 ? [`    Used: ${used.join("; ")}`] : []),
    ...(limits.length > 0 ? [`    Limits: ${limits.join("; ")}`] : []),
    `    Stands on ${sources.map(cited).join("; ")}${asked.length > 0 ? `. Asked: ${asked.join(", ")}` : ""}`,
  ];
}

/** The screen of `openhpg assess`. */
export function assessScreen({ title, condition }: ClinicalRecord, assessment: Assessment, { trace }: { readonly trace: boolean }): string {
  const { conclusions, unknown } = assessment;
  const kinds = Object.keys(headings) as readonly Kind[];
  const groups = kinds.flatMap((kind) => {
    const own = conclusions.filter((c) => c.kind === kind);
    if (own.length === 0) return [];
    const advice = kind === "option" ? [`  ${own[0]!.advice}`] : [];
    return [headings[kind], ...advice, ...own.flatMap(conclusionLines), ""];
  });
  const never = new Set(conclusions.find(({ id }) => id === "research-drugs-never")?.drugs ?? []);
  const drugs = admissibleDrugs(assessment).filter(({ drug }) => !never.has(drug));
  const byAdmission = [...new Set(drugs.map(({ admission }) => admission))].map(
    (admission) =>
      `  ${admission}: ${drugs
        .filter((d) => d.admission === admission)
        .map(({ drug }) => drug)
        .join(", ")}`,
  );
  return [
    `${title}. ${condition === "healthy" ? "No diagnosis is stated." : `Stated in the file: ${condition}.`}`,
    "",
    ...groups,
    "Drugs",
    ...byAdmission,
    ...(never.size > 0 ? [`  never, for research alone or to lower testosterone: ${never.size} more (HPG-03)`] : []),
    "",
    ...(unknown.length > 0 ? ["Unknown, and what would settle it", ...unknown.flatMap(openLines), ""] : []),
    ...(trace ? ["Every question", ...assessment.trace.flatMap(traceLines), ""] : []),
    "Research and education; this informs and is no order.",
  ].join("\n");
}
