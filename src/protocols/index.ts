/** Courses of treatment held against each other for one man. */
export {
  type Band,
  type ComparedRow,
  type Comparison,
  type ComparisonOptions,
  type ComparisonRequest,
  compare,
  type OutcomeAt,
} from "./compare.ts";
