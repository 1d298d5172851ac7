/** The command line as a whole: which commands there are, how failures are said, what the exit code means. */
import { createRequire } from "node:module";
import {
  type Application,
  buildApplication,
  buildRouteMap,
  type CommandContext,
  ExitCode,
  run,
  type StricliProcess,
  text_en,
} from "@stricli/core";
import { assessCommand } from "./assess.ts";
import { compareCommand } from "./compare.ts";
import { conditionsCommand } from "./conditions.ts";
import { convertCommand } from "./convert.ts";
import { drugsCommand } from "./drugs.ts";
import { failureText } from "./failure.ts";
import { fitCommand } from "./fit.ts";
import { modelCommand } from "./model.ts";
import { peopleCommand } from "./people.ts";
import { qualifyCommand } from "./qualify.ts";
import { regimensCommand } from "./regimens.ts";
import { reportCommand } from "./report.ts";
import { simulateCommand } from "./simulate.ts";
import { titrateCommand } from "./titrate.ts";
import { webCommand } from "./web.ts";

const { version } = createRequire(import.meta.url)("openhpg/package.json") as { version: string };

const application: Application<CommandContext> = buildApplication(
  buildRouteMap({
    routes: {
      simulate: simulateCommand,
      fit: fitCommand,
      assess: assessCommand,
      compare: compareCommand,
      titrate: titrateCommand,
      regimens: regimensCommand,
      report: reportCommand,
      convert: convertCommand,
      people: peopleCommand,
      qualify: qualifyCommand,
      model: modelCommand,
      drugs: drugsCommand,
      conditions: conditionsCommand,
      web: webCommand,
    },
    docs: {
      brief: "Simulates the male hormone axis and the drugs that act on it.",
      fullDescription:
        "Simulates the male hormone axis and the drugs that act on it.\n\nExit codes: 0 done, 1 an input or a value cannot be used, 2 the command line is wrong, 130 interrupted.\n\nResearch and education software. It informs; it never orders.",
    },
  }),
  {
    name: "openhpg",
    versionInfo: { currentVersion: version },
    determineExitCode: () => 1,
    localization: { text: { ...text_en, exceptionWhileRunningCommand: failureText } },
    scanner: { caseStyle: "allow-kebab-for-camel" },
    documentation: { caseStyle: "convert-camel-to-kebab", disableAnsiColor: true },
  },
);

/** The library takes one letter for a flag only behind one dash. */
const spelled = (word: string): string => word.replace(/^--n(?==|$)/, "--men");

/** Where a command line prints. */
export interface Terminal {
  readonly stdout: { write(text: string): unknown };
  readonly stderr: { write(text: string): unknown };
}

/** Runs a command line; the exit code is 0 when done, 1 for bad input, 2 for bad usage. */
export async function runCommandLine(words: readonly string[], { stdout, stderr }: Terminal): Promise<number> {
  const process: StricliProcess = {
    stdout: { write: (text) => void stdout.write(text) },
    stderr: { write: (text) => void stderr.write(text) },
  };
  await run(application, words.length === 0 ? ["--help"] : words.map(spelled), { process });
  const code = Number(process.exitCode ?? 0);
  // The library marks wrong usage with negative numbers, which a shell would show as 251 or 252.
  if (code === ExitCode.InvalidArgument || code === ExitCode.UnknownCommand) return 2;
  return code < 0 ? 1 : code;
}
