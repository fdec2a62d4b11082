// Work that nobody waits for, a step at a time: what is asked meanwhile comes between two steps.

/** The page that opened the session is likely to be busy with itself just then. */
const LET_OTHERS_MS = 100;

export function whileIdle(steps: Iterator<unknown>): void {
  const next = (): void => {
    if (steps.next().done !== true) setTimeout(next);
  };
  setTimeout(next, LET_OTHERS_MS);
}
