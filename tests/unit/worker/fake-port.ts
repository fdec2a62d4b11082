// A worker that does nothing by itself: the test answers in its place and sees what it was asked.
import type { Lab } from '../../../src/core/lab.ts';
import type { Reply, Request } from '../../../src/worker/protocol.ts';
import { WorkerSlot, type Idle, type WorkerPort } from '../../../src/worker/slot.ts';

export class FakePort implements WorkerPort {
  onmessage: WorkerPort['onmessage'] = null;
  onerror: WorkerPort['onerror'] = null;
  onmessageerror: WorkerPort['onmessageerror'] = null;
  terminated = false;
  readonly requests: Request[] = [];

  postMessage(request: Request): void {
    this.requests.push(request);
  }

  terminate(): void {
    this.terminated = true;
  }

  /** Answers the newest request, or the one with `id`. */
  done(output: unknown, id = this.newest): void {
    this.onmessage?.({ data: { id, kind: 'done', output } as Reply });
  }

  event(event: unknown, id = this.newest): void {
    this.onmessage?.({ data: { id, kind: 'event', event } as Reply });
  }

  crash(message: string): void {
    this.onmessage?.({ data: { id: this.newest, kind: 'crash', message } });
  }

  get newest(): number {
    return this.requests.at(-1)?.id ?? -1;
  }
}

export const BOOT_LIMIT = 1000;

/** @param idle with it, a spare worker stands by */
export function slotWithPorts(idle?: Idle) {
  const ports: FakePort[] = [];
  const slot = new WorkerSlot({
    spawn() {
      const port = new FakePort();
      ports.push(port);
      return port;
    },
    open: () => ({ lab: { id: 'a-lab' } as Lab, packUrl: null }),
    idle,
    bootLimit: BOOT_LIMIT,
  });
  const port = (n: number): FakePort => {
    const found = ports[n];
    if (found === undefined) throw new Error(`worker ${n} was never spawned`);
    return found;
  };
  return { slot, ports, port };
}
