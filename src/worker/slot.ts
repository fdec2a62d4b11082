// One place for one worker: calls it, kills it when it overstays, and puts a fresh one in its stead.
// Knows nothing of labs; every pending call settles, whatever happens to the worker.
import type { OpName, Ops, Reply, Request } from './protocol.ts';

/** The little of `Worker` that a slot needs; tests bring their own. */
export interface WorkerPort {
  postMessage(request: Request): void;
  terminate(): void;
  onmessage: ((event: { data: Reply }) => void) | null;
  onerror: ((event: { message?: string }) => void) | null;
  onmessageerror: (() => void) | null;
}

export type Ending<T> =
  | { readonly kind: 'done'; readonly output: T }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'timeout'; readonly ms: number }
  | { readonly kind: 'crashed'; readonly message: string };

interface Pending {
  timer: ReturnType<typeof setTimeout> | undefined;
  settle(ending: Ending<never> | { kind: 'done'; output: unknown }): void;
  onEvent(event: unknown): void;
}

export interface Call<K extends OpName> {
  readonly op: K;
  readonly input: Ops[K]['in'];
  /** Limit in ms of silence: every event starts it anew. */
  readonly limit: number;
  readonly onEvent?: (event: Ops[K]['event']) => void;
}

export class WorkerSlot {
  #port: WorkerPort | null = null;
  /** By id. A worker answers one after the other; whoever stops it stops them all. */
  readonly #pending = new Map<number, Pending>();
  #nextId = 1;
  #opened: Promise<Ending<unknown>> | null = null;
  readonly #spawn: () => WorkerPort;
  readonly #open: Ops['open']['in'];
  readonly #bootLimit: number;

  constructor(spawn: () => WorkerPort, open: Ops['open']['in'], bootLimit = 15_000) {
    this.#spawn = spawn;
    this.#open = open;
    this.#bootLimit = bootLimit;
  }

  /** Boots the worker if none is there. Settles when it has its lab. */
  warm(): Promise<Ending<unknown>> {
    this.#opened ??= this.#boot();
    return this.#opened;
  }

  async call<K extends OpName>(call: Call<K>): Promise<Ending<Ops[K]['out']>> {
    const opened = this.warm();
    const boot = await opened;
    if (boot.kind !== 'done') {
      // A failed boot is forgotten, so that the next call tries again; unless a newer one is on its way already.
      if (this.#opened === opened) this.#replace(false);
      return boot;
    }
    return this.#send(call);
  }

  /** Ends what runs now and what waits for it; a fresh worker boots at once. */
  stop(): void {
    this.#endAll({ kind: 'stopped' });
    this.#replace(true);
  }

  dispose(): void {
    this.#endAll({ kind: 'stopped' });
    this.#replace(false);
  }

  async #boot(): Promise<Ending<unknown>> {
    try {
      const port = this.#spawn();
      this.#port = port;
      port.onmessage = (event) => this.#receive(port, event.data);
      port.onerror = (event) => this.#fail(port, event.message ?? 'the worker could not start');
      port.onmessageerror = () => this.#fail(port, 'a message could not be read');
    } catch (error) {
      return { kind: 'crashed', message: String(error) };
    }
    return this.#send({ op: 'open', input: this.#open, limit: this.#bootLimit });
  }

  #send<K extends OpName>(call: Call<K>): Promise<Ending<Ops[K]['out']>> {
    const port = this.#port;
    if (port === null) return Promise.resolve({ kind: 'stopped' });
    const id = this.#nextId++;
    return new Promise((resolve) => {
      const pending: Pending = {
        timer: undefined,
        settle: (ending) => resolve(ending as Ending<Ops[K]['out']>),
        onEvent: (event) => {
          this.#startTimer(call, pending);
          call.onEvent?.(event as Ops[K]['event']);
        },
      };
      this.#pending.set(id, pending);
      this.#startTimer(call, pending);
      port.postMessage({ id, op: call.op, input: call.input } as Request);
    });
  }

  #receive(port: WorkerPort, reply: Reply): void {
    const pending = this.#pending.get(reply.id);
    // A killed worker's last words, or an answer to a call that is over, are dropped.
    if (port !== this.#port || pending === undefined) return;
    if (reply.kind === 'event') pending.onEvent(reply.event);
    else if (reply.kind === 'done') {
      clearTimeout(pending.timer);
      this.#pending.delete(reply.id);
      pending.settle({ kind: 'done', output: reply.output });
    } else this.#fail(port, reply.message);
  }

  #fail(port: WorkerPort, message: string): void {
    if (port !== this.#port) return;
    this.#endAll({ kind: 'crashed', message });
    this.#replace(false);
  }

  #startTimer({ op, limit }: { op: OpName; limit: number }, pending: Pending): void {
    clearTimeout(pending.timer);
    pending.timer = setTimeout(() => {
      this.#endAll({ kind: 'timeout', ms: limit });
      // A boot that hangs would hang again: it is tried anew when somebody calls.
      this.#replace(op !== 'open');
    }, limit);
  }

  #endAll(ending: Ending<never>): void {
    const all = [...this.#pending.values()];
    this.#pending.clear();
    for (const { timer } of all) clearTimeout(timer);
    for (const { settle } of all) settle(ending);
  }

  #replace(bootNow: boolean): void {
    this.#port?.terminate();
    this.#port = null;
    this.#opened = null;
    if (bootNow) void this.warm();
  }
}
