/** Prints a task as a C header: sizes, rates, Jacobian dense and by column; any C solver can include it. */
import { tapePrinter } from "./print-tape.ts";
import type { Task } from "./task.ts";

const list = (values: Iterable<number>): string => [...values].join(",");

/**
 * `hoisted`: what depends on the man alone is found once for him, and powers are in their cheapest form.
 * `plain`: as one writes a model by hand; every call computes everything, powers by `pow`.
 */
export type Form = "hoisted" | "plain";

/** The header. `p` are parameters and inputs, `m` what `prepare` computes of them once for each man. */
export function printC({ program, days, men, floor, name }: Task, form: Form = "hoisted"): string {
  const { rested, slopes, tape } = program;
  const size = rested.pools.length;
  const plain = form === "plain";
  const print = tapePrinter(program, { declare: "const double", math: "", max: "fmax", min: "fmin", ...(plain && { pow: "pow" }) });
  const prelude = print.prelude(tape.prelude);
  /** Parameters of a routine, and how it begins. */
  const takes = (result: string): string =>
    `const double *restrict p, const double *restrict ${plain ? "unused" : "m"}, double t, const double *restrict y, double *restrict ${result}`;
  const first = plain ? `  double m[NM];\n${prelude}` : "";
  const columnOf = slopes.entries.map((_, p) =>
    slopes.columnPointers.findIndex((start, j) => start <= p && p < slopes.columnPointers[j + 1]!),
  );
  return `/* ${name}: printed from the model. */
#include <math.h>
#define NS ${size}
#define NP ${rested.parameters.length}
#define NM ${Math.max(1, tape.layout.temporaries - tape.layout.prepared)}
#define NNZ ${slopes.entries.length}
#define NT ${days}
#define ND ${men[0]!.doses.reduce((sum, { adds }) => sum + adds.length, 0)}
static const double FLOOR[NS] = {${list(floor)}};
static const int COLP[NS + 1] = {${list(slopes.columnPointers)}};
static const int ROWI[NNZ] = {${list(slopes.rows)}};
static void prepare(const double *restrict p, double *restrict m) {
${plain ? "" : prelude}
}
static void rhs(${takes("dy")}) {
${first}
${print.routine(tape.routines.rhs, (i, value) => `dy[${i}] = ${value};`)}
}
static void jac_csc(${takes("j")}) {
${first}
${print.routine(tape.routines.jacobian, (i, value) => `j[${i}] = ${value};`)}
}
static void jac_dense(${takes("j")}) {
${first}
${print.routine(tape.routines.jacobian, (i, value) => `j[${columnOf[i]! * size + slopes.rows[i]!}] = ${value};`)}
}
`;
}

/** The men as doubles, one after the other: parameters, state at the beginning, doses as (hour, place, amount). */
export function manBytes({ men }: Task): Buffer {
  const doubles = men.flatMap(({ values, y0, doses }) => [
    ...values,
    ...y0,
    ...doses.flatMap(({ at, adds }) => adds.flatMap(({ place, amount }) => [at, place, amount])),
  ]);
  return Buffer.from(Float64Array.from(doubles).buffer);
}
