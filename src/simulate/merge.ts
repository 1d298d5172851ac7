/** Several lists in order of time as one. */

/**
 * Merges iterables that are each in order of time, looking one ahead in each; of equal times the earlier list goes first.
 * A list is asked for its next when the one before has been taken, as a process needs that decides from where it is.
 *
 * @example
 * [...mergeByTime([[{ at: 0 }, { at: 2 }], [{ at: 1 }]])].map(({ at }) => at) // => [ 0, 1, 2 ]
 */
export function* mergeByTime<Event extends { readonly at: number }>(lists: readonly Iterable<Event>[]): Generator<Event> {
  const heads = lists.map((list) => {
    const iterator = list[Symbol.iterator]();
    return { iterator, next: iterator.next() };
  });
  for (;;) {
    let first: (typeof heads)[number] | undefined;
    for (const head of heads) if (!head.next.done && (!first || head.next.value.at < (first.next.value as Event).at)) first = head;
    if (!first || first.next.done) return;
    yield first.next.value;
    // Asked for only now: what has just happened may decide when the next one comes.
    first.next = first.iterator.next();
  }
}
