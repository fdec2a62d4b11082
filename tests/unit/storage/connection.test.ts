import { describe, expect, test } from 'vitest';
import { Connection, Unavailable } from '../../../src/storage/connection.ts';

const named = (name: string): Error => Object.assign(new Error(name), { name });

/** Hands out numbered handles and remembers the way to report them lost. */
function counter() {
  const lost: (() => void)[] = [];
  const connection = new Connection<number>((onLost) => Promise.resolve(lost.push(onLost)));
  return { connection, lost, opened: () => lost.length };
}

describe('a connection', () => {
  test('is opened once, also by simultaneous uses', async () => {
    const { connection, opened } = counter();
    await Promise.all([connection.use(async (h) => h), connection.use(async (h) => h)]);
    expect(opened()).toBe(1);
  });

  test('is reopened, and the work repeated, when the handle turns out dead', async () => {
    const { connection, opened } = counter();
    const seen: number[] = [];
    const result = await connection.use((handle) => {
      seen.push(handle);
      return handle === 1 ? Promise.reject(named('UnknownError')) : Promise.resolve('saved');
    });
    expect({ result, seen, opened: opened() }).toEqual({ result: 'saved', seen: [1, 2], opened: 2 });
  });

  test('is reopened after it was reported lost', async () => {
    const { connection, lost } = counter();
    expect(await connection.use(async (h) => h)).toBe(1);
    lost[0]?.();
    expect(await connection.use(async (h) => h)).toBe(2);
  });

  test('gives up after three tries', async () => {
    const { connection, opened } = counter();
    await expect(connection.use(() => Promise.reject(named('InvalidStateError')))).rejects.toThrow(
      'InvalidStateError',
    );
    expect(opened()).toBe(3);
  });

  test('does not repeat what reopening cannot mend', async () => {
    const { connection, opened } = counter();
    await expect(connection.use(() => Promise.reject(named('QuotaExceededError')))).rejects.toThrow('Quota');
    expect(opened()).toBe(1);
  });

  test('says Unavailable when nothing opens, and tries again at the next use', async () => {
    let allowed = false;
    const connection = new Connection<string>(() =>
      allowed ? Promise.resolve('db') : Promise.reject(named('SecurityError')),
    );
    await expect(connection.use(async (h) => h)).rejects.toBeInstanceOf(Unavailable);
    allowed = true;
    expect(await connection.use(async (h) => h)).toBe('db');
  });
});
