/** Prints every experiment beside what was published: `npx tsx --conditions openhpg-source calibration/averaged-axis/report.ts`. */
import { performAll } from "./experiments.ts";
import { targets } from "./targets.ts";

const began = performance.now();
const results = performAll({});
let sum = 0;
let scored = 0;
let far = 0;
for (const [name, value] of Object.entries(results)) {
  const target = targets[name];
  if (!target) continue;
  const { value: wanted, sd, prototype } = target;
  const z = sd > 0 ? Math.log(value / wanted) / sd : undefined;
  if (z !== undefined) {
    sum += z * z;
    scored++;
    if (Math.abs(z) > 2) far++;
  }
  const source = target.source.kind === "published" ? target.source.citation : `recalled: ${target.source.what}`;
  const columns = [
    name.padEnd(12),
    value.toPrecision(4).padStart(9),
    String(wanted).padStart(7),
    z === undefined ? "" : `${z > 0 ? "+" : ""}${z.toFixed(1)}`,
    prototype === undefined ? "" : `(${prototype})`,
    source,
  ];
  console.log(
    `${columns[0]} ${columns[1]} ${columns[2]} ${columns[3]!.padStart(6)} ${columns[4]!.padStart(10)}  ${columns[5]}${z !== undefined && Math.abs(z) > 2 ? "  <<<" : ""}`,
  );
}
console.log(
  `sum of squares ${sum.toFixed(1)} over ${scored}; ${far} beyond two standard deviations; ${((performance.now() - began) / 1000).toFixed(1)} s`,
);
