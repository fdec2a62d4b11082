import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { WorkerPort } from '../../../src/worker/slot.ts';
import { WorkerSlot } from '../../../src/worker/slot.ts';
import type { Lab } from '../../../src/core/lab.ts';
import { BOOT_LIMIT, slotWithPorts, type FakePort } from './fake-port.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const RUN = { op: 'run', input: { draft: {}, deliveries: 1 }, limit: 100 } as const;
const tick = () => vi.advanceTimersByTimeAsync(0);

/** A slot whose first worker has booted. */
async function ready() {
  const all = slotWithPorts();
  const boot = all.slot.warm();
  all.port(0).done({ ready: true });
  expect(await boot).toEqual({ kind: 'done', output: { ready: true } });
  return all;
}

describe('a call', () => {
  test('boots the worker, gives it its lab, and ends with the answer', async () => {
    const { slot, port } = slotWithPorts();
    const ending = slot.call(RUN);
    expect(port(0).requests).toMatchObject([{ op: 'open', input: { lab: { id: 'a-lab' }, packUrl: null } }]);
    port(0).done({ ready: true });
    await tick();
    expect(port(0).requests.at(-1)).toMatchObject({ op: 'run', input: RUN.input });
    port(0).done('observation');
    expect(await ending).toEqual({ kind: 'done', output: 'observation' });
  });

  test('reuses the worker of the call before', async () => {
    const { slot, ports, port } = await ready();
    for (const answer of ['one', 'two']) {
      const ending = slot.call(RUN);
      await tick();
      port(0).done(answer);
      expect(await ending).toEqual({ kind: 'done', output: answer });
    }
    expect(ports).toHaveLength(1);
  });

  test('hands events over, and every event starts the time anew', async () => {
    const { slot, port } = await ready();
    const seen: unknown[] = [];
    const ending = slot.call({
      op: 'grade',
      input: { draft: {} },
      limit: 100,
      onEvent: (event) => seen.push(event),
    });
    await tick();
    for (let n = 0; n < 5; n++) {
      await vi.advanceTimersByTimeAsync(90);
      port(0).event(n);
    }
    port(0).done('verdict');
    expect(await ending).toEqual({ kind: 'done', output: 'verdict' });
    expect(seen).toEqual([0, 1, 2, 3, 4]);
  });

  test('may come while another one is under way: each gets its own answer', async () => {
    const { slot, port } = await ready();
    const first = slot.call(RUN);
    const second = slot.call({ ...RUN, limit: 1000 });
    await tick();
    const [one = -1, two = -1] = port(0)
      .requests.slice(-2)
      .map(({ id }) => id);
    port(0).done('first', one);
    expect(await first).toEqual({ kind: 'done', output: 'first' });
    await vi.advanceTimersByTimeAsync(900);
    port(0).done('second', two);
    expect(await second).toEqual({ kind: 'done', output: 'second' });
    expect(vi.getTimerCount()).toBe(0);
  });

  test('stopped while another one waits: both end', async () => {
    const { slot } = await ready();
    const both = [slot.call(RUN), slot.call(RUN)];
    await tick();
    slot.stop();
    expect(await Promise.all(both)).toEqual([{ kind: 'stopped' }, { kind: 'stopped' }]);
  });
});

describe('a worker that overstays', () => {
  test('is terminated on time, and a fresh one boots at once', async () => {
    const { slot, port } = await ready();
    const ending = slot.call(RUN);
    await vi.advanceTimersByTimeAsync(99);
    expect(port(0).terminated).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(await ending).toEqual({ kind: 'timeout', ms: 100 });
    expect(port(0).terminated).toBe(true);
    expect(port(1).requests).toMatchObject([{ op: 'open' }]);
    port(1).done({ ready: true });
    const next = slot.call(RUN);
    await tick();
    port(1).done('again');
    expect(await next).toEqual({ kind: 'done', output: 'again' });
  });

  test('has no last word', async () => {
    const { slot, port } = await ready();
    const ending = slot.call(RUN);
    await tick();
    const { newest } = port(0);
    await vi.advanceTimersByTimeAsync(100);
    expect(await ending).toMatchObject({ kind: 'timeout' });
    port(1).done({ ready: true });
    const next = slot.call(RUN);
    await tick();
    port(0).done('late', newest);
    port(0).done('late', port(1).newest);
    port(0).onerror?.({ message: 'late' });
    port(1).done('right');
    expect(await next).toEqual({ kind: 'done', output: 'right' });
  });
});

