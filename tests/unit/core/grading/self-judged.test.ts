// Without a reference a draft is judged by its contract and by itself: the generated one passes, spoilt ones fail where they should.
import { beforeAll, describe, expect, test } from 'vitest';
import { explain } from '../../../../src/core/grading/explain.ts';
import type { Draft } from '../../../../src/core/lab.ts';
import type { Toolbox } from '../../../../src/core/pipeline/engine.ts';
import { check, prepare, text, type Played } from '../project/play.ts';
import { loadTools } from '../small-lab.ts';

let tools: Toolbox;
let one: Played;
let two: Played;

function orders(from: number): Uint8Array {
  const rows = Array.from(
    { length: 30 },
    (_, i) =>
      `${from + i},2024-01-${String((i % 28) + 1).padStart(2, '0')},${i}.50,${i % 2 ? 'paid' : 'open'}`,
  );
  return text(
    [
      'order_id,day,amount,status',
      ...rows,
      `${from},2024-01-05,7.50,paid`,
      `${from + 90},2024-01-40,1.00,paid`,
      '',
    ].join('\n'),
  );
}

beforeAll(async () => {
  tools = await loadTools();
  one = prepare([{ name: 'orders.csv', bytes: orders(100) }]);
  two = prepare([
    { name: 'orders-2024-01.csv', bytes: orders(100) },
    { name: 'orders-2024-02.csv', bytes: orders(120) },
  ]);
});

/** Failed checks with what is said about them. */
function failures(played: Played, change: (draft: Draft) => Draft): string[] {
  return check(played, tools, change(played.project.draft)).outcomes.flatMap((outcome) =>
    outcome.status === 'failed' ? [`${outcome.id}: ${explain(outcome.finding)}`] : [],
  );
}

const inLoad =
  (from: string | RegExp, to: string) =>
  (draft: Draft): Draft => {
    const load = (draft['load'] ?? '').replaceAll(from, to);
    expect(load).not.toBe(draft['load']);
    return { ...draft, load };
  };

describe('a draft without a reference', () => {
  test('the generated one passes, with one file and with two', () => {
    expect(failures(one, (draft) => draft)).toEqual([]);
    expect(failures(two, (draft) => draft)).toEqual([]);
  });

  test('a result of another name is nobody’s business', () => {
    expect(
      failures(one, (draft) => ({ ...draft, report: '-- name: mine\nSELECT count(*) AS n FROM orders;' })),
    ).toEqual([]);
  });

  test('rows dropped in silence unbalance the ledger', () => {
    const found = failures(
      one,
      inLoad('WHERE reason IS NULL\nORDER BY', 'WHERE reason IS NULL AND amount > 5\nORDER BY'),
    );
    expect(found).toEqual([
      expect.stringMatching(
        /^balanced: 32 rows came in, 26 loaded \+ 1 quarantined \+ 1 deduplicated = 28: 4 rows are nowhere/,
      ),
    ]);
  });

  test('a table that accepts what the contract refuses', () => {
    expect(failures(one, inLoad(/CHECK \(amount >= 0\)/g, ''))).toEqual([
      expect.stringContaining('orders accepted amount = -1'),
    ]);
  });

  test('a broken promise is shown with its place', () => {
    const spoil = inLoad('COMMIT;', "UPDATE orders SET status = 'lost' WHERE order_id = 105;\nCOMMIT;");
    const loose = inLoad(/CHECK \(status IN \([^)]*\)\)/g, '');
    const found = failures(one, (draft) => spoil(loose(draft)));
    expect(found.join()).toContain(
      "_file 'orders.csv', _line 7, broken 'status is not one of the known values', value 'lost'",
    );
  });

  test('a second run that adds', () => {
    const found = failures(
      one,
      inLoad(
        'COMMIT;',
        'CREATE TABLE IF NOT EXISTS log (n); INSERT INTO log SELECT count(*) FROM orders; UPDATE orders SET amount = amount + (SELECT count(*) FROM log);\nCOMMIT;',
      ),
    );
    expect(found).toEqual([
      expect.stringMatching(
        /^twice: After a second run on the same delivery: orders, table 'orders': sum of amount is .* expected/,
      ),
    ]);
  });

  test('a result that changes with every run', () => {
    const found = failures(one, (draft) => ({
      ...draft,
      report: '-- name: r\nSELECT count(*) AS n FROM runs;',
      load: `${draft['load'] ?? ''}CREATE TABLE IF NOT EXISTS runs (n); INSERT INTO runs VALUES (1);`,
    }));
    expect(found).toEqual([expect.stringContaining('twice: After a second run on the same delivery: r')]);
  });

  test('file by file gives something else than all at once', () => {
    const found = failures(
      two,
      inLoad(
        'COMMIT;',
        "DELETE FROM orders WHERE _file = 'orders-2024-01.csv' AND EXISTS (SELECT 1 FROM raw_orders WHERE _file LIKE '%02.csv') AND _line > 20;\nCOMMIT;",
      ),
    );
    expect(found.join()).not.toBe('');
  });

  test('the newest file only', () => {
    const found = failures(
      two,
      inLoad('CREATE TABLE IF NOT EXISTS orders (', 'DROP TABLE IF EXISTS orders;\nCREATE TABLE orders ('),
    );
    // Rebuilding from all raw rows is as good as adding the new ones.
    expect(found.filter((line) => !line.startsWith('balanced'))).toEqual([]);
  });

  test('a draft that fails says so, and nothing else is looked at', () => {
    const { outcomes } = check(one, tools, { ...one.project.draft, clean: 'SELEC 1;' });
    expect(outcomes.map(({ status }) => status)).toEqual([
      'failed',
      ...outcomes.slice(1).map(() => 'skipped'),
    ]);
  });
});
