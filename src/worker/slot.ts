// One place for one worker: boots it, kills it on demand, and puts another in its stead, at best one that stood by. Knows nothing
// of labs.
import type { OpName, Ops } from './protocol.ts';
import { WorkerLife, type Call, type Ending, type WorkerPort } from './worker-life.ts';

export type { Call, Ending, WorkerPort };

/** Calls back when the machine has nothing better to do; what it returns takes the request back. */
export type Idle = (then: () => void) => () => void;

export interface SlotOptions {
  readonly spawn: () => WorkerPort;
  /** What a new worker is told first. */
  readonly open: () => Ops['open']['in'];
  /** With it, a second worker is booted when nothing else is to do, and takes over from the first. */
  readonly idle?: Idle | undefined;
  readonly bootLimit?: number;
}

export class WorkerSlot {
  #active: WorkerLife | null = null;
  #spare: WorkerLife | null = null;
  #unplan: (() => void) | null = null;
  readonly #options: SlotOptions;

  constructor(options: SlotOptions) {
    this.#options = options;
  }

  /** Boots the worker if none is there. Settles when it has its lab. */
  warm(): Promise<Ending<Ops['open']['out']>> {
    return this.#life().opened;
  }

  async call<K extends OpName>(call: Call<K>): Promise<Ending<Ops[K]['out']>> {
    const life = this.#life();
    const boot = await life.opened;
    // A failed boot is forgotten: the next call tries again.
    if (boot.kind !== 'done') return boot;
    const ending = await life.call(call);
    this.#planSpare();
    return ending;
  }

  /** Ends what runs now and what waits for it; another worker is there at once, or boots. */
  stop(): void {
    this.#active?.end({ kind: 'stopped' });
    void this.warm();
  }

  dispose(): void {
    this.#unplan?.();
    this.#unplan = null;
    this.#active?.end({ kind: 'stopped' });
    this.#spare?.end({ kind: 'stopped' });
    this.#active = this.#spare = null;
  }

  #life(): WorkerLife {
    if (this.#active !== null && !this.#active.over) return this.#active;
    const spare = this.#spare;
    this.#spare = null;
    const life = spare === null || spare.over ? this.#begin() : spare;
    this.#active = life;
    void life.opened.then(() => this.#planSpare());
    return life;
  }

  #begin(): WorkerLife {
    const { spawn, open, bootLimit = 15_000 } = this.#options;
    return new WorkerLife(spawn, open(), bootLimit, () => {
      if (this.#active?.over === true) void this.warm();
    });
  }

  /** Not while the worker is at work: the next call that ends asks again. A spare that fails is not tried a second time. */
  #planSpare(): void {
    const { idle } = this.#options;
    if (idle === undefined || this.#spare !== null || this.#unplan !== null || !this.#isAtRest()) return;
    this.#unplan = idle(() => {
      this.#unplan = null;
      if (this.#spare === null && this.#isAtRest()) this.#spare = this.#begin();
    });
  }

  #isAtRest(): boolean {
    return this.#active !== null && !this.#active.over && !this.#active.busy;
  }
}
