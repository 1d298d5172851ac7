/** What a thread does with its messages, wherever it runs. */
import { simulateMany } from "../simulate-many.ts";
import { type FromThread, received, type SentMan, sentError, type ToThread } from "./messages.ts";

/** Says something to whoever started the thread; what is in `transfer` is handed over, not copied. */
export type Say = (message: FromThread, transfer: readonly ArrayBuffer[]) => void;

/** Says that it is ready, and returns what is to be called with each message. */
export function attend(say: Say): (message: ToThread) => void {
  let asked: Extract<ToThread, { kind: "course" }>;

  const simulate = (men: readonly SentMan[]): void => {
    const left = new Map(men.map((man) => [man.index, man]));
    const fail = (index: number, error: unknown): void => {
      left.delete(index);
      say({ kind: "failed", index, error: sentError(error) }, []);
    };
    try {
      simulateMany(men.map(received), asked.course, {
        ...asked.options,
        ...(men[0]?.missed && { missed: (place) => men[place]!.missed! }),
        onTrajectory(place, { analytes }) {
          const { index } = men[place]!;
          left.delete(index);
          const buffers = Object.values(analytes).map(({ values }) => values.buffer as ArrayBuffer);
          say({ kind: "done", index, analytes }, buffers);
        },
        onError: (place, error) => fail(men[place]!.index, error),
      });
    } catch (error) {
      // What spoils a whole chunk is one man's misfortune, such as a history nobody can read: each is tried alone.
      if (men.length === 1) fail(men[0]!.index, error);
      else for (const man of left.values()) simulate([man]);
    }
  };

  say({ kind: "ready" }, []);
  return (message) => {
    if (message.kind === "course") asked = message;
    else simulate(message.men);
  };
}
