/** Long work that a reload or a closed tab would cut off: the reader is warned before, and told afterwards. */

const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
/** How many pieces of work are under way; the warning goes with the last. */
let underWay = 0;

/** What a tab remembers over a reload. */
const remember = (key: string, on: boolean): void => {
  try {
    if (on) sessionStorage.setItem(key, "1");
    else sessionStorage.removeItem(key);
  } catch {
    // Without storage nobody can be told of an interruption, and nothing else is lost.
  }
};
const remembered = (key: string): boolean => {
  try {
    return sessionStorage.getItem(key) !== null;
  } catch {
    return false;
  }
};

/** @param name - Under which the tab remembers that it runs. */
export function unfinished(name: string) {
  const key = `openhpg.running.${name}`;
  let interrupted = $state(remembered(key));
  remember(key, false);
  /** One may be begun before the last has come to its end. */
  let mine = 0;
  return {
    /** A reload ended the last, and none was begun since. */
    get interrupted(): boolean {
      return interrupted;
    },
    /** @returns What is to be called at its end. */
    begin(): () => void {
      interrupted = false;
      mine++;
      remember(key, true);
      if (underWay++ === 0) addEventListener("beforeunload", warn);
      return () => {
        if (--mine === 0) remember(key, false);
        if (--underWay === 0) removeEventListener("beforeunload", warn);
      };
    },
  };
}
