/** The same bits alone, in any lane, batch and thread; and those that were committed. `npm run golden` accepts new ones. */
import { describe, expect, it } from "vitest";
import { simulate, simulateMany } from "../../src/simulate/index.ts";
import { bytesOf, course, digestBy, inThreads, person, size, span } from "./population.ts";
import { posteriorDigest } from "./posterior.ts";

const some = 60;

describe("sixty men", async () => {
  const alone = await digestBy(({ onTrajectory }) => {
    for (let i = 0; i < some; i++) onTrajectory(i, simulate(person(i), course, span));
  });
  /** These men together, in this order. */
  const together = (order: readonly number[]) =>
    digestBy(({ onTrajectory, onError }) =>
      simulateMany(order.map(person), course, {
        ...span,
        onTrajectory: (i, t) => onTrajectory(order[i]!, t),
        onError: (i, e) => onError(order[i]!, e),
      }),
    );
  const everyone = Array.from({ length: some }, (_, i) => i);

  it("in one batch, in order and in reverse", async () => {
    expect(await together(everyone)).toBe(alone);
    expect(await together(everyone.toReversed())).toBe(alone);
  });
  // Neighbours of another pace, and every man once in each lane.
  it("in batches of three, dealt in turns", async () => {
    const dealt = await digestBy(({ onTrajectory, onError }) => {
      for (let first = 0; first < some / 3; first++) {
        const batch = [first + 40, first, first + 20];
        simulateMany(batch.map(person), course, {
          ...span,
          onTrajectory: (i, t) => onTrajectory(batch[i]!, t),
          onError: (i, e) => onError(batch[i]!, e),
        });
      }
    });
    expect(dealt).toBe(alone);
  });
  it.each([
    [1, 64],
    [2, 7],
    [3, 1],
  ])("in %j threads, in chunks of %j", async (threads, chunk) => {
    expect(await inThreads(some, threads, chunk)).toBe(alone);
  });
  // A digest that saw nothing would always agree.
  it("differ from each other, and the digest sees it", () => {
    const [one, other] = [0, 1].map((i) => bytesOf(simulate(person(i), course, span)));
    expect(one).not.toEqual(other);
    expect(one!.length).toBeGreaterThan(8 * 20 * 29);
  });
});

// Caught: exp of the engine in place of our own; the committed bits of 100 men changed.
it("a thousand men give the bits that were committed", async () => {
  await expect(`${await inThreads(size, 2)}\n`).toMatchFileSnapshot("population.sha256");
});

// Caught: a logarithm of the engine that counted the draws.
it("a posterior has the bits that were committed", async () => {
  await expect(`${await posteriorDigest()}\n`).toMatchFileSnapshot("posterior.sha256");
});
