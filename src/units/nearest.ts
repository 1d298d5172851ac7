/** The nearest of several names, when it is near enough to be a slip of the pen. */

/** Edits (insert, delete, replace, swap neighbours) that turn one word into the other; anything above `most` reads `most + 1`. */
function edits(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      let d = Math.min(row[j]! + 1, next[j - 1]! + 1, replaced);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) d = Math.min(d, before[j - 2]! + 1);
      next.push(d);
    }
    before = row;
    row = next;
  }
  return Math.min(row[b.length]!, most + 1);
}

/**
 * The candidate that is a likely slip for `name`, or nothing: a bad guess is worse than none.
 *
 * One edit in six letters is a slip; a name of one or two letters is never corrected, nor one that
 * two candidates are equally near to.
 *
 * @example
 * nearest("estradoil", ["estradiol", "estrone"]) // => "estradiol"
 */
export function nearest(name: string, candidates: Iterable<string>): string | undefined {
  if (name.length < 3 || name.length > 200) return undefined;
  const most = Math.max(1, Math.floor(name.length / 6));
  const lower = name.toLowerCase();
  let best: string | undefined;
  let fewest = most + 1;
  let tied = false;
  for (const candidate of candidates) {
    const distance = edits(lower, candidate.toLowerCase(), most);
    if (distance === fewest && distance <= most) tied = true;
    if (distance >= fewest) continue;
    fewest = distance;
    best = candidate;
    tied = false;
  }
  return tied ? undefined : best;
}
