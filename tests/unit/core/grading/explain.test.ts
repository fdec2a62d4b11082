// The wording of every finding, as learners read it. A new kind does not compile until it has an example here.
import { describe, expect, test } from 'vitest';
import { explain, explainFailure } from '../../../../src/core/grading/explain.ts';
import type { Difference, Finding, Setting } from '../../../../src/core/grading/verdict.ts';
import type { FailureKind } from '../../../../src/core/pipeline/observation.ts';

type Examples<U extends { readonly kind: string }> = { readonly [K in U['kind']]: Extract<U, { kind: K }> };

const visible: Setting = { kind: 'visible' };
const places = [{ file: 'sales.csv', line: 4, text: 'a3,mon,' }];
const row = [
  { column: 'day', value: "'mon'" },
  { column: 'till', value: '2' },
];

const differences: Examples<Difference> = {
  'missing-output': { kind: 'missing-output', output: 'by_day', unnamed: 0 },
  'missing-column': { kind: 'missing-column', output: 'by_day', column: 'cents', got: ['day', 'n'] },
  'extra-column': { kind: 'extra-column', output: 'by_day', column: 'note' },
  'duplicate-column': { kind: 'duplicate-column', output: 'by_day', column: 'day' },
  'column-order': { kind: 'column-order', output: 'by_day', got: ['n', 'day'], expected: ['day', 'n'] },
  'too-many-rows': { kind: 'too-many-rows', output: 'by_day', limit: 100 },
  'missing-row': { kind: 'missing-row', output: 'by_day', row, missing: 1, extra: 0 },
  'extra-row': { kind: 'extra-row', output: 'by_day', row, missing: 0, extra: 3 },
  'repeated-row': { kind: 'repeated-row', output: 'by_day', row, times: 2, expected: 1 },
  cell: {
    kind: 'cell',
    output: 'by_day',
    row,
    column: 'cents',
    got: "'680'",
    expected: '680',
    classes: ['text', 'integer'],
    rows: 3,
  },
  'row-order': { kind: 'row-order', output: 'by_day', by: ['day', 'till'], position: 2, row },
};

const findings: Omit<Examples<Finding>, 'difference' | 'failure'> = {
  'no-table': { kind: 'no-table', table: 'sales', exists: [] },
  'is-view': { kind: 'is-view', table: 'sales' },
  'no-column': { kind: 'no-column', table: 'sales', column: 'cents', exists: ['id', 'day'] },
  'wrong-type': { kind: 'wrong-type', table: 'sales', column: 'cents', got: '', expected: 'INTEGER' },
  nullable: { kind: 'nullable', table: 'sales', column: 'cents' },
  'not-strict': { kind: 'not-strict', table: 'sales' },
  'no-key': { kind: 'no-key', table: 'sales', key: ['id', 'day'] },
  accepts: { kind: 'accepts', table: 'sales', column: 'cents', value: '-1' },
  rows: { kind: 'rows', row, count: 2, places },
  'probe-failed': { kind: 'probe-failed', message: 'no such table: sales' },
  unbalanced: {
    kind: 'unbalanced',
    setting: visible,
    rowsIn: 4,
    loaded: 4,
    quarantined: 1,
    deduplicated: 0,
    places: [],
  },
  'no-chart': { kind: 'no-chart', wanted: 'by_day', got: [] },
  'chart-type': { kind: 'chart-type', chart: 'Cents', got: 'line', expected: 'bar' },
  'chart-field': { kind: 'chart-field', chart: 'Cents', field: 'y', got: 'n', expected: 'cents' },
  'chart-empty': { kind: 'chart-empty', chart: 'Cents' },
  quarantine: { kind: 'quarantine', table: 'rejects', row, got: "'none'", expected: "'no total'", places },
  'plan-scan': { kind: 'plan-scan', result: 'by_day', table: 'sales', plan: ['SCAN sales'] },
  'plan-index': { kind: 'plan-index', result: 'by_day', index: 'by_day_idx', plan: ['SCAN sales'] },
  budget: { kind: 'budget', result: 'by_day', visited: 150_000, limit: 500, plan: ['SCAN sales'] },
  'fault-missed': { kind: 'fault-missed', caught: 2, planted: 3, missed: ['blank'] },
  'false-alarm': { kind: 'false-alarm', test: 'no_blank_totals', row },
  'not-used': { kind: 'not-used', step: 'report', phrases: ['LEFT JOIN'] },
  used: { kind: 'used', step: 'report', phrase: 'DISTINCT' },
};

