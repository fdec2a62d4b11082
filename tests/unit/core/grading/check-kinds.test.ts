// Each kind of check added to the everyday ones: a draft that passes it, and one that fails with the right finding.
import { beforeAll, describe, expect, test } from 'vitest';
import { explain } from '../../../../src/core/grading/explain.ts';
import { grade } from '../../../../src/core/grading/grade.ts';
import type { CheckOutcome } from '../../../../src/core/grading/verdict.ts';
import type { Check, Draft, ExaminerPack, Lab } from '../../../../src/core/lab.ts';
import type { Toolbox } from '../../../../src/core/pipeline/engine.ts';
import { LAB, loadTools, PACK, REFERENCE } from '../small-lab.ts';

let tools: Toolbox;
let referee: Toolbox;
beforeAll(async () => {
  [tools, referee] = await Promise.all([loadTools(), loadTools()]);
});

/** Outcome of one check alone, on the reference with some steps changed. */
function outcomeOf(
  check: Check,
  changed: Draft,
  lab: Partial<Lab> = {},
  pack: Partial<ExaminerPack> = {},
): CheckOutcome {
  const outputs = check.kind === 'quarantine' ? { tables: ['sales'], results: ['by_day'] } : LAB.outputs;
  const graded: Lab = { ...LAB, outputs, ...lab, checks: [check] };
  const parts = { pack: { ...PACK, ...pack }, tools: referee, known: new Map() };
  const silent = { onScenario: () => undefined, onOutcome: () => undefined };
  const verdict = grade(graded, { ...REFERENCE, ...changed }, parts, tools, silent);
  const outcome = verdict.outcomes.find((one) => one.id === check.id);
  if (outcome === undefined) throw new Error('the check has no outcome');
  return outcome;
}

function said(outcome: CheckOutcome): string {
  return outcome.status === 'failed' ? explain(outcome.finding) : outcome.status;
}

/** An incremental load that only knows the newest delivery and trusts that it comes once, in order. */
const LAST_WINS = `CREATE TABLE IF NOT EXISTS sales (id TEXT PRIMARY KEY, day TEXT NOT NULL, cents INTEGER NOT NULL CHECK (cents >= 0)) STRICT;
DELETE FROM sales WHERE id IN (SELECT id FROM raw_sales);
INSERT INTO sales SELECT id, day, CAST(cents AS INTEGER) FROM raw_sales WHERE cents <> '';
CREATE TABLE IF NOT EXISTS rejects (_file TEXT, _line INTEGER, reason TEXT) STRICT;
DELETE FROM rejects;
INSERT INTO rejects SELECT _file, _line, 'no price' FROM raw_sales WHERE cents = ''
UNION ALL SELECT _file, _line, 'malformed' FROM raw_sales_malformed;`;

describe('any-order', () => {
  const check: Check = { id: 'order', kind: 'any-order' };

  test('passes a pipeline that does not care', () => {
    expect(outcomeOf(check, { load: LAST_WINS }).status).toBe('passed');
  });

  test('fails one that skips what is older than what it has', () => {
    const load = `CREATE TABLE IF NOT EXISTS sales (id TEXT PRIMARY KEY, day TEXT NOT NULL, cents INTEGER NOT NULL) STRICT;
INSERT OR IGNORE INTO sales SELECT id, day, CAST(cents AS INTEGER) FROM raw_sales
WHERE cents <> '' AND id > coalesce((SELECT max(id) FROM sales), '');
DROP TABLE IF EXISTS rejects;
CREATE TABLE rejects AS SELECT _file, _line, 'no price' AS reason FROM raw_sales WHERE cents = ''
UNION ALL SELECT _file, _line, 'malformed' FROM raw_sales_malformed;`;
    expect(said(outcomeOf(check, { load }))).toMatch(
      /^With the deliveries in the order tue, mon: sales lacks 2 rows/,
    );
  });
});

