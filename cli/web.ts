/** `openhpg web`: the web app, served to the browser of this machine. */
import { join } from "node:path";
import { buildCommand, type CommandContext } from "@stricli/core";
import { text } from "./flags.ts";
import { wholeNumber } from "./numbers.ts";
import { close, print, remark } from "./printing.ts";
import { packageFolder } from "./shipped.ts";
import { serveWeb } from "./web-server.ts";

interface Flags {
  readonly port: string;
}

async function run(this: CommandContext, { port }: Flags): Promise<void> {
  const server = await serveWeb(join(packageFolder(), "dist", "web"), wholeNumber("--port", port, 65_535));
  print(this, server.url);
  remark(
    this,
    "Open this address in a browser of this machine; it lets in nobody who does not have it. Ctrl-C ends it.",
    "Cases saved in the browser belong to the port: with another --port they are not seen.",
  );
  close(this);
  await new Promise((resolve) => ["SIGINT", "SIGTERM"].map((signal) => process.once(signal, resolve)));
  await server.close();
}

export const webCommand = buildCommand<Flags, [], CommandContext>({
  func: run,
  parameters: {
    // Always the same, so that what a browser has saved is found again.
    flags: { port: { ...text("Where to serve it; 0 takes any port that is free", "N"), default: "4748" } },
  },
  docs: { brief: "Open the axis, a patient, protocols, trials and the evidence in a browser; nothing leaves this machine" },
});
