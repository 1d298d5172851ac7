/** Words of what went wrong in the app itself; the library's errors bring their own. */
export const failures = {
  unforeseen: "This is a fault of the program; please report it with what you did.",
  workerLost: {
    what: "The part that computes has stopped.",
    next: "Try again; if it stops again, reload the page. Saved cases are safe.",
  },
  pageStopped: "This page cannot be drawn as it is.",
  again: "Start this page anew",
} as const;
