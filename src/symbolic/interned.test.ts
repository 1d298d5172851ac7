/** Expressions that nobody has any more are forgotten, so that a process may build any number of systems. */
import { setTimeout } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, it } from "vitest";
import { dimensionless } from "../units/index.ts";
import { internedCount } from "./expression.ts";
import { add, mul, symbol } from "./index.ts";

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

it("keeps what is still in use and lets the rest go", async () => {
  const x = symbol("interned.x", dimensionless);
  const held = add(mul(2, x), 1);
  for (let round = 0; round < 12; round++) {
    for (let i = 0; i < 20_000; i++) mul(x, round * 20_000 + i + 0.5);
    // What a task has made lives until the task is over.
    await setTimeout(0);
    collect();
  }
  // Held strongly, 480 000 names would be known by now.
  expect(internedCount()).toBeLessThan(140_000);
  expect(add(mul(2, x), 1)).toBe(held);
});
