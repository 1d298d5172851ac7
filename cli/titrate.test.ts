/** `openhpg titrate` and `openhpg regimens`: the protocol in words, what became of the men, the same for the same seed. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { openhpg } from "./captured.ts";

const panel = "examples/secondary-hypogonadism.yaml";
const few = ["--men", "10", "--weeks", "16", "--regimens", "clomiphene"];

it("regimens lists them all, and prints one with its plan", async () => {
  expect((await openhpg("regimens")).stdout).toMatch(/^gnrh-pump /m);
  const { stdout: out } = await openhpg("regimens", "clomiphene");
  expect(out).toMatch(/^Start: clomiphene 25 mg daily\.$/m);
  expect(out).toMatch(/^haematocrit +x +x +x/m);
  const { code, stderr: err } = await openhpg("regimens", "clomiphen");
  expect([code, err.includes("Did you mean clomiphene?")]).toEqual([1, true]);
});

// Caught: a seed taken from the clock.
it("titrate says the same for the same seed, on screen and as data", async () => {
  const data = async () =>
    JSON.parse((await openhpg("titrate", panel, ...few, "--json")).stdout) as { regimens: { men: { log: { text: string }[] }[] }[] };
  const first = await data();
  expect(await data()).toEqual(first);
  expect(first.regimens[0]!.men.length).toBe(10);
  const { stdout: out, code } = await openhpg("titrate", panel, ...few);
  expect([code, out.includes("clomiphene at the end:"), out.includes("Where it aims:")]).toEqual([0, true, true]);
});

it.each([
  ["--adherence", "1.5"],
  ["--regimens", "aspirin"],
  ["--weeks", "0"],
])("refuses %s %s", async (...flags) => {
  expect((await openhpg("titrate", panel, "--men", "10", ...flags)).code).toBe(1);
});

// Caught: clomiphene run without a word for a man with a thrombosis and liver disease.
it("withholds what the judgement withholds, and says why where it is asked for all the same", async () => {
  const folder = mkdtempSync(join(tmpdir(), "openhpg-titrate-"));
  try {
    const file = join(folder, "man.yaml");
    writeFileSync(
      file,
      `${readFileSync(panel, "utf8").replace(/^history:.*$/m, "history: {fertility_wanted: true, venous_thromboembolism: true}")}`,
    );
    const { stdout, stderr } = await openhpg("titrate", file, "--men", "10", "--weeks", "16");
    expect(stderr).toMatch(/Clomiphene 25 mg daily.* is withheld from him: .*thrombosis/);
    expect(stdout).not.toMatch(/^clomiphene at the end:/m);
    const named = await openhpg("titrate", file, ...few);
    expect(named.stderr).toMatch(/the judgement withholds Clomiphene/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
