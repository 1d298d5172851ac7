/** Problems of studies, for people. */
import type { Problem } from "./errors.ts";

/**
 * Each problem in its place, `file:line part: what`, what to do about it, and its code; below them, how many there are.
 *
 * @returns Lines, the last with no line end; nothing where there is no problem.
 *
 * @example
 * printStudyProblems([]) // => ""
 */
export function printStudyProblems(problems: readonly Problem[]): string {
  if (problems.length === 0) return "";
  const files = new Set(problems.map(({ where }) => where.replace(/:\d+( .*)?$/, "")));
  const [a, b] = [problems.length === 1 ? "problem" : "problems", files.size === 1 ? "file" : "files"];
  return `${problems.map(({ message }) => message).join("\n")}\n\n${problems.length} ${a} in ${files.size} ${b}`;
}
