/** What can go wrong with a fit, in sentences. */
import { OpenHpgError } from "../units/index.ts";

export class FitError extends OpenHpgError {}

export const twoPasts = (condition: string): FitError =>
  new FitError(
    "fit/two-pasts",
    "taken",
    `${condition} has a past of its own, and he takes something as well.`,
    "Say all that he took in taken, and give the condition he has apart from it, such as healthy.",
  );

export const seenAfterPast = (condition: string, day: number): FitError =>
  new FitError(
    "fit/seen-after-past",
    "visits",
    `${condition} is a man on the day he stopped, and there is a visit on day ${Number(day.toPrecision(4))}.`,
    "Say what he took and until when in taken, and give the condition he has apart from it, such as healthy.",
  );

export const cancelled = (): FitError =>
  new FitError("fit/cancelled", "posterior", "it was stopped.", "Nothing of it is kept; run it again.");

export const nobodyFound = (condition: string): FitError =>
  new FitError(
    "fit/nobody",
    "visits",
    `no man with ${condition} could be simulated through what he takes.`,
    "Look at the doses, and at his age, weight and other traits.",
  );
