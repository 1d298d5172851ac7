/** What changes? A system of ordinary differential equations and, if it knows it, its Jacobian. */

/** The right-hand side `dy/dt = f(t, y)`, and what is known about it. */
export interface Term {
  /** Number of pools. */
  readonly size: number;
  /** Writes `f(t, y)` into `dy`; must write every entry and leave `y` alone. */
  rhs(t: number, y: Float64Array, dy: Float64Array): void;
  /** ∂f/∂y. Absent: implicit methods take differences, dense, at `size` evaluations each. */
  readonly jacobian?: Jacobian;
  /** Writes ∂f/∂t into `dfdt`. Absent: see {@link Term.timeDependent}. */
  timeDerivative?(t: number, y: Float64Array, dfdt: Float64Array): void;
  /** True when `f` reads `t`; ∂f/∂t is then a difference unless `timeDerivative` gives it. Absent: autonomous. */
  readonly timeDependent?: boolean;
  /** What the pools are called, for error messages. */
  readonly names?: readonly string[];
}

/** ∂f/∂y on a fixed sparsity pattern, column by column. */
export interface Jacobian {
  /** Where each column begins in `rows`; shape `[size + 1]`. */
  readonly columnPointers: Int32Array;
  /** Row of each entry, no row twice within a column. */
  readonly rows: Int32Array;
  /** Writes ∂f_row/∂y_column into `values`, in the order of `rows`. */
  evaluate(t: number, y: Float64Array, values: Float64Array): void;
}
