/** What can be wrong with a component or an assembly, in sentences. */
import { OpenHpgError } from "../units/index.ts";

export class ModelError extends OpenHpgError {}

export const declaredTwice = (where: string, name: string): ModelError =>
  new ModelError(
    "model/declared-twice",
    `${where}.${name}`,
    "this name stands for two things.",
    "Rename one of them: reads, parameters, ports, inputs, pools and quantities share one set of local names.",
  );

export const pathTaken = (path: string): ModelError =>
  new ModelError("model/path-taken", path, "two components live at this path.", "A component's path is its file; give each its own.");

export const badPath = (path: string): ModelError =>
  new ModelError(
    "model/bad-path",
    path || "(empty)",
    "this is not a path.",
    "Write lower-case words joined by dots, with capitals only inside a word: testis.leydig, liver.shbgSynthesis.",
  );

export const unresolvedRead = (where: string, path: string, near: string | undefined): ModelError =>
  new ModelError(
    "model/unresolved-read",
    where,
    `nothing in this assembly is called ${path}.`,
    near ? `Did you mean ${near}?` : "Add the component that provides it, or correct the path.",
  );

export const unitMismatch = (where: string, path: string, read: string, is: string): ModelError =>
  new ModelError(
    "model/read-dimension",
    where,
    `it reads ${path} as ${read}, and that is ${is}.`,
    "Give the read the unit of what it reads.",
  );

export const quantityHasWrongDimension = (where: string, declared: string, is: string): ModelError =>
  new ModelError(
    "model/quantity-dimension",
    where,
    `this is declared as ${declared}, and its expression is ${is}.`,
    "Check the unit of each factor, or the unit declared.",
  );

export const rateHasWrongDimension = (where: string, pool: string, rate: string, needed: string): ModelError =>
  new ModelError(
    "model/rate-dimension",
    where,
    `this flow carries ${rate}, but the pool ${pool} can only receive ${needed}.`,
    'Check the unit of each factor; most often a "/h" is missing or doubled.',
  );

export const startHasWrongDimension = (where: string, declared: string, is: string): ModelError =>
  new ModelError(
    "model/start-dimension",
    where,
    `the pool holds ${declared}, and its start is ${is}.`,
    "Multiply a concentration by its volume, or correct the unit of the pool.",
  );

export const poolWithoutStart = (where: string): ModelError =>
  new ModelError(
    "model/pool-without-start",
    where,
    "nothing says what this pool holds in the reference man at rest.",
    "Give it a start, or an entry in the component's starts.",
  );

export const flowToNowhere = (where: string): ModelError =>
  new ModelError("model/flow-to-nowhere", where, "this flow neither leaves a pool nor reaches one.", "Give it a from, a to, or both.");

export const notAPool = (where: string, what: string, near: string | undefined): ModelError =>
  new ModelError(
    "model/not-a-pool",
    where,
    `${what} is not a pool of this assembly.`,
    near ? `Did you mean ${near}?` : "Flows join pools; a quantity or parameter cannot be filled.",
  );

export const notAPort = (where: string, path: string, near: string | undefined): ModelError =>
  new ModelError(
    "model/not-a-port",
    where,
    `${path} is not a port of this assembly.`,
    near ? `Did you mean ${near}?` : "Declare the port in the component that listens to it.",
  );

export const contributionHasWrongDimension = (where: string, port: string, is: string, needed: string): ModelError =>
  new ModelError(
    "model/port-dimension",
    where,
    `it adds ${is} to the port ${port}, which sums ${needed}.`,
    "Divide by a constant of the right unit.",
  );

export const unusedName = (where: string, kind: string): ModelError =>
  new ModelError(
    "model/unused-name",
    where,
    `this ${kind} is declared and never used.`,
    "Use it or remove it: a number nothing depends on misleads whoever fits or varies it.",
  );

export const leak = (where: string, path: string, flow: string): ModelError =>
  new ModelError(
    "model/leak",
    where,
    `the pools of this closed system lose or gain through ${flow}, at ${path}, which is not named as an exception.`,
    "Join the flow's other end to a pool of the system, or name it under closed.except.",
  );

export const quantityCycle = (path: readonly string[]): ModelError =>
  new ModelError(
    "model/quantity-cycle",
    path[0] ?? "",
    `these quantities define each other: ${path.join(" → ")}.`,
    "Put a pool between them: what answers with a delay is a pool.",
  );

export const unknownFlow = (path: string, near: string | undefined): ModelError =>
  new ModelError(
    "model/unknown-flow",
    path,
    "this system has no flow of this name.",
    near ? `Did you mean ${near}?` : "Flows are listed with each component of the model.",
  );

export const rateChangesDimension = (where: string, is: string, needed: string): ModelError =>
  new ModelError(
    "model/rate-changes-dimension",
    where,
    `this rate is ${is}, and the flow carries ${needed}.`,
    'Check the unit of each factor; a number may carry one, "0.3 [nmol/h]".',
  );
