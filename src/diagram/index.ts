/** The axis as a diagram drawn from the model. */
export { edgesOf } from "./edges.ts";
