// The history of a lab in storage: folded, bounded, shared by tabs, and honest when it cannot be stored.
import { describe, expect, test, vi } from 'vitest';
import {
  isHistoryEntry,
  KEPT_CHARACTERS,
  KEPT_ENTRIES,
  type Outcome,
} from '../../../src/core/history/entry.ts';
import { Unavailable } from '../../../src/storage/connection.ts';
import { createHistoryLog, historyPrefix, type NewEntry } from '../../../src/storage/history-log.ts';
import { fakeDatabase } from './fake-database.ts';

const RAN: Outcome = { status: 'ran', results: 1, rows: 5, ms: 12 };
const run = (sql: string, outcome: Outcome = RAN): NewEntry => ({
  kind: 'run',
  draft: { clean: sql },
  outcome,
});

/** Tabs of one browser: each hears the others. */
function browser(database = fakeDatabase()) {
  let time = Date.parse('2026-11-21T08:00:00Z');
  const ears: (() => void)[] = [];
  const tab = (lab = 'cafe') => {
    const own: (() => void)[] = [];
    const channel = {
      postMessage: () => ears.filter((ear) => !own.includes(ear)).forEach((ear) => ear()),
      addEventListener: (_: 'message', listener: () => void) => {
        own.push(listener);
        ears.push(listener);
      },
    };
    return createHistoryLog(lab, database.database, channel, () => new Date((time += 1000)));
  };
  return { ...database, tab };
}

test('newest first, each with its draft, of this lab only', async () => {
  const { tab } = browser();
  const log = tab();
  await log.record(run('one'));
  await log.record(run('two'));
  await tab('bikes').record(run('three'));
  const all = await log.all();
  expect(all.map(({ draft }) => draft['clean'])).toEqual(['two', 'one']);
  expect(all.every(isHistoryEntry)).toBe(true);
  expect(all.every(({ key }) => key.startsWith(historyPrefix('cafe')))).toBe(true);
});

test('the same draft with the same end is counted, not listed again', async () => {
  const log = browser().tab();
  await log.record(run('one'));
  await log.record(run('one', { ...RAN, ms: 40 }));
  await log.record(run('one', { status: 'stopped', ms: 3 }));
  await log.record(run('one'));
  const all = await log.all();
  expect(all.map(({ times, outcome }) => [times, outcome.status])).toEqual([
    [1, 'ran'],
    [1, 'stopped'],
    [2, 'ran'],
  ]);
  expect(all[2]?.outcome).toMatchObject({ ms: 40 });
});

test('two tabs append at once without loss, and hear of each other', async () => {
  const { tab } = browser();
  const [one, other] = [tab(), tab()];
  const heard = vi.fn();
  other.subscribe(heard);
  await Promise.all(
    Array.from({ length: 20 }, (_, at) => (at % 2 === 0 ? one : other).record(run(`draft ${at}`))),
  );
  expect(await one.all()).toHaveLength(20);
  expect(await other.all()).toHaveLength(20);
  expect(heard.mock.calls.length).toBeGreaterThan(19);
});

test('only the newest are kept', async () => {
  const log = browser().tab();
  for (let at = 0; at < KEPT_ENTRIES + 5; at++) await log.record(run(`draft ${at}`));
  const all = await log.all();
  expect(all).toHaveLength(KEPT_ENTRIES);
  expect(all.at(-1)?.draft['clean']).toBe('draft 5');
});

test('long drafts push out more of them', async () => {
  const log = browser().tab();
  for (let at = 0; at < 5; at++) await log.record(run(String(at).repeat(KEPT_CHARACTERS / 3)));
  expect((await log.all()).map(({ draft }) => draft['clean']?.[0])).toEqual(['4', '3', '2']);
});

describe('trouble', () => {
  test('what was refused is said, lives in the tab, and the next one is stored again', async () => {
    const { tab, state } = browser();
    const log = tab();
    state.failure = new DOMException('full', 'QuotaExceededError');
    await expect(log.record(run('one'))).rejects.toThrow('full');
    state.failure = null;
    await log.record(run('two'));
    expect((await log.all()).map(({ draft }) => draft['clean'])).toEqual(['two', 'one']);
    expect(await tab().all()).toHaveLength(1);
  });

  test('without any database the tab remembers', async () => {
    const { tab, state } = browser();
    state.failure = new Unavailable('none');
    const log = tab();
    await expect(log.record(run('one'))).rejects.toThrow();
    expect(await log.all()).toHaveLength(1);
  });

  test('a damaged entry does not count', async () => {
    const { tab, store } = browser();
    for (const [at, damaged] of [
      null,
      5,
      {},
      { key: 'x', kind: 'run', at: 'never', times: 1, draft: {}, outcome: RAN },
      {
        key: 'x',
        kind: 'run',
        at: '2026-11-21',
        times: 1,
        draft: {},
        outcome: { status: 'checks-failed', ms: 1, failed: 'all' },
      },
    ].entries())
      store('history').set(`cafe/${at}`, damaged);
    expect(await tab().all()).toEqual([]);
  });
});

test('erased: this lab only', async () => {
  const { tab } = browser();
  await tab().record(run('one'));
  await tab('bikes').record(run('two'));
  await tab().clear();
  expect(await tab().all()).toEqual([]);
  expect(await tab('bikes').all()).toHaveLength(1);
});
