/**
 * A fill-reducing order of elimination: minimum degree on the graph of A + Aᵀ.
 *
 * Eliminating a variable joins all its neighbours; taking the one with fewest neighbours first
 * keeps that joining small (George & Liu 1989, SIAM Review 31(1), 1–19). Exact degrees and plain
 * sets suffice: it runs once per pattern, and our patterns have tens to hundreds of rows.
 */

/**
 * The order in which to eliminate, as a list of original indices.
 *
 * Deterministic: among equal degrees the lowest index goes first.
 *
 * @param columnPointers - Compressed columns, shape `[n + 1]`.
 * @param rows           - Row index of each entry; the diagonal may be present or absent.
 *
 * @example
 * // An arrow: the hub 0 touches everybody, so it must not go first.
 * minimumDegree(Int32Array.of(0, 4, 5, 6, 7), Int32Array.of(0, 1, 2, 3, 1, 2, 3))[0] // => 1
 */
export function minimumDegree(columnPointers: Int32Array, rows: Int32Array): Int32Array {
  const n = columnPointers.length - 1;
  const neighbours = Array.from({ length: n }, () => new Set<number>());
  for (let j = 0; j < n; j++) {
    for (let p = columnPointers[j]!; p < columnPointers[j + 1]!; p++) {
      const i = rows[p]!;
      if (i === j) continue;
      neighbours[i]!.add(j);
      neighbours[j]!.add(i);
    }
  }

  const order = new Int32Array(n);
  const waiting = new Set<number>(neighbours.keys());
  for (let k = 0; k < n; k++) {
    let next = -1;
    let fewest = Infinity;
    for (const i of waiting) {
      const degree = neighbours[i]!.size;
      if (degree < fewest) {
        fewest = degree;
        next = i;
      }
    }
    order[k] = next;
    waiting.delete(next);
    const around = [...neighbours[next]!];
    for (const i of around) {
      neighbours[i]!.delete(next);
      for (const j of around) if (j !== i) neighbours[i]!.add(j);
    }
  }
  return order;
}
