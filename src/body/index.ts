/** The body of a man, organ by organ. */
export { body, pulsatility } from "./man.ts";
