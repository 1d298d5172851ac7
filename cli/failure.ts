/** How a failure is said: what the reader can mend in three lines, a defect with what we need to mend it. */
import { OpenHpgError } from "openhpg";

/** The words for whatever a command has thrown. */
export function failureText(failure: unknown): string {
  if (failure instanceof OpenHpgError) return failure.message;
  const trace = failure instanceof Error ? (failure.stack ?? failure.message) : String(failure);
  return `This is a defect of openhpg, not of your input. Please report it with these lines:\n${trace}`;
}
