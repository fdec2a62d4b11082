// One worker from its start to its end: gives it its lab, calls it, and ends it when it overstays. Whatever happens to it, every
// call settles. Knows nothing of labs, and not who comes after it.
import type { OpName, Ops, Reply, Request } from './protocol.ts';

/** The little of `Worker` that is needed; tests bring their own. */
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

export interface Call<K extends OpName> {
  readonly op: K;
  readonly input: Ops[K]['in'];
  /** Limit in ms of silence: every event starts it anew. */
  readonly limit: number;
  readonly onEvent?: (event: Ops[K]['event']) => void;
}

interface Pending {
  timer: ReturnType<typeof setTimeout> | undefined;
  settle(ending: Ending<never> | { kind: 'done'; output: unknown }): void;
  onEvent(event: unknown): void;
}

export class WorkerLife {
  /** Settles when the worker has its lab, or never will. */
  readonly opened: Promise<Ending<Ops['open']['out']>>;
  #port: WorkerPort | null = null;
  /** By id. A worker answers one after the other; its end is the end of them all. */
  readonly #pending = new Map<number, Pending>();
  #nextId = 1;
  readonly #onOverstay: () => void;

  /** @param onOverstay after a call (not the boot) has run into its limit and the worker is gone */
  constructor(
    spawn: () => WorkerPort,
    open: Ops['open']['in'],
    bootLimit: number,
    onOverstay: () => void = () => undefined,
  ) {
    this.#onOverstay = onOverstay;
    try {
      const port = spawn();
      this.#port = port;
      port.onmessage = (event) => this.#receive(event.data);
      port.onerror = (event) =>
        this.end({ kind: 'crashed', message: event.message ?? 'the worker could not start' });
      port.onmessageerror = () => this.end({ kind: 'crashed', message: 'a message could not be read' });
      this.opened = this.call({ op: 'open', input: open, limit: bootLimit });
    } catch (error) {
      this.#port = null;
      this.opened = Promise.resolve({ kind: 'crashed', message: String(error) });
    }
  }

  get over(): boolean {
    return this.#port === null;
  }

  get busy(): boolean {
    return this.#pending.size > 0;
  }

  call<K extends OpName>(call: Call<K>): Promise<Ending<Ops[K]['out']>> {
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

  /** Ends the worker and every call that waits for it. */
  end(ending: Ending<never>): void {
    const port = this.#port;
    this.#port = null;
    if (port !== null) {
      // A killed worker's last words are nobody's business.
      port.onmessage = port.onerror = port.onmessageerror = null;
      port.terminate();
    }
    const all = [...this.#pending.values()];
    this.#pending.clear();
    for (const { timer } of all) clearTimeout(timer);
    for (const { settle } of all) settle(ending);
  }

  #receive(reply: Reply): void {
    const pending = this.#pending.get(reply.id);
    if (pending === undefined) return;
    if (reply.kind === 'event') pending.onEvent(reply.event);
    else if (reply.kind === 'done') {
      clearTimeout(pending.timer);
      this.#pending.delete(reply.id);
      pending.settle({ kind: 'done', output: reply.output });
    } else this.end({ kind: 'crashed', message: reply.message });
  }

  #startTimer({ op, limit }: { op: OpName; limit: number }, pending: Pending): void {
    clearTimeout(pending.timer);
    pending.timer = setTimeout(() => {
      this.end({ kind: 'timeout', ms: limit });
      if (op !== 'open') this.#onOverstay();
    }, limit);
  }
}
