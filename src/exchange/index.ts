/** What leaves and enters as files: tables of trajectories, comparison plans, and the text they are written in. */
export { type ComparisonPlan, parseComparison } from "./comparison-plan.ts";
export { allComponents, describeModel } from "./describe-model.ts";
export { ExchangeError } from "./errors.ts";
export { expandRecords, type NonmemEvent } from "./nonmem-events.ts";
export type { NonmemCompartment, NonmemRecord, PerRecord } from "./nonmem-record.ts";
export { modelPages } from "./pages/model-pages.ts";
export { beyondAnyMan } from "./panel-ceilings.ts";
export { type PeopleAtRest, peopleAtRest, tableToJson } from "./people-table.ts";
export { readComparison } from "./read-comparison.ts";
export { readText } from "./read-text.ts";
export { type RecordsOptions, simulateRecords } from "./simulate-records.ts";
export { type Column, type Table, trajectoryTable } from "./table.ts";
export { tableToCsv } from "./write-csv.ts";
export { trajectoryToJson } from "./write-json.ts";
export { tableToParquet } from "./write-parquet.ts";
export { type Path, readYaml, type YamlDocument } from "./yaml-document.ts";
