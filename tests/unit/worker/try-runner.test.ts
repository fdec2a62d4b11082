import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Example, ExampleOutcome } from '../../../src/core/pipeline/example.ts';
import { BOOT_MS, RUN_MS, TryRunner, type TryPort, type TryReply } from '../../../src/worker/try-runner.ts';

const EXAMPLE: Example = { setup: '', sql: 'SELECT 1' };
const OUTCOME: ExampleOutcome = { sets: [], changes: 0 };

class Port implements TryPort {
  onreply: ((reply: TryReply) => void) | null = null;
  onfailure: ((message: string) => void) | null = null;
  readonly posted: Example[] = [];
  terminated = false;
  postMessage(example: Example): void {
    this.posted.push(example);
  }
  terminate(): void {
    this.terminated = true;
  }
}

let ports: Port[];
let runner: TryRunner;
const settle = () => vi.advanceTimersByTimeAsync(0);

beforeEach(() => {
  vi.useFakeTimers();
  ports = [];
  runner = new TryRunner(() => {
    const port = new Port();
    ports.push(port);
    return port;
  });
});
afterEach(() => vi.useRealTimers());

async function ready(): Promise<Port> {
  await settle();
  const port = ports.at(-1)!;
  port.onreply?.({ kind: 'ready' });
  await settle();
  return port;
}

describe('the runner of examples', () => {
  test('starts its worker with the first example and keeps it', async () => {
    expect(ports).toHaveLength(0);
    const first = runner.run(EXAMPLE);
    const port = await ready();
    port.onreply?.({ kind: 'done', outcome: OUTCOME });
    expect(await first).toEqual({ kind: 'done', output: OUTCOME });
    const second = runner.run(EXAMPLE);
    await settle();
    port.onreply?.({ kind: 'done', outcome: OUTCOME });
    expect(await second).toMatchObject({ kind: 'done' });
    expect(ports).toHaveLength(1);
    expect(port.posted).toHaveLength(2);
  });

  test('a query without an end is killed, and the next one gets a fresh worker', async () => {
    const endless = runner.run(EXAMPLE);
    const port = await ready();
    await vi.advanceTimersByTimeAsync(RUN_MS);
    expect(await endless).toEqual({ kind: 'timeout', ms: RUN_MS });
    expect(port.terminated).toBe(true);
    const next = runner.run(EXAMPLE);
    (await ready()).onreply?.({ kind: 'done', outcome: OUTCOME });
    expect(await next).toMatchObject({ kind: 'done' });
    expect(ports).toHaveLength(2);
  });

  test('examples pressed at once run one after the other', async () => {
    const both = [runner.run(EXAMPLE), runner.run(EXAMPLE)];
    const port = await ready();
    expect(port.posted).toHaveLength(1);
    port.onreply?.({ kind: 'done', outcome: OUTCOME });
    await settle();
    expect(port.posted).toHaveLength(2);
    port.onreply?.({ kind: 'done', outcome: OUTCOME });
    expect(await Promise.all(both)).toHaveLength(2);
  });

  test.each([
    ['does not start', (port: Port) => port.onfailure?.('404'), '404'],
    [
      'cannot load the engine',
      (port: Port) => port.onreply?.({ kind: 'crash', message: 'no wasm' }),
      'no wasm',
    ],
  ])('a worker that %s settles as crashed and is tried anew', async (_name, fail, message) => {
    const run = runner.run(EXAMPLE);
    await settle();
    fail(ports[0]!);
    expect(await run).toEqual({ kind: 'crashed', message });
    const next = runner.run(EXAMPLE);
    (await ready()).onreply?.({ kind: 'done', outcome: OUTCOME });
    expect(await next).toMatchObject({ kind: 'done' });
  });

  test('a boot that hangs ends', async () => {
    const run = runner.run(EXAMPLE);
    await vi.advanceTimersByTimeAsync(BOOT_MS);
    expect(await run).toMatchObject({ kind: 'crashed' });
    expect(ports[0]?.terminated).toBe(true);
  });

  test('a browser without workers settles, too', async () => {
    const none = new TryRunner(() => {
      throw new Error('no workers here');
    });
    expect(await none.run(EXAMPLE)).toMatchObject({ kind: 'crashed' });
  });
});
