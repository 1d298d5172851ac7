/**
 * The whole table: every condition under every course, pulsatile over averaged, then pulses beside what was published.
 *
 * `npx tsx --conditions openhpg-source test/slow/pulses-against-average.ts [condition …]`; ends with 1 where a mean differs by more than 5 %.
 */
import { conditions } from "openhpg";
import { coursesCompared, differences } from "../fidelities.ts";
import { publishedPulses } from "../published-pulses.ts";

const asked = process.argv.slice(2);
let beyond = 0;
let worstError = 0;
console.log(`${"per cent, pulsatile over averaged".padEnd(78)}LH    FSH      T     E2    ITT`);
for (const { name } of conditions.filter((c) => asked.length === 0 || asked.includes(c.name)))
  for (const course of coursesCompared) {
    const found = differences(name, course, { days: 42, seeds: 3 });
    beyond += found.filter(({ by }) => Math.abs(by) > 0.05).length;
    worstError = Math.max(worstError, ...found.map(({ error }) => error));
    console.log(
      `${name.padEnd(42)}${course.padEnd(36)}${found.map(({ by }) => `${by >= 0 ? "+" : ""}${(100 * by).toFixed(1)}`.padStart(6)).join(" ")}`,
    );
  }
console.log(`${beyond} beyond 5 %; largest standard error between seeds ${(100 * worstError).toFixed(1)} %.\n`);

if (asked.length === 0)
  for (const { what, simulated, published, source } of publishedPulses())
    console.log(`${what.padEnd(66)}${simulated.toPrecision(3).padStart(7)}${String(published).padStart(9)}   ${source}`);
process.exitCode = beyond > 0 ? 1 : 0;