const settings: Examples<Setting> = {
  visible,
  rerun: { kind: 'rerun' },
  'next-delivery': { kind: 'next-delivery', delivery: 'tue' },
  'any-order': { kind: 'any-order', order: ['tue', 'mon'] },
  crash: { kind: 'crash', after: 2 },
  twin: { kind: 'twin', twin: 'twin-1', from: 'mon' },
};

const kinds: Record<FailureKind, string> = {
  blank: 'there is no SQL in any step',
  syntax: 'near "SELEC": syntax error',
  runtime: 'no such table: sales',
  refused: 'ATTACH is not available here: a lab has one database.',
  timeout: '1500',
  memory: 'out of memory',
  'too-much': '10000 results',
  'no-result': '',
  extract: 'no rule fits sales.csv (rule 1: its bytes are not utf-8)',
  dashboard: '`charts:` must be a list: start each chart with a dash',
};

const said = <T extends object>(examples: T, say: (one: T[keyof T]) => string): string =>
  `\n${Object.entries(examples)
    .map(([kind, one]) => `${kind}: ${say(one as T[keyof T])}`)
    .join('\n')}\n`;

describe('what is said of', () => {
  test('every difference', () => {
    expect(
      said(differences, (difference) =>
        explain({ kind: 'difference', setting: visible, difference, places: [] }),
      ),
    ).toMatchInlineSnapshot(`
      "
      missing-output: There is no by_day. Make a table of that name, or write «-- name: by_day» above the SELECT that counts.
      missing-column: by_day has no column cents; it has day, n.
      extra-column: by_day has a column note that was not asked for.
      duplicate-column: by_day has two columns called day. Give one of them another name.
      column-order: by_day has the right columns in another order: n, day. Asked were day, n.
      too-many-rows: by_day has more than 100 rows. Look for a join that multiplies rows.
      missing-row: by_day lacks a row: day 'mon', till 2.
      extra-row: by_day has 3 rows that should not be there, for example: day 'mon', till 2.
      repeated-row: by_day has 2 rows instead of 1 with day 'mon', till 2.
      cell: by_day, day 'mon', till 2: cents is '680', expected 680. 3 rows differ. The value is stored as text, expected integer.
      row-order: by_day has the right rows in the wrong order. It should be ordered by day, till; row 2 is day 'mon', till 2.
      "
    `);
  });

  test('every other finding', () => {
    expect(said(findings, explain)).toMatchInlineSnapshot(`
      "
      no-table: There is no table sales. The run left: none.
      is-view: sales is a view; the task asks for a table, whose rows stay when the raw data is gone.
      no-column: Table sales has no column cents; it has id, day.
      wrong-type: sales.cents is declared without a type, asked was INTEGER.
      nullable: sales.cents may be NULL. Declare it so that a row without it is refused.
      not-strict: sales is not a STRICT table: SQLite would store text in a number column without a word.
      no-key: sales has no key on id, day: nothing stops the same row from being loaded twice.
      accepts: sales accepted cents = -1. A constraint on the table should refuse it, whoever loads.
      rows: This should not be there (2 rows, the first one shown): day 'mon', till 2. Look at sales.csv line 4 («a3,mon,»).
      probe-failed: This could not be looked up in your tables: no such table: sales.
      unbalanced: 4 rows came in, 4 loaded + 1 quarantined = 5: 1 row too many.
      no-chart: dashboard.yaml has no chart. It should draw by_day.
      chart-type: Chart «Cents» is drawn as line; asked was bar.
      chart-field: Chart «Cents» has y: n; asked was cents.
      chart-empty: Chart «Cents» has nothing to draw: its result is missing, has no row, or holds no number where one is due.
      quarantine: rejects, day 'mon', till 2: the reason is 'none', expected 'no total'. Look at sales.csv line 4 («a3,mon,»).
      plan-scan: by_day reads every row of sales. The plan says: SCAN sales.
      plan-index: by_day does not look up by_day_idx by an index. The plan says: SCAN sales.
      budget: by_day visits about 150000 rows; 500 are allowed. The plan says: SCAN sales.
      fault-missed: Your tests noticed 2 of 3 planted faults. Not noticed: blank.
      false-alarm: Test no_blank_totals objects on a clean day: day 'mon', till 2. A test that cries wolf gets switched off.
      not-used: This exercise is about LEFT JOIN; it does not stand in report.
      used: DISTINCT stands in report; this exercise asks to do without it.
      "
    `);
  });

  test('every setting', () => {
    const difference = differences['missing-row'];
    expect(said(settings, (setting) => explain({ kind: 'difference', setting, difference, places: [] })))
      .toMatchInlineSnapshot(`
      "
      visible: by_day lacks a row: day 'mon', till 2.
      rerun: After a second run on the same delivery: by_day lacks a row: day 'mon', till 2.
      next-delivery: After the tue delivery arrived too: by_day lacks a row: day 'mon', till 2.
      any-order: With the deliveries in the order tue, mon: by_day lacks a row: day 'mon', till 2.
      crash: Killed after statement 2 of the last delivery and started again: by_day lacks a row: day 'mon', till 2.
      twin: On hidden data (a mon file gone bad in ways that real files do): by_day lacks a row: day 'mon', till 2.
      "
    `);
  });

  test('every failure', () => {
    const all = Object.entries(kinds).map(([kind, message]) =>
      explainFailure({ kind: kind as FailureKind, message, step: 'load' }, (step) => `${step}.sql`),
    );
    expect(`\n${all.join('\n')}\n`).toMatchInlineSnapshot(`
      "
      There is no SQL in any step yet. Start with the first tab.
      load.sql is not valid SQL: near "SELEC": syntax error. The marked place is where SQLite gave up; the cause is there or just before it.
      load.sql stopped: no such table: sales.
      load.sql was not run to its end. ATTACH is not available here: a lab has one database.
      It was stopped after 1.5 seconds without an end. Look for a recursive query without a limit, or a join without a condition.
      load.sql needed more memory than a run has here (out of memory). Look for a join that multiplies rows, or a very long text.
      load.sql made too much: 10000 results.
      load.sql returns no result.
      load.sql cannot be applied: no rule fits sales.csv (rule 1: its bytes are not utf-8).
      dashboard.yaml cannot be read: \`charts:\` must be a list: start each chart with a dash.
      "
    `);
    expect(explainFailure({ kind: 'runtime', message: 'it broke' })).toBe('The pipeline stopped: it broke.');
  });
});

