import { describe, expect, test } from 'vitest';
import type { Draft, Lab } from '../../../../src/core/lab.ts';
import type { Watch } from '../../../../src/core/pipeline/observe.ts';
import { runScenario } from '../../../../src/core/pipeline/run.ts';
import { deliveriesInOrder, runTwice, type Scenario } from '../../../../src/core/pipeline/scenario.ts';
import { LAB, loadTools, REFERENCE } from '../small-lab.ts';

const tools = await loadTools();
const FIRST = deliveriesInOrder(LAB, 1);

function run(draft: Draft, scenario: Scenario = FIRST, lab: Lab = LAB, watch: Partial<Watch> = {}) {
  return runScenario(
    lab,
    draft,
    scenario,
    { rowCap: 100, contents: 'all', probes: {}, intrusions: [], ...watch },
    tools,
  );
}

const load = (sql: string): Draft => ({ ...REFERENCE, load: sql });
const alone = (sql: string): Draft => ({ ...REFERENCE, load: sql, report: '' });

describe('staging', () => {
  test('cells as they came, with line, file and delivery; malformed records beside them', () => {
    const { contents, staged, tables } = run(load('SELECT 1'));
    expect(contents['raw_sales']?.rows).toEqual([
      ['a1', 'mon', '450', 2n, 'mon.csv', 'mon'],
      ['a2', 'mon', '230', 3n, 'mon.csv', 'mon'],
      ['a3', 'mon', '', 4n, 'mon.csv', 'mon'],
    ]);
    expect(contents['raw_sales_malformed']?.rows).toEqual([
      [5n, 'mon.csv', 'mon', 'a4,mon,1,20', '4 fields instead of 3'],
    ]);
    expect(staged).toEqual([{ delivery: 'mon', source: 'sales', file: 'mon.csv', rows: 3, malformed: 1 }]);
    expect(tables.map((table) => [table.name, table.staged])).toEqual([
      ['raw_sales', true],
      ['raw_sales_malformed', true],
    ]);
  });

  test('append keeps every delivery, replace only the newest', () => {
    const deliveriesSeen = (staging: Lab['staging']): unknown[] => {
      const { contents } = run(alone('SELECT 1'), deliveriesInOrder(LAB, 2), { ...LAB, staging });
      return [...new Set(contents['raw_sales']?.rows.map((row) => row.at(-1)))];
    };
    expect([deliveriesSeen('append'), deliveriesSeen('replace')]).toEqual([['mon', 'tue'], ['tue']]);
  });

  test('a delivery that arrives twice is staged once', () => {
    const twice: Scenario = { id: 'x', actions: [...FIRST.actions, ...FIRST.actions] };
    expect(run(load('SELECT 1'), twice).contents['raw_sales']?.rows).toHaveLength(3);
  });

  test('a source without a file in this delivery has its empty table', () => {
    const lab = {
      ...LAB,
      sources: [
        ...LAB.sources,
        { name: 'shops', dialect: { delimiter: ',', header: true }, columns: ['shop'] },
      ],
    };
    expect(run(load('SELECT 1'), FIRST, lab).contents['raw_shops']).toMatchObject({
      columns: ['shop', '_line', '_file', '_delivery'],
      rows: [],
    });
  });

  test('raw tables that the pipeline dropped are there again for the next delivery', () => {
    const seen = 'CREATE TABLE IF NOT EXISTS seen (id); INSERT INTO seen SELECT id FROM raw_sales;';
    const { failure, contents } = run(
      alone(`${seen} DROP TABLE raw_sales; DROP TABLE raw_sales_malformed`),
      deliveriesInOrder(LAB, 2),
    );
    expect(failure).toBeUndefined();
    expect(contents['seen']?.rows.flat()).toEqual(['a1', 'a2', 'a3', 'b1', 'b2', 'b3']);
    expect(contents).not.toHaveProperty('raw_sales');
  });

  test('a raw table replaced by a view is the pipeline’s failure, not ours', () => {
    const draft = {
      load: 'DROP TABLE raw_sales; CREATE VIEW raw_sales AS SELECT 1 AS id',
      report: '',
      dashboard: 'charts: []',
    };
    const { failure } = run(draft, deliveriesInOrder(LAB, 2));
    expect(failure).toMatchObject({ kind: 'runtime' });
    expect(failure?.message).toMatch(/^delivery tue could not be staged: /);
  });
});

