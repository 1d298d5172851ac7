/** The whole man as text: a change of physiology shows as a readable diff. `npx vitest run test/golden.test.ts -u` accepts it. */
import { expect, it } from "vitest";
import { body } from "../src/body/index.ts";
import { assemble, printSystem } from "../src/model/index.ts";

it("prints the body as it was agreed", async () => {
  await expect(printSystem(assemble("man", body))).toMatchFileSnapshot("golden/man.equations.txt");
});