describe('stop', () => {
  test('ends the call as stopped; the next one runs on a fresh worker', async () => {
    const { slot, port } = await ready();
    const ending = slot.call(RUN);
    await tick();
    slot.stop();
    expect(await ending).toEqual({ kind: 'stopped' });
    expect(port(0).terminated).toBe(true);
    const next = slot.call(RUN);
    port(1).done({ ready: true });
    await tick();
    port(1).done('next');
    expect(await next).toEqual({ kind: 'done', output: 'next' });
  });

  test('during the boot ends the call that waits for it', async () => {
    const { slot, port } = slotWithPorts();
    const ending = slot.call(RUN);
    slot.stop();
    expect(await ending).toEqual({ kind: 'stopped' });
    const next = slot.call(RUN);
    port(1).done({ ready: true });
    await tick();
    port(1).done('next');
    expect(await next).toEqual({ kind: 'done', output: 'next' });
  });

  test('dispose leaves no worker and no timer behind', async () => {
    const { slot, ports, port } = await ready();
    const ending = slot.call(RUN);
    await tick();
    slot.dispose();
    expect(await ending).toEqual({ kind: 'stopped' });
    expect(port(0).terminated).toBe(true);
    expect([ports.length, vi.getTimerCount()]).toEqual([1, 0]);
  });
});

describe('a crash', () => {
  test.each<[string, (port: FakePort) => void, string]>([
    ['our own bug, answered', (port) => port.crash('no such lab'), 'no such lab'],
    ['an error event', (port) => port.onerror?.({ message: 'script error' }), 'script error'],
    ['an error event without words', (port) => port.onerror?.({}), 'the worker could not start'],
    ['an unreadable message', (port) => port.onmessageerror?.(), 'a message could not be read'],
  ])('%s', async (_, fail, message) => {
    const { slot, port, ports } = await ready();
    const ending = slot.call(RUN);
    await tick();
    fail(port(0));
    expect(await ending).toEqual({ kind: 'crashed', message });
    expect([port(0).terminated, ports.length, vi.getTimerCount()]).toEqual([true, 1, 0]);
    const next = slot.call(RUN);
    port(1).done({ ready: true });
    await tick();
    port(1).done('works');
    expect(await next).toEqual({ kind: 'done', output: 'works' });
  });

  test('while booting ends the call; the next call boots anew', async () => {
    const { slot, port } = slotWithPorts();
    const ending = slot.call(RUN);
    port(0).onerror?.({ message: '404' });
    expect(await ending).toEqual({ kind: 'crashed', message: '404' });
    const next = slot.call(RUN);
    port(1).done({ ready: true });
    await tick();
    port(1).done('works');
    expect(await next).toEqual({ kind: 'done', output: 'works' });
  });

  test('when no worker can be made at all, every call says so and none hangs', async () => {
    const slot = new WorkerSlot({
      spawn: (): WorkerPort => {
        throw new Error('blocked by policy');
      },
      open: () => ({ lab: {} as Lab, packUrl: null }),
    });
    for (let n = 0; n < 2; n++) {
      expect(await slot.call(RUN)).toEqual({ kind: 'crashed', message: 'Error: blocked by policy' });
    }
  });
});

describe('a boot that never ends', () => {
  test('ends the call by its own limit; nothing boots until somebody calls again', async () => {
    const { slot, ports, port } = slotWithPorts();
    const ending = slot.call(RUN);
    await vi.advanceTimersByTimeAsync(BOOT_LIMIT);
    expect(await ending).toEqual({ kind: 'timeout', ms: BOOT_LIMIT });
    await vi.advanceTimersByTimeAsync(BOOT_LIMIT * 5);
    expect([ports.length, ports.filter((one) => !one.terminated).length, vi.getTimerCount()]).toEqual([
      1, 0, 0,
    ]);
    const next = slot.call(RUN);
    port(1).done({ ready: true });
    await tick();
    port(1).done('at last');
    expect(await next).toEqual({ kind: 'done', output: 'at last' });
  });

  test('every one of several calls in a row settles', async () => {
    const { slot } = slotWithPorts();
    const kinds: string[] = [];
    for (let n = 0; n < 3; n++) {
      const ending = slot.call(RUN);
      await vi.advanceTimersByTimeAsync(BOOT_LIMIT);
      kinds.push((await ending).kind);
    }
    expect(kinds).toEqual(['timeout', 'timeout', 'timeout']);
  });
});