describe('crash-resume', () => {
  const check: Check = { id: 'crash', kind: 'crash-resume' };

  test('passes a pipeline that starts over', () => {
    expect(outcomeOf(check, {}).status).toBe('passed');
  });

  test('fails one that appends before it marks the delivery as done', () => {
    const load = `CREATE TABLE IF NOT EXISTS sales (id TEXT, day TEXT, cents INTEGER);
CREATE TABLE IF NOT EXISTS done (delivery TEXT PRIMARY KEY);
INSERT INTO sales SELECT id, day, CAST(cents AS INTEGER) FROM raw_sales
WHERE cents <> '' AND _delivery NOT IN (SELECT delivery FROM done);
INSERT OR IGNORE INTO done SELECT DISTINCT _delivery FROM raw_sales;
DROP TABLE IF EXISTS rejects;
CREATE TABLE rejects AS SELECT _file, _line, 'no price' AS reason FROM raw_sales WHERE cents = ''
UNION ALL SELECT _file, _line, 'malformed' FROM raw_sales_malformed;`;
    const outcome = outcomeOf(check, { load });
    expect(outcome).toMatchObject({ status: 'failed', finding: { setting: { kind: 'crash', after: 3 } } });
    expect(said(outcome)).toMatch(
      /^Killed after statement 3 of the last delivery and started again: sales has 2 rows instead of 1 with id 'b1'/,
    );
  });

  test('passes the same in one transaction', () => {
    const load = `CREATE TABLE IF NOT EXISTS sales (id TEXT, day TEXT, cents INTEGER);
CREATE TABLE IF NOT EXISTS done (delivery TEXT PRIMARY KEY);
BEGIN;
INSERT INTO sales SELECT id, day, CAST(cents AS INTEGER) FROM raw_sales
WHERE cents <> '' AND _delivery NOT IN (SELECT delivery FROM done);
INSERT OR IGNORE INTO done SELECT DISTINCT _delivery FROM raw_sales;
COMMIT;
DROP TABLE IF EXISTS rejects;
CREATE TABLE rejects AS SELECT _file, _line, 'no price' AS reason FROM raw_sales WHERE cents = ''
UNION ALL SELECT _file, _line, 'malformed' FROM raw_sales_malformed;`;
    expect(outcomeOf(check, { load }).status).toBe('passed');
  });
});

describe('quarantine', () => {
  const check: Check = {
    id: 'q',
    kind: 'quarantine',
    table: 'rejects',
    reason: 'reason',
    by: ['_file', '_line'],
  };
  const keep = (select: string): Draft => ({
    load: `${REFERENCE['load']?.split('DROP TABLE IF EXISTS rejects')[0] ?? ''} DROP TABLE IF EXISTS rejects; CREATE TABLE rejects AS ${select}`,
  });

  test('passes right rows with right reasons', () => {
    expect(outcomeOf(check, {}).status).toBe('passed');
  });

  test.each([
    [
      'a missing row',
      `SELECT _file, _line, 'malformed' AS reason FROM raw_sales_malformed`,
      /rejects lacks .*_line 4.*'no price'/,
    ],
    [
      'a wrong reason',
      `SELECT _file, _line, 'bad' AS reason FROM raw_sales WHERE cents = '' UNION ALL SELECT _file, _line, 'malformed' FROM raw_sales_malformed`,
      /the reason is 'bad', expected 'no price'/,
    ],
    [
      'a good row',
      `SELECT _file, _line, CASE cents WHEN '' THEN 'no price' ELSE 'odd' END AS reason FROM raw_sales WHERE cents IN ('', '230') UNION ALL SELECT _file, _line, 'malformed' FROM raw_sales_malformed`,
      /holds .*_line 3.* as 'odd', yet that row is good/,
    ],
    ['no reason', `SELECT _file, _line FROM raw_sales_malformed`, /no column reason/],
  ])('fails %s', (_, select, message) => {
    expect(said(outcomeOf(check, keep(select)))).toMatch(message);
  });
});