describe('places', () => {
  const finding = (count: number): Finding => ({
    kind: 'difference',
    setting: visible,
    difference: differences['missing-row'],
    places: Array.from({ length: count }, (_, i) => ({
      file: 'sales.csv',
      line: i + 2,
      text: `a${i},mon,1`,
    })),
  });

  test('none, one, two, and never more than two', () => {
    expect([0, 1, 2, 5].map((count) => explain(finding(count)).split(' Look at ')[1] ?? '')).toEqual([
      '',
      'sales.csv line 2 («a0,mon,1»).',
      'sales.csv line 2 («a0,mon,1») and sales.csv line 3 («a1,mon,1»).',
      'sales.csv line 2 («a0,mon,1») and sales.csv line 3 («a1,mon,1»).',
    ]);
  });

  test('counts agree with their words', () => {
    const unbalanced = (loaded: number): string =>
      explain({ ...findings.unbalanced, loaded, quarantined: 0 });
    expect([unbalanced(3), unbalanced(2), unbalanced(5)]).toEqual([
      '4 rows came in, 3 loaded + 0 quarantined = 3: 1 row is nowhere.',
      '4 rows came in, 2 loaded + 0 quarantined = 2: 2 rows are nowhere.',
      '4 rows came in, 5 loaded + 0 quarantined = 5: 1 row too many.',
    ]);
  });

  test('NULL needs no word about storage', () => {
    const cell = { ...differences.cell, got: 'NULL', classes: ['null', 'integer'] as const };
    expect(explain({ kind: 'difference', setting: visible, difference: cell, places: [] })).not.toContain(
      'stored as',
    );
  });
});
