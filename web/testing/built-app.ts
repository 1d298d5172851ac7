/** Builds the app once for all test files, from what its sources are now; files that run at the same time wait for each other. */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const builds = join(root, "out", "web-test");
/** Milliseconds after which a build that another process began is taken to have died. */
const patience = 120_000;

/** Every source that the app is made of, with its size and time. */
function fingerprint(): string {
  const hash = createHash("sha256");
  const visit = (folder: string): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => a.name.localeCompare(b.name))) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) visit(path);
      else if (!entry.name.endsWith(".test.ts")) {
        const { size, mtimeMs } = statSync(path);
        hash.update(`${path} ${size} ${mtimeMs}\n`);
      }
    }
  };
  for (const folder of ["src", "web", "examples", "studies"]) visit(join(root, folder));
  hash.update(readFileSync(join(root, "cli/content-security-policy.ts")));
  return hash.digest("hex").slice(0, 16);
}

/** The folder of the build that belongs to the present sources. */
export async function builtApp(): Promise<string> {
  const folder = join(builds, fingerprint());
  const lock = `${folder}.lock`;
  mkdirSync(builds, { recursive: true });
  for (const began = Date.now(); !existsSync(folder); ) {
    try {
      mkdirSync(lock);
    } catch {
      if (Date.now() - began > patience) rmSync(lock, { recursive: true, force: true });
      await new Promise((resolve) => setTimeout(resolve, 200));
      continue;
    }
    try {
      if (!existsSync(folder)) build(folder);
    } finally {
      rmSync(lock, { recursive: true, force: true });
    }
  }
  return folder;
}

function build(folder: string): void {
  const made = `${folder}.${process.pid}`;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      join(root, "node_modules/vite/bin/vite.js"),
      "build",
      "--config",
      "web/vite.config.ts",
      "--outDir",
      made,
      "--emptyOutDir",
      "--logLevel",
      "warn",
    ],
    // A build for tests is the build that is shipped, not one for development.
    { cwd: root, encoding: "utf8", env: { ...process.env, NODE_ENV: "production", VITEST: undefined } },
  );
  if (status !== 0) throw new Error(`the app could not be built:\n${stdout}\n${stderr}`);
  renameSync(made, folder);
  for (const old of readdirSync(builds))
    if (dirname(folder) === builds && !folder.endsWith(old) && !old.includes("."))
      rmSync(join(builds, old), { recursive: true, force: true });
}
