/**
 * Compares with what NONMEM itself computed: `npx tsx --conditions openhpg-source bench/nonmem-table.ts nmtest.csv`.
 *
 * The table is `nmtest` of the R package nlmixr2data (one compartment, 7,157 rows of NONMEM 7.4.3), written as CSV by
 * `write.csv(nlmixr2data::nmtest, "nmtest.csv", row.names = FALSE)`. It is not part of this project.
 */
import { readFileSync } from "node:fs";
import { compile } from "../src/compile/index.ts";
import { type NonmemCompartment, type NonmemRecord, simulateRecords } from "../src/exchange/index.ts";
import { dosed } from "../test/dosing/compartments.ts";

const path = process.argv[2];
if (path === undefined) throw new Error("name the table: nonmem-table.ts nmtest.csv");

const [header, ...lines] = readFileSync(path, "utf8").trim().split("\n");
const columns = header!.split(",").map((name) => name.replaceAll('"', ""));
type Row = NonmemRecord & Readonly<Record<"id" | "cp" | "lagt" | "bioav" | "rat2" | "dur2", number>>;
const rows = lines.map((line) => Object.fromEntries(line.split(",").map((text, i) => [columns[i]!, Number(text)])) as unknown as Row);

const kernel = compile(dosed({ ka: 1.5, clearance: 1.1, volume: 20 }));
/** What NONMEM computed for these is a dose with F 1 and no lag, whatever their columns say. */
const withoutModel = new Set([20, 23, 24]);

const plain = { lagt: 0, bioav: 1 };
const item =
  (name: "lagt" | "bioav" | "rat2" | "dur2") =>
  (record: NonmemRecord): number =>
    withoutModel.has((record as Row).id) && name in plain ? plain[name as keyof typeof plain] : (record as Row)[name];
const modelled = { bioavailability: item("bioav"), lag: item("lagt"), rate: item("rat2"), duration: item("dur2") };
const compartments: readonly NonmemCompartment[] = [
  { name: "depot", pool: "drug.depot", infusion: "drug.intoDepot", ...modelled },
  { name: "central", pool: "drug.central", infusion: "drug.intoCentral", ...modelled },
];
const central = kernel.pools.indexOf("drug.central");

/** The table has five digits; what differs by more than a rounding of the fifth does not agree. */
const rounding = 1e-4;
/** At steady state with a lag beyond II, NONMEM continues the formula for the time after a dose backwards, even below zero. */
const backwards: string[] = [];
const subjects = new Map([...new Set(rows.map(({ id }) => id))].map((id) => [id, rows.filter((row) => row.id === id)]));
let agreeing = 0;
for (const [id, own] of subjects) {
  const states = simulateRecords(kernel, own, compartments);
  const errors = own.map(({ cp }, i) => Math.abs((1000 * states[i]![central]!) / 20 - cp) / (Math.abs(cp) + 1));
  const worst = Math.max(...errors);
  const wrong = errors.filter((error) => error > rounding).length;
  agreeing += own.length - wrong;
  const known = own.some(({ ss = 0, lagt, ii = 0 }) => ss > 0 && lagt > ii);
  if (wrong > 0 && known) backwards.push(`${id} (${wrong} rows)`);
  console.log(
    `${id}: ${wrong} of ${own.length} rows differ, at most ${worst.toExponential(1)}${known ? "; lag beyond II at steady state" : ""}`,
  );
}
console.log(`${agreeing} of ${rows.length} rows agree to ${rounding}`);
if (backwards.length > 0) console.log(`differ, with a lag beyond II at steady state: ${backwards.join(", ")}`);