describe('plan and budget', () => {
  const report = (sql: string): Draft => ({ report: `-- name: by_day\n${sql}` });
  const searching = report(
    `SELECT day, count(*) AS sales, sum(cents) AS cents FROM sales WHERE id = 'a1' GROUP BY day;`,
  );
  const scanning = report(
    `SELECT day, count(*) AS sales, sum(cents) AS cents FROM sales s WHERE cents = 450 GROUP BY day;`,
  );

  test('a search by the key passes, a scan names the table (alias resolved)', () => {
    const check: Check = {
      id: 'plan',
      kind: 'plan',
      result: 'by_day',
      searches: ['sales'],
      noScan: ['sales'],
    };
    expect(outcomeOf(check, searching).status).toBe('passed');
    expect(said(outcomeOf(check, scanning))).toMatch(
      /^by_day reads every row of sales\. The plan says: SCAN s/,
    );
  });

  test('a plan without the wanted search fails', () => {
    const check: Check = { id: 'plan', kind: 'plan', result: 'by_day', searches: ['sales'], noScan: [] };
    expect(said(outcomeOf(check, scanning))).toMatch(/does not look up sales by an index/);
  });

  test('an index that the engine builds for one query is no index: the whole table is read for it', () => {
    const joined = report(
      `SELECT r.day, count(*) AS sales, sum(s.cents) AS cents FROM raw_sales AS r JOIN sales AS s ON s.cents = r.cents GROUP BY r.day;`,
    );
    const check: Check = { id: 'plan', kind: 'plan', result: 'by_day', searches: [], noScan: ['sales'] };
    const outcome = outcomeOf(check, joined);
    if (outcome.status === 'failed') expect(said(outcome)).toMatch(/reads every row of sales/);
    else throw new Error('the automatic index was taken for one of the learner');
  });

  test('the budget counts rows visited: index entry and row by key, all by scan, product in nested loops', () => {
    const budget = (rows: number): Check => ({ id: 'budget', kind: 'budget', result: 'by_day', rows });
    expect(outcomeOf(budget(2), searching).status).toBe('passed');
    expect(outcomeOf(budget(1), scanning)).toMatchObject({ finding: { visited: 2, limit: 1 } });
    const cross = report(
      `SELECT a.day, count(*) AS sales, 0 AS cents FROM sales a JOIN sales b ON a.cents < b.cents GROUP BY 1;`,
    );
    expect(outcomeOf(budget(5), cross)).toMatchObject({ finding: { visited: 2 + 2 * 2 } });
  });

  test('a result that is not there is said so', () => {
    const check: Check = { id: 'budget', kind: 'budget', result: 'nowhere', rows: 5 };
    expect(said(outcomeOf(check, { report: 'SELECT 1; SELECT 2;' }))).toMatch(
      /2 results without a name, and none is called nowhere/,
    );
  });
});

describe('uses and avoids', () => {
  const uses: Check = { id: 'uses', kind: 'uses', step: 'report', phrases: ['LEFT JOIN', 'LEFT OUTER JOIN'] };
  const avoids: Check = { id: 'avoids', kind: 'avoids', step: 'report', phrases: ['SELECT DISTINCT'] };
  const by = (rest: string): Draft => ({
    report: `-- name: by_day\nSELECT day, count(*) AS sales, sum(cents) AS cents FROM sales ${rest} GROUP BY day ORDER BY day`,
  });

  test('look at code, whatever its case and spacing', () => {
    expect(outcomeOf(uses, by('left\n  join (SELECT 1) ON 1')).status).toBe('passed');
    expect(
      outcomeOf(avoids, { report: 'select  distinct day, 1 as sales, 2 as cents from sales' }).status,
    ).toBe('failed');
  });

  test('never at comments and texts', () => {
    expect(said(outcomeOf(uses, by("/* LEFT JOIN */ WHERE 'LEFT JOIN' <> ''")))).toMatch(
      /about LEFT JOIN, LEFT OUTER JOIN/,
    );
    expect(outcomeOf(avoids, by('-- SELECT DISTINCT\n')).status).toBe('passed');
  });
});

describe('learner-tests', () => {
  const steps = [...LAB.steps.slice(0, 2), { id: 'tests', file: 'tests.sql', language: 'sql' as const }];
  const check: Check = { id: 'tests', kind: 'learner-tests', step: 'tests', catches: 2, falseAlarms: 0 };
  const fault = (id: string, name: string, params: Record<string, string | number>) => ({
    id,
    seed: 3,
    from: 'tue',
    faults: [{ name, params: { source: 'sales', ...params } }],
  });
  const trials = {
    tests: {
      planted: [
        fault('p1', 'blank', { column: 'cents', rate: 1 }),
        fault('p2', 'replace-text', { column: 'day', text: 'sun', rate: 1 }),
      ],
      clean: [fault('c1', 'shuffle-rows', {})],
    },
  };
  const outcome = (tests: string): CheckOutcome => outcomeOf(check, { tests }, { steps }, { trials });
  const NO_DAY = "-- name: known_day\nSELECT * FROM raw_sales WHERE day NOT IN ('mon', 'tue');";
  const MANY_BLANKS =
    "-- name: few_blanks\nSELECT count(*) AS blanks FROM raw_sales WHERE cents = '' HAVING count(*) > 1;";

  test('tests that notice every planted fault and no clean day pass', () => {
    expect(outcome(NO_DAY + MANY_BLANKS).status).toBe('passed');
  });

  test('a fault that no test notices is named', () => {
    expect(said(outcome(NO_DAY))).toBe('Your tests noticed 1 of 2 planted faults. Not noticed: blank.');
  });

  test('a test that objects on a clean day fails, with the row', () => {
    expect(
      said(outcome(`${NO_DAY}${MANY_BLANKS}\n-- name: no_blank\nSELECT id FROM raw_sales WHERE cents = '';`)),
    ).toMatch(/^Test no_blank objects on a clean day: id 'a3'/);
  });
});
