import { describe, expect, test } from 'vitest';
import { Unavailable } from '../../../src/storage/connection.ts';
import { createEvidenceLog, type Channel } from '../../../src/storage/evidence-log.ts';
import { fakeDatabase } from './fake-database.ts';

/** Two ends of one BroadcastChannel: a message reaches every end but the sender. */
function tabs(count: number): Channel[] {
  const listeners: (() => void)[][] = Array.from({ length: count }, () => []);
  return listeners.map((own, i) => ({
    postMessage: () => listeners.forEach((others, j) => j !== i && others.forEach((listener) => listener())),
    addEventListener: (_type, listener) => own.push(listener),
  }));
}

const [alone] = tabs(1) as [Channel];
const read = { kind: 'read', lesson: 'sql/first-load' } as const;

describe('the evidence log', () => {
  test('gives back what was recorded, oldest first', async () => {
    const log = createEvidenceLog(fakeDatabase().database, alone);
    const first = await log.record(read);
    const second = await log.record({
      kind: 'graded',
      lesson: 'sql/first-load',
      lab: 'cafe-receipts',
      version: 1,
      passed: true,
    });
    const all = await log.all();
    expect(new Set(all.map(({ id }) => id))).toEqual(new Set([first.id, second.id]));
    expect(all.map(({ at }) => at)).toEqual(all.map(({ at }) => at).sort());
    expect(log.persistent).toBe(true);
  });

  test('tells this tab and the others', async () => {
    const [here, there] = tabs(2) as [Channel, Channel];
    const { database } = fakeDatabase();
    const log = createEvidenceLog(database, here);
    const other = createEvidenceLog(database, there);
    const heard: string[] = [];
    log.subscribe(() => heard.push('here'));
    const end = other.subscribe(() => heard.push('there'));
    await log.record(read);
    expect(heard.sort()).toEqual(['here', 'there']);
    expect(await other.all()).toHaveLength(1);
    end();
    await log.record(read);
    expect(heard.filter((place) => place === 'there')).toHaveLength(1);
  });

  test('keeps evidence in memory where there is no database, and says so', async () => {
    const { database, state } = fakeDatabase();
    state.failure = new Unavailable('private mode');
    const log = createEvidenceLog(database, alone);
    await log.record(read);
    expect(await log.all()).toHaveLength(1);
    expect(log.persistent).toBe(false);
  });

  test('rejects a write that failed, yet keeps the entry and saves it with the next one', async () => {
    const { database, state, store } = fakeDatabase();
    const log = createEvidenceLog(database, alone);
    state.failure = new Error('quota');
    await expect(log.record(read)).rejects.toThrow('quota');
    expect(log.persistent).toBe(false);
    state.failure = null;
    await log.record(read);
    expect(store('evidence').size).toBe(2);
    expect(log.persistent).toBe(true);
    expect(await log.all()).toHaveLength(2);
  });

  test('passes over a damaged record and leaves it where it is', async () => {
    const { database, store } = fakeDatabase({
      evidence: [['x', { id: 'x', kind: 'graded', passed: 'yes' }]],
    });
    const log = createEvidenceLog(database, alone);
    expect(await log.all()).toEqual([]);
    await log.record(read);
    expect(store('evidence').has('x')).toBe(true);
  });
});
