/** The body of a man, organ by organ. */
export { body } from "./man.ts";
