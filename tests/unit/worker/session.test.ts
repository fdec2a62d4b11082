import { describe, expect, test } from 'vitest';
import { dispatch } from '../../../src/worker/dispatch.ts';
import { rowsOfPacked, type PackedSet } from '../../../src/core/packed.ts';
import type { Handlers, Kept, Reply, Request, RowsOf, RunOp } from '../../../src/worker/protocol.ts';
import { createSession, SHOWN_ROWS } from '../../../src/worker/session.ts';
import { LAB, loadTools, PACK, REFERENCE } from '../core/small-lab.ts';

function session(): Handlers {
  return createSession({ loadTools, loadRefereeTools: loadTools, fetchPack: () => Promise.resolve(PACK) });
}

/** All that was said, but which step begins. */
async function answers(handlers: Handlers, ...requests: Request[]): Promise<Reply[]> {
  const replies: Reply[] = [];
  for (const request of requests)
    await dispatch(handlers, request, (reply) => replies.push(structuredClone(reply)));
  return replies.filter((reply) => !(reply.kind === 'event' && reply.event.kind === 'step'));
}

const OPEN: Request = { id: 1, op: 'open', input: { lab: LAB, packUrl: 'pack' } };
const BENCH: Request = { id: 1, op: 'open', input: { lab: LAB, packUrl: null } };

describe('a session', () => {
  test('opens, runs and grades; everything it says can be cloned', async () => {
    const replies = await answers(
      session(),
      OPEN,
      { id: 2, op: 'run', input: { draft: REFERENCE, deliveries: 1 } },
      { id: 3, op: 'grade', input: { draft: REFERENCE } },
    );
    expect(replies[0]).toEqual({ id: 1, kind: 'done', output: { ready: true } });
    expect(replies[1]).toMatchObject({ id: 2, kind: 'done', output: { ledger: { rowsIn: 4, loaded: 2 } } });
    expect(replies.at(-1)).toMatchObject({ id: 3, kind: 'done', output: { status: 'passed' } });
    const events = replies.flatMap((reply) => (reply.kind === 'event' ? [reply.event] : []));
    expect(events.filter((event) => event.kind === 'outcome')).toHaveLength(LAB.checks.length + 1);
    expect(events[0]).toEqual({ kind: 'scenario', check: 'runs', label: 'deliveries:1' });
  });

  test('takes the engine as another worker compiled it, and hands on its own', async () => {
    const wasm = new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]));
    const given: unknown[] = [];
    const shared = createSession({
      loadTools: (one) => {
        given.push(one);
        return loadTools();
      },
      loadRefereeTools: loadTools,
      compiled: () => Promise.resolve(wasm),
      fetchPack: () => Promise.resolve(PACK),
    });
    const silent = (): void => undefined;
    expect(await shared.open({ lab: LAB, packUrl: null }, silent)).toEqual({ ready: true, wasm });
    await shared.open({ lab: LAB, packUrl: null, wasm }, silent);
    expect(given).toEqual([undefined, wasm]);
  });

  test('a run sends at most the rows that are shown', async () => {
    const load =
      'CREATE TABLE many AS WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c LIMIT 3000) SELECT x FROM c';
    const [, reply] = await answers(session(), BENCH, {
      id: 2,
      op: 'run',
      input: { draft: { load }, deliveries: 1 },
    });
    expect(reply).toMatchObject({ kind: 'done', output: { contents: { many: { truncated: true } } } });
    const output = reply?.kind === 'done' && 'contents' in reply.output ? reply.output : undefined;
    expect(output?.contents['many']?.rows).toHaveLength(SHOWN_ROWS);
    expect(output?.tables.find((table) => table.name === 'many')?.rowCount).toBe(3000);
  });

  test('a learner’s failure is an answer, not a crash', async () => {
    const [, reply] = await answers(session(), BENCH, {
      id: 2,
      op: 'run',
      input: { draft: { load: 'SELEC' }, deliveries: 1 },
    });
    expect(reply).toMatchObject({ kind: 'done', output: { failure: { kind: 'syntax', step: 'load' } } });
  });

  test('a run leaves nothing for the next', async () => {
    const make: Request = {
      id: 2,
      op: 'run',
      input: { draft: { ...REFERENCE, load: 'CREATE TABLE once (x)', report: '' }, deliveries: 1 },
    };
    const [, first, second] = await answers(session(), BENCH, make, { ...make, id: 3 });
    expect([first, second]).toMatchObject([{ kind: 'done' }, { kind: 'done' }]);
    expect(second?.kind === 'done' && 'failure' in second.output).toBe(false);
  });
});

