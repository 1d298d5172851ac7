/**
 * What follows its goal faster one way than the other: how much of the way up counts, how much of the way down.
 *
 * With a sudden change of pace at the goal every step across it would be wrong by its square, and unseen: a method knows of
 * a bend only where it looks. Between two per cent below the goal and above it one pace passes into the other. At the goal
 * itself nothing moves, and the pace is the mean of both.
 */
import { add, div, type Expression, mul, sqrt } from "../symbolic/index.ts";

/** Where goal and value are of the order of 1. */
const width = 0.02;

/** 1 where the goal is far above, 0 where it is far below, one half at it. @param ahead - Goal less value. */
export const rising = (ahead: Expression): Expression =>
  mul(0.5, add(1, div(ahead, sqrt(add(mul(ahead, ahead), width * width)))));