describe('a run', () => {
  test('of the reference leaves tables, a named result, a dashboard and a balanced ledger', () => {
    const { failure, results, tables, dashboard, ledger, warnings } = run(REFERENCE);
    expect(failure).toBeUndefined();
    expect(results).toMatchObject([
      {
        step: 'report',
        name: 'by_day',
        offset: 16,
        set: { columns: ['day', 'sales', 'cents'], rows: [['mon', 2n, 680n]], truncated: false },
      },
    ]);
    expect(tables.find((table) => table.name === 'sales')).toEqual({
      name: 'sales',
      kind: 'table',
      strict: true,
      rowCount: 2,
      staged: false,
      unique: [['id'], ['id']],
      columns: [
        { name: 'id', type: 'TEXT', notNull: true, primaryKey: 1 },
        { name: 'day', type: 'TEXT', notNull: true, primaryKey: 0 },
        { name: 'cents', type: 'INTEGER', notNull: true, primaryKey: 0 },
      ],
    });
    expect(dashboard?.charts).toHaveLength(1);
    expect(ledger).toEqual({
      source: 'sales',
      rowsIn: 4,
      loaded: 2,
      quarantined: 2,
      deduplicated: 0,
      lost: [],
    });
    expect(warnings).toEqual([]);
  });

  test('statements are placed in their step’s text, without the comment above them', () => {
    const { statements } = run({ ...REFERENCE, report: '-- name: by_day\nSELECT 1 AS day;\n  SELECT 2;' });
    expect(
      statements.filter((one) => one.step === 'report').map(({ offset, length }) => [offset, length]),
    ).toEqual([
      [16, 16],
      [35, 9],
    ]);
  });

  test('twice gives the same, when the load is a rebuild', () => {
    expect(run(REFERENCE, runTwice(LAB)).contents).toEqual(run(REFERENCE).contents);
  });

  test('the results are those of the last run', () => {
    expect(run(REFERENCE, deliveriesInOrder(LAB, 2)).results.map((one) => one.set.rows)).toEqual([
      [
        ['mon', 3n, 980n],
        ['tue', 2n, 300n],
      ],
    ]);
  });

  test('BEGIN without COMMIT: rolled back when the run ends, and said', () => {
    const { warnings, contents } = run(alone('CREATE TABLE kept (x); BEGIN; CREATE TABLE gone (x)'));
    expect(warnings).toMatchObject([{ kind: 'open-transaction', step: 'report' }]);
    expect(Object.keys(contents)).toEqual(['raw_sales', 'raw_sales_malformed', 'kept']);
  });

  test('a step that fails inside a transaction leaves nothing of it, and later steps do not run', () => {
    const { failure, contents, results, dashboard } = run(
      load('CREATE TABLE kept (x); BEGIN; CREATE TABLE gone (x); SELEC'),
    );
    expect(failure).toMatchObject({ kind: 'syntax', step: 'load', offset: 53, length: 5 });
    expect(Object.keys(contents)).toEqual(['raw_sales', 'raw_sales_malformed', 'kept']);
    expect([results, dashboard]).toEqual([[], undefined]);
  });

  test.each(['', '  \n', '-- later', ';;'])('%j in every step is blank', (sql) => {
    const { failure } = run({ load: sql, report: sql, dashboard: REFERENCE['dashboard'] ?? '' });
    expect(failure).toEqual({ kind: 'blank', message: 'there is no SQL in any step', step: 'load' });
    expect(run({}).failure?.kind).toBe('blank');
  });

  test('one blank step among others is fine', () => {
    expect(run({ ...REFERENCE, report: '' })).not.toHaveProperty('failure');
  });

  test('a dashboard that cannot be read is a failure of its step', () => {
    expect(run({ ...REFERENCE, dashboard: 'charts: 3' }).failure).toMatchObject({
      kind: 'dashboard',
      step: 'dashboard',
    });
  });

  test('rows that are nowhere are named with their lines', () => {
    const { ledger } = run(
      load(
        'CREATE TABLE sales AS SELECT * FROM raw_sales WHERE _line <> 3; CREATE TABLE rejects (_file, _line)',
      ),
    );
    expect(ledger).toEqual({
      source: 'sales',
      rowsIn: 4,
      loaded: 2,
      quarantined: 0,
      deduplicated: 0,
      lost: [
        { file: 'mon.csv', line: 3, text: 'a2,mon,230' },
        { file: 'mon.csv', line: 5, text: 'a4,mon,1,20' },
      ],
    });
  });

  test('without the tables of the ledger there is no ledger', () => {
    expect(run(load('CREATE TABLE sales (day, cents)'))).not.toHaveProperty('ledger');
  });

  test('a table called constructor or __proto__ is a table', () => {
    const { contents } = run(
      load(
        'CREATE TABLE sales (day, cents); CREATE TABLE "constructor" (x); CREATE TABLE "we ""quote""" (x)',
      ),
    );
    expect(Object.keys(contents)).toEqual(expect.arrayContaining(['constructor', 'we "quote"']));
  });

  test('a view that is broken hides nothing else', () => {
    const { tables, failure } = run(
      load('CREATE TABLE sales (day, cents); CREATE VIEW v AS SELECT * FROM nowhere'),
    );
    expect(failure).toBeUndefined();
    expect(tables.map((table) => table.name)).toEqual(['raw_sales', 'raw_sales_malformed', 'sales', 'v']);
  });
});

describe('values that a table must refuse', () => {
  const intrusions = [{ table: 'sales', column: 'cents', value: '-1' }];
  const accepted = (table: string): number =>
    run(
      load(
        `CREATE TABLE sales ${table}; INSERT INTO sales (id, day, cents) VALUES ('a', 'mon', 1), ('b', 'mon', 2)`,
      ),
      FIRST,
      LAB,
      { intrusions },
    ).accepted.length;

  test.each([
    ['(id, day, cents)', 1],
    ['(id, day, cents CHECK (cents >= 0))', 0],
    ['(id TEXT PRIMARY KEY, day, cents) WITHOUT ROWID', 1],
    ['(id TEXT PRIMARY KEY, day, cents CHECK (cents >= 0)) WITHOUT ROWID', 0],
    ['(id, day, cents, "rowid" TEXT)', 1],
  ])('%s', (table, count) => {
    expect(accepted(table)).toBe(count);
  });

  test('trying leaves the row as it was', () => {
    const { contents } = run(
      load("CREATE TABLE sales (id, day, cents); INSERT INTO sales VALUES ('a', 'mon', 1)"),
      FIRST,
      LAB,
      { intrusions },
    );
    expect(contents['sales']?.rows).toEqual([['a', 'mon', 1n]]);
  });
});
