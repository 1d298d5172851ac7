/** A row of stages that cells pass at one pace: the more stages, the more alike their times through all of them. */
import { type Flow, flow, type PoolDeclaration } from "../../model/index.ts";
import { type Expression, mul } from "../../symbolic/index.ts";

/** Pools for a row of stages, all in millions of cells. */
export const stagePools = <Stage extends string>(stages: readonly Stage[], means: (stage: Stage) => string): Record<Stage, PoolDeclaration> =>
  Object.fromEntries(stages.map((stage) => [stage, { unit: "10*6", means: means(stage) }])) as Record<Stage, PoolDeclaration>;

/** Flows from each stage to the next, at one pace. */
export function passage<Stage extends string>(stages: readonly Stage[], s: { readonly [N in Stage]: Expression }, pace: Expression): Record<string, Flow> {
  return Object.fromEntries(stages.slice(1).map((next, i) => [`to${next[0]!.toUpperCase()}${next.slice(1)}`, flow({ from: s[stages[i]!], to: s[next], at: mul(pace, s[stages[i]!]) })]));
}

/** What an operation takes away of each stage. */
export const excised = <Stage extends string>(stages: readonly Stage[], s: { readonly [N in Stage]: Expression }, rate: Expression): Record<string, Flow> =>
  Object.fromEntries(stages.map((stage) => [`${stage}Excised`, flow({ from: s[stage], at: mul(rate, s[stage]) })]));

/** The same content in every stage. */
export const evenly = <Stage extends string>(stages: readonly Stage[], content: Expression): { [N in Stage]: Expression } =>
  Object.fromEntries(stages.map((stage) => [stage, content])) as { [N in Stage]: Expression };
