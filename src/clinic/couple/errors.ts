/** What cannot be true of a couple, in sentences. */
import { ClinicError } from "../assays/index.ts";

export const noSuchCouple = (what: string, value: number, next: string): ClinicError =>
  new ClinicError("clinic/no-such-couple", what, `${value} cannot be true of a couple.`, next);
