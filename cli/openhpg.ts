#!/usr/bin/env node
/** The program `openhpg`. */
import { runCommandLine } from "./application.ts";

// A reader such as `head` may leave before everything is printed; that is its right and no failure.
for (const stream of [process.stdout, process.stderr])
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit();
  });

process.exitCode = await runCommandLine(process.argv.slice(2), process);
