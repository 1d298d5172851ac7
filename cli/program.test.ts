/** The built program as a shell sees it: exit codes, pipes that close early, Ctrl-C. Needs `npm run build`, which `npm ci` does. */
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";

const program = fileURLToPath(new URL("../dist/cli/openhpg.js", import.meta.url));
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "openhpg-program-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

const openhpg = (...words: readonly string[]) => spawnSync(process.execPath, [program, ...words], { cwd: folder, encoding: "utf8" });

it("exits 0, 1 and 2", () => {
  const help = openhpg("--help");
  expect([help.status, help.stderr]).toEqual([0, ""]);
  expect(help.stdout).toMatch(/^USAGE/);
  expect(openhpg("simulate", "--weeks", "0").status).toBe(1);
  expect(openhpg("simulat").status).toBe(2);
});

// Caught: a second clone in the folder of a first, where npx had nothing to link and found a program it may not run.
it("may be run by its own name", () => {
  expect(spawnSync(program, ["--version"], { encoding: "utf8" }).status).toBe(0);
});

// Caught: a stack trace where the disk of the output was full.
it.skipIf(!existsSync("/dev/full"))("says in one line that its output cannot be written", () => {
  const { stdout, stderr } = spawnSync("bash", ["-c", '"$0" "$1" drugs >/dev/full; echo "$?"', process.execPath, program], {
    encoding: "utf8",
  });
  expect(stdout).toBe("1\n");
  expect(stderr).toMatch(/^stdout: what is printed cannot be written \(ENOSPC\)\.$/m);
  expect(stderr).not.toMatch(/\n {4}at /);
});

it("prints JSON and nothing else on stdout", () => {
  const { status, stdout } = openhpg("simulate", "--weeks", "1", "--json");
  expect(status).toBe(0);
  expect(JSON.parse(stdout).time_days).toHaveLength(8);
});

it("says nothing when its reader leaves early", () => {
  const line = '"$0" "$1" simulate --weeks 104 --every 0.25d --json | head -c 20; echo "$PIPESTATUS"';
  const { stdout, stderr } = spawnSync("bash", ["-c", line, process.execPath, program], { cwd: folder, encoding: "utf8" });
  expect(stdout).toMatch(/^\{"time_days":\[0,0\.250?\n$|^\{"time_days":\[.{6}0\n$/);
  expect(stderr).not.toMatch(/EPIPE|defect|\n {4}at /);
});

it("ends at once on Ctrl-C, by the signal itself, which a shell shows as 130", async () => {
  execFileSync("mkfifo", [join(folder, "endless.yaml")]);
  const child = spawn(process.execPath, [program, "compare", "endless.yaml"], { cwd: folder, stdio: "ignore" });
  const ended = new Promise((resolve) => child.once("exit", (code, signal) => resolve(signal ?? code)));
  setTimeout(() => child.kill("SIGINT"), 400);
  expect(await ended).toBe("SIGINT");
});
