/** Reads the studies of a folder and prints what is wrong with them: `npx tsx --conditions openhpg-source studies/check.ts [DIR]`. */
import { OpenHpgError, printStudyProblems, readStudies } from "openhpg";

try {
  const { studies, excluded, problems } = await readStudies(process.argv[2] ?? "studies");
  if (problems.length > 0) console.log(`${printStudyProblems(problems)}\n`);
  const figures = studies.reduce((sum, { observations }) => sum + observations.length, 0);
  console.log(
    `${studies.length} ${studies.length === 1 ? "study" : "studies"} with ${figures} figures, and ${excluded.length} excluded, are in order.`,
  );
  process.exitCode = problems.length > 0 ? 1 : 0;
} catch (error) {
  if (!(error instanceof OpenHpgError)) throw error;
  console.log(error.message);
  process.exitCode = 1;
}
