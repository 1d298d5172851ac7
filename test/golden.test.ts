/** The whole model as text: a change of physiology or pharmacology shows as a readable diff. `npx vitest run test/golden.test.ts -u` accepts it. */
import { expect, it } from "vitest";
import { body, pulsatility } from "../src/body/index.ts";
import { assemble, describeComponent, printSystem } from "../src/model/index.ts";
import { drugComponents } from "./whole.ts";

// Caught: distribution of testosterone doubled, as one changed line.
it("prints the man as he was agreed", async () => {
  await expect(printSystem(assemble("man", body))).toMatchFileSnapshot("golden/man.equations.txt");
});

it("prints the drugs as they were agreed", async () => {
  await expect(drugComponents.map((c) => `${describeComponent(c)}\n`).join("\n")).toMatchFileSnapshot("golden/drugs.equations.txt");
});

it("prints what pulses add as it was agreed", async () => {
  await expect(pulsatility.map((c) => `${describeComponent(c)}\n`).join("\n")).toMatchFileSnapshot("golden/pulses.equations.txt");
});
