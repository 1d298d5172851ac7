/** No condition: the reference man. */
import type { Condition } from "../condition.ts";

export const healthy: Condition = {
  name: "healthy",
  about: "The reference man: about 30 years old, lean, fertile.",
  changes: [],
  leavesOut: [],
};
