/** Who stands on whom, and what each room is for. The floors test obeys this table, and ARCHITECTURE.md prints it. */

/** A room may import any room on a floor below, and itself. */
export const floors: readonly Readonly<Record<string, string>>[] = [
  {
    units: "dimensions, units, quantities, conversion by analyte",
    references: "the bibliography; measured, fitted, assumed",
  },
  { numerics: "elementary functions, random numbers and linear algebra, the same on every engine" },
  { symbolic: "expressions that know their dimension: differentiate, evaluate, print" },
  {
    model: "the language: component, parameter, pool, flow, port; assembly, and the model in print",
    solve: "term, method, controller, save, interruption",
    sample: "log-density, proposal, chain, diagnostics",
  },
  {
    compile: "from an assembled system to a kernel: interpreted or WebAssembly",
    body: "the man, organ by organ",
    drugs: "one file per drug",
  },
  {
    people: "traits, conditions, virtual men",
    engine: "many men at once, two to a vector, the same bits in every lane",
  },
  { simulate: "man, course and visits to a trajectory; the call everyone uses" },
  { clinic: "assays, reference ranges, rules with their guideline" },
  {
    fit: "one patient's measurements to a posterior man",
  },
  { protocols: "courses of treatment compared for one man" },
  {
    figures: "figures as data, and how they are drawn",
    diagram: "the axis as a diagram drawn from the model: nodes, signed edges, live values, words, lessons",
    exchange: "files in and out",
  },
  {
    qualify: "studies, criteria, fold errors, the report",
    trials: "virtual trials: eligibility, arms, visits, endpoints, power",
    report: "what a clinician would put in the file: panel, judgement, courses, sources on two to four pages",
  },
  {
    consultation: "whole jobs for one man, as data, with progress and cancellation: terminal, page and browser run the same",
  },
];

/** The floor of a room of `src`; undefined for a room that is in no table. */
export function floorOf(room: string): number | undefined {
  const floor = floors.findIndex((rooms) => room in rooms);
  return floor < 0 ? undefined : floor;
}

/** The table in ARCHITECTURE.md, from the top floor down; rooms that do not stand yet are left out. */
export function floorTable(standing: ReadonlySet<string>): string {
  const rows = floors.map((rooms, floor) =>
    Object.entries(rooms)
      .filter(([room]) => standing.has(room))
      .map(([room, what]) => `| ${floor} | \`src/${room}/\` | ${what} |`),
  );
  return ["| floor | room | what it is for |", "| --- | --- | --- |", ...rows.toReversed().flat()].join("\n");
}
