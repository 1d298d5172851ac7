#!/usr/bin/env node
/** The program `openhpg`. */
import { runCommandLine } from "./application.ts";

// A reader such as `head` may leave before everything is printed; that is its right and no failure.
for (const stream of [process.stdout, process.stderr])
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit();
    if (stream === process.stdout) process.stderr.write(`stdout: what is printed cannot be written (${error.code ?? error.message}).\n`);
    process.exit(1);
  });

process.exitCode = await runCommandLine(process.argv.slice(2), process);
