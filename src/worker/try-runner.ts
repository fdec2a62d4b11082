// Runs examples of reading pages in a worker that starts with the first one. A query without an end is killed with its worker; the
// next run gets a fresh one. Every promise settles.
import type { Example, ExampleOutcome } from '../core/pipeline/example.ts';
import type { Ending } from './slot.ts';
import { spawnTry } from './spawn.ts';

export type TryReply =
  | { readonly kind: 'ready' }
  | { readonly kind: 'done'; readonly outcome: ExampleOutcome }
  /** Our own bug, never the reader's. */
  | { readonly kind: 'crash'; readonly message: string };

/** The little of `Worker` that is needed; tests bring their own. */
export interface TryPort {
  postMessage(example: Example): void;
  terminate(): void;
  onreply: ((reply: TryReply) => void) | null;
  onfailure: ((message: string) => void) | null;
}

/** Loading the engine over a slow line takes its time; a query on three rows does not. */
export const BOOT_MS = 20_000;
export const RUN_MS = 5_000;

export class TryRunner {
  #port: TryPort | null = null;
  #ready = false;
  #turn: Promise<unknown> = Promise.resolve();
  readonly #spawn: () => TryPort;

  constructor(spawn: () => TryPort = spawnTry) {
    this.#spawn = spawn;
  }

  /** One after the other: a page may hold several examples. */
  run(example: Example): Promise<Ending<ExampleOutcome>> {
    const turn = this.#turn.then(() => this.#run(example));
    this.#turn = turn;
    return turn;
  }

  async #run(example: Example): Promise<Ending<ExampleOutcome>> {
    try {
      this.#port ??= this.#spawn();
    } catch (error) {
      return { kind: 'crashed', message: String(error) };
    }
    const port = this.#port;
    if (!this.#ready) {
      const boot = await this.#answer(port, BOOT_MS);
      if (boot.kind !== 'done')
        return boot.kind === 'timeout' ? { kind: 'crashed', message: 'no start' } : boot;
      this.#ready = true;
    }
    port.postMessage(example);
    const ending = await this.#answer(port, RUN_MS);
    if (ending.kind !== 'done') return ending;
    return ending.output.kind === 'done'
      ? { kind: 'done', output: ending.output.outcome }
      : { kind: 'crashed', message: 'an answer out of turn' };
  }

  /** The worker's next word, or the end of its life. */
  #answer(port: TryPort, limit: number): Promise<Ending<Exclude<TryReply, { kind: 'crash' }>>> {
    return new Promise((resolve) => {
      const end = (ending: Ending<Exclude<TryReply, { kind: 'crash' }>>): void => {
        clearTimeout(timer);
        port.onreply = null;
        port.onfailure = null;
        if (ending.kind !== 'done') this.#kill(port);
        resolve(ending);
      };
      const timer = setTimeout(() => end({ kind: 'timeout', ms: limit }), limit);
      port.onreply = (reply) =>
        end(
          reply.kind === 'crash'
            ? { kind: 'crashed', message: reply.message }
            : { kind: 'done', output: reply },
        );
      port.onfailure = (message) => end({ kind: 'crashed', message });
    });
  }

  #kill(port: TryPort): void {
    port.terminate();
    this.#port = null;
    this.#ready = false;
  }
}