describe('what a run leaves', () => {
  const MANY = `CREATE TABLE many AS WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c LIMIT 3000) SELECT x, 'r' || x AS r FROM c;
    CREATE VIEW broken AS SELECT * FROM many; SELECT * FROM many ORDER BY x DESC;`;
  const draft = { ...REFERENCE, load: MANY, report: '' };
  const run: Request = { id: 2, op: 'run', input: { draft, deliveries: 1 } };
  const rows = (of: RowsOf, op: RunOp = 'run'): Request => ({ id: 9, op: 'rows', input: { op, of } });
  const exported = (raw: boolean): Request => ({
    id: 10,
    op: 'exportDatabase',
    input: { op: 'run', raw },
  });
  const table = (name: string): RowsOf => ({ kind: 'table', name });
  const last = async (handlers: Handlers, ...requests: Request[]) => {
    const reply = (await answers(handlers, ...requests)).at(-1);
    return reply?.kind === 'done' ? reply.output : reply;
  };

  test('can be asked for again and again: tables and results, beyond the rows that are shown', async () => {
    const handlers = session();
    const first = rows({ kind: 'result', index: 0 });
    const all = await answers(handlers, BENCH, run, rows(table('many')), first, first);
    const kept = all.slice(2).map((reply) => {
      const output = (reply as { output: Kept<PackedSet> }).output;
      return output.kind === 'kept' ? rowsOfPacked(output.value) : null;
    });
    expect(kept.map((one) => [one?.count, one?.cell(0, 0), one?.cell(2999, 1)])).toEqual([
      [3000, 1n, 'r3000'],
      [3000, 3000n, 'r1'],
      [3000, 3000n, 'r1'],
    ]);
  });

  test('is gone before the first run, after a peek, and in a new session', async () => {
    const peek: Request = {
      id: 3,
      op: 'peek',
      input: {
        draft,
        deliveries: 1,
        place: { step: 'load', from: MANY.indexOf('SELECT * FROM many O'), to: MANY.length },
      },
    };
    const gone = { kind: 'gone' };
    expect(await last(session(), BENCH, rows(table('many')))).toEqual(gone);
    expect(await last(session(), BENCH, exported(true))).toEqual(gone);
    expect(await last(session(), BENCH, run, peek, rows(table('many')))).toEqual(gone);
    expect(await last(session(), BENCH, run, peek, rows({ kind: 'result', index: 0 }, 'peek'))).toMatchObject(
      {
        kind: 'kept',
        value: { count: 3000 },
      },
    );
    expect(await last(session(), BENCH, run, BENCH, rows(table('many')))).toEqual(gone);
  });

  test('what cannot be read is told in words', async () => {
    const spoilt = {
      ...run,
      input: { deliveries: 1, draft: { ...draft, load: `${MANY} DROP TABLE many;` } },
    } as Request;
    expect(await last(session(), BENCH, spoilt, rows(table('broken')))).toEqual({
      kind: 'failed',
      message: 'no such table: main.many',
    });
    expect(await last(session(), BENCH, run, rows({ kind: 'result', index: 7 }))).toEqual({
      kind: 'failed',
      message: 'there is no result 7',
    });
  });

  test('is a file, with the raw tables or without', async () => {
    const handlers = session();
    const replies = await answers(handlers, BENCH, run, exported(true), exported(false));
    const [whole, made] = replies.slice(2).map((reply) => {
      const { output } = reply as { output: Kept<Uint8Array> };
      return output.kind === 'kept' ? new TextDecoder('latin1').decode(output.value) : '';
    });
    expect(whole).toMatch(/^SQLite format 3.*CREATE TABLE "raw_/s);
    expect(made).toMatch(/^SQLite format 3.*CREATE TABLE many/s);
    expect(made).not.toContain('CREATE TABLE "raw_');
  });

  test('changes hands instead of being copied', async () => {
    const handed: number[] = [];
    const handlers = session();
    for (const request of [BENCH, run, rows(table('many')), exported(true)])
      await dispatch(handlers, request, (reply, buffers) => {
        structuredClone(reply, { transfer: buffers });
        if (reply.kind === 'done') handed.push(buffers.length);
      });
    expect(handed).toEqual([0, 0, 5, 1]);
  });
});

describe('our own bugs are answered as a crash', () => {
  test.each<[string, Request[], string]>([
    [
      'a run before open',
      [{ id: 7, op: 'run', input: { draft: {}, deliveries: 1 } }],
      'the session has no lab yet',
    ],
    [
      'a grade without a pack',
      [BENCH, { id: 7, op: 'grade', input: { draft: {} } }],
      'this session cannot grade: it was opened without a pack',
    ],
    [
      'an op that does not exist',
      [{ id: 7, op: 'erase', input: {} } as unknown as Request],
      'handler is not a function',
    ],
  ])('%s', async (_, requests, message) => {
    expect((await answers(session(), ...requests)).at(-1)).toEqual({ id: 7, kind: 'crash', message });
  });

  test('a pack that cannot be fetched', async () => {
    const broken = createSession({
      loadTools,
      loadRefereeTools: loadTools,
      fetchPack: () => Promise.reject(new Error('pack answered 404')),
    });
    expect(await answers(broken, OPEN)).toEqual([{ id: 1, kind: 'crash', message: 'pack answered 404' }]);
  });

  test('something thrown that is no Error', async () => {
    const odd = createSession({
      // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- foreign code throws such things
      loadTools: () => Promise.reject('words'),
      loadRefereeTools: loadTools,
      fetchPack: () => Promise.resolve(PACK),
    });
    expect(await answers(odd, OPEN)).toEqual([{ id: 1, kind: 'crash', message: 'words' }]);
  });
});