describe('a spare', () => {
  /** The page's idle moment comes when the test says so. */
  function spared() {
    const waiting = new Set<() => void>();
    const all = slotWithPorts((then) => {
      waiting.add(then);
      return () => waiting.delete(then);
    });
    const idle = async (): Promise<void> => {
      const due = [...waiting];
      waiting.clear();
      for (const then of due) then();
      await tick();
    };
    return { ...all, waiting, idle };
  }

  /** The first worker has its lab, and so has the spare. */
  async function standing() {
    const all = spared();
    const boot = all.slot.warm();
    all.port(0).done({ ready: true });
    await boot;
    await all.idle();
    all.port(1).done({ ready: true });
    await tick();
    return all;
  }

  test('boots when the first worker has its lab and the page is idle, with the same lab', async () => {
    const { slot, ports, port, idle } = spared();
    const boot = slot.warm();
    await idle();
    expect(ports).toHaveLength(1);
    port(0).done({ ready: true });
    await boot;
    expect(ports).toHaveLength(1);
    await idle();
    expect(port(1).requests).toMatchObject([{ op: 'open', input: { lab: { id: 'a-lab' } } }]);
    await idle();
    expect(ports).toHaveLength(2);
  });

  test('takes over when the first is stopped: the next call goes out at once, and another stands by', async () => {
    const { slot, ports, port, idle } = await standing();
    const stopped = slot.call(RUN);
    await tick();
    slot.stop();
    expect(await stopped).toEqual({ kind: 'stopped' });
    expect(port(0).terminated).toBe(true);
    const next = slot.call(RUN);
    await tick();
    expect(port(1).requests.at(-1)).toMatchObject({ op: 'run' });
    port(1).done('at once');
    expect(await next).toEqual({ kind: 'done', output: 'at once' });
    expect(ports).toHaveLength(2);
    await idle();
    expect(port(2).requests).toMatchObject([{ op: 'open' }]);
  });

  test('that is still booting takes over as it is', async () => {
    const { slot, ports, port, idle } = spared();
    const boot = slot.warm();
    port(0).done({ ready: true });
    await boot;
    await idle();
    slot.stop();
    const next = slot.call(RUN);
    await tick();
    port(1).done({ ready: true });
    await tick();
    port(1).done('soon');
    expect(await next).toEqual({ kind: 'done', output: 'soon' });
    expect(ports).toHaveLength(2);
  });

  test('takes over from a worker that overstays, and from one that crashes', async () => {
    const { slot, port, idle } = await standing();
    const overstays = slot.call(RUN);
    await vi.advanceTimersByTimeAsync(100);
    expect(await overstays).toMatchObject({ kind: 'timeout' });
    const crashes = slot.call(RUN);
    await tick();
    await idle();
    expect(port(1).requests.at(-1)).toMatchObject({ op: 'run' });
    port(1).crash('a bug');
    expect(await crashes).toEqual({ kind: 'crashed', message: 'a bug' });
    const next = slot.call(RUN);
    port(2).done({ ready: true });
    await tick();
    port(2).done('works');
    expect(await next).toEqual({ kind: 'done', output: 'works' });
  });

  test('does not boot while the worker is at work; it does afterwards', async () => {
    const { slot, ports, port, idle } = spared();
    const run = slot.call(RUN);
    port(0).done({ ready: true });
    await tick();
    await idle();
    expect(ports).toHaveLength(1);
    port(0).done('done');
    await run;
    await idle();
    expect(ports).toHaveLength(2);
  });

  test('that cannot boot is given up, and nobody is the worse for it', async () => {
    const { slot, ports, port, idle } = spared();
    const boot = slot.warm();
    port(0).done({ ready: true });
    await boot;
    await idle();
    port(1).crash('no memory');
    await idle();
    expect(ports).toHaveLength(2);
    slot.stop();
    const next = slot.call(RUN);
    port(2).done({ ready: true });
    await tick();
    port(2).done('works');
    expect(await next).toEqual({ kind: 'done', output: 'works' });
  });

  test('is disposed of with the slot, and so is the plan for one', async () => {
    const { slot, ports } = await standing();
    slot.dispose();
    expect([ports.map((one) => one.terminated), vi.getTimerCount()]).toEqual([[true, true], 0]);
    const planned = spared();
    const boot = planned.slot.warm();
    planned.port(0).done({ ready: true });
    await boot;
    await tick();
    expect(planned.waiting.size).toBe(1);
    planned.slot.dispose();
    expect(planned.waiting.size).toBe(0);
  });
});
