// What a subcommand of `lab` is.

export interface Flags {
  readonly json: boolean;
  /** Only what is done in a second or two. */
  readonly quick: boolean;
  /** Keep the outcome in its file. */
  readonly write: boolean;
}

export interface Command {
  readonly usage: string;
  readonly does: string;
  /** @returns the exit code: 0 all is well, 1 a verdict of failure; usage and author errors are thrown */
  run(args: readonly string[], flags: Flags, print: (line: string) => void): Promise<number>;
}

/** The command was called in a way it does not know. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
