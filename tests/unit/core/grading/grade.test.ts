import { beforeEach, describe, expect, test } from 'vitest';
import { grade, timedOutVerdict } from '../../../../src/core/grading/grade.ts';
import { explain } from '../../../../src/core/grading/explain.ts';
import type { Referee } from '../../../../src/core/grading/context.ts';
import type { CheckOutcome, Verdict } from '../../../../src/core/grading/verdict.ts';
import type { Draft } from '../../../../src/core/lab.ts';
import { LAB, loadTools, PACK, REFERENCE } from '../small-lab.ts';

const tools = await loadTools();
const refereeTools = await loadTools();
let referee: Referee;
let heard: string[];
beforeEach(() => {
  referee = { pack: PACK, tools: refereeTools, known: new Map() };
  heard = [];
});

function verdictOn(draft: Partial<Record<string, string>>): Verdict {
  return grade(LAB, { ...REFERENCE, ...draft } as Draft, referee, tools, {
    onScenario: (check, scenario) => heard.push(`${check}: ${scenario}`),
    onOutcome: (outcome) => heard.push(`${outcome.id} ${outcome.status}`),
  });
}

const states = ({ outcomes }: Verdict): string =>
  outcomes.map((one) => `${one.id} ${one.status === 'skipped' ? one.because : one.status}`).join(', ');

const said = ({ outcomes }: Verdict, id: string): string => {
  const outcome = outcomes.find((one) => one.id === id);
  return outcome?.status === 'failed' ? explain(outcome.finding) : `${id} ${outcome?.status}`;
};

const load = (change: (sql: string) => string): Partial<Record<string, string>> => ({
  load: change(REFERENCE['load'] ?? ''),
});

describe('stages', () => {
  test('the reference passes everything, in the order of the lab', () => {
    const verdict = verdictOn({});
    expect(verdict).toMatchObject({ lab: 'small', version: 3, status: 'passed' });
    expect(states(verdict)).toBe(
      ['runs', ...LAB.checks.map((check) => check.id)].map((id) => `${id} passed`).join(', '),
    );
  });

  test('every data set is announced by the first check that needs it, every outcome once', () => {
    verdictOn({});
    expect(heard).toEqual([
      'runs: deliveries:1',
      'runs passed',
      'sales passed',
      'rejects passed',
      'balanced passed',
      'no-future passed',
      'by-day passed',
      'chart passed',
      'twice: rerun',
      'twice passed',
      'next: deliveries:2',
      'next passed',
      'hidden: twin:twin-1',
      'hidden passed',
    ]);
  });

  test('a draft that does not run: everything else is skipped for that reason', () => {
    const verdict = verdictOn({ load: 'SELEC' });
    expect(states(verdict)).toBe(
      ['runs failed', ...LAB.checks.map((check) => `${check.id} run-failed`)].join(', '),
    );
    expect(said(verdict, 'runs')).toMatch(/^load is not valid SQL: near "SELEC": syntax error\./);
  });

  test('a visible failure skips behaviour, not its neighbours', () => {
    const verdict = verdictOn({
      report: '-- name: by_day\nSELECT day, 1 AS sales, sum(cents) AS cents FROM sales GROUP BY day',
    });
    expect(states(verdict)).toBe(
      'runs passed, sales passed, rejects passed, balanced passed, no-future passed, by-day failed, chart passed, twice earlier-failed, next earlier-failed, hidden earlier-failed',
    );
  });

  test('a behaviour failure leaves the other behaviour checks to run', () => {
    const verdict = verdictOn({ report: "-- name: by_day\nSELECT 'mon' AS day, 2 AS sales, 680 AS cents" });
    expect(states(verdict)).toMatch(/twice passed, next failed, hidden failed$/);
  });

  test('the same draft gives the same verdict, also with the reference remembered', () => {
    const draft = load((sql) => sql.replace("'no price'", "'none'"));
    expect(verdictOn(draft)).toEqual(verdictOn(draft));
  });

  test('a lab whose reference fails is our failure: it throws', () => {
    referee = { ...referee, pack: { ...PACK, reference: { ...REFERENCE, load: 'SELEC' } } };
    expect(() => verdictOn({})).toThrow('small: the reference fails on deliveries:1');
  });
});

describe('what checks say', () => {
  test.each<[string, Partial<Record<string, string>>, string, string]>([
    [
      'a table that is missing',
      load((sql) => sql.replaceAll('sales ', 'sold ').replaceAll('raw_sold', 'raw_sales')),
      'runs',
      'report stopped: no such table: sales.',
    ],
    [
      'a view for a table',
      load(
        (sql) =>
          `${sql}\nDROP TABLE rejects; CREATE VIEW rejects AS SELECT 1 AS _file, 2 AS _line, 3 AS reason`,
      ),
      'rejects',
      'rejects is a view;',
    ],
    [
      'a type',
      load((sql) => sql.replace('cents INTEGER', 'cents ANY')),
      'sales',
      'sales.cents is declared ANY, asked was INTEGER.',
    ],
    ['no STRICT', load((sql) => sql.replace(') STRICT', ')')), 'sales', 'sales is not a STRICT table'],
    [
      'NULL allowed',
      load((sql) => sql.replace('cents INTEGER NOT NULL', 'cents INTEGER')),
      'sales',
      'sales.cents may be NULL.',
    ],
    ['no key', load((sql) => sql.replace(' PRIMARY KEY', '')), 'sales', 'sales has no key on id'],
    [
      'no CHECK',
      load((sql) => sql.replace(' CHECK (cents >= 0)', '')),
      'sales',
      'sales accepted cents = -1.',
    ],
    [
      'a row that should not be there',
      load((sql) => `${sql} INSERT INTO sales VALUES ('x', 'sun', 1)`),
      'no-future',
      "This should not be there: id 'x'.",
    ],
    [
      'a row that is nowhere',
      load((sql) => sql.replace(/UNION ALL[\s\S]*/, '')),
      'balanced',
      '4 rows came in, 2 loaded + 1 quarantined = 3: 1 row is nowhere. Look at mon.csv line 5 («a4,mon,1,20»).',
    ],
    [
      'a chart',
      { dashboard: (REFERENCE['dashboard'] ?? '').replace('bar', 'line') },
      'chart',
      'Chart «Cents» is drawn as line; asked was bar.',
    ],
    ['no chart', { dashboard: 'charts: []' }, 'chart', 'dashboard.yaml has no chart. It should draw by_day.'],
    [
      'a second run that adds',
      load((sql) => sql.replace(/DROP TABLE IF EXISTS rejects;\nCREATE TABLE/, 'CREATE TABLE IF NOT EXISTS')),
      'twice',
      "After a second run on the same delivery: rejects has 2 rows instead of 1 with _file 'mon.csv', _line 4.",
    ],
    [
      'only this delivery',
      load((sql) => sql.replace("cents <> ''", "cents <> '' AND _delivery = 'mon'")),
      'next',
      'After the tue delivery arrived too: sales lacks 3 rows',
    ],
  ])('%s', (_, draft, check, words) => {
    expect(said(verdictOn(draft), check)).toContain(words);
  });

  test.each([
    ['INT for INTEGER', 'cents INTEGER', 'cents INT'],
    [
      'NULL refused by a CHECK',
      'cents INTEGER NOT NULL CHECK (cents >= 0)',
      'cents INTEGER CHECK (cents >= 0 AND cents IS NOT NULL)',
    ],
    ['UNIQUE NOT NULL for a primary key', 'id TEXT PRIMARY KEY', 'id TEXT NOT NULL UNIQUE'],
  ])('the same said in other words passes: %s', (_, asked, written) => {
    expect(said(verdictOn(load((sql) => sql.replace(asked, written))), 'sales')).toBe('sales passed');
  });

  test('a single unnamed result counts when the lab asks for one', () => {
    expect(verdictOn({ report: (REFERENCE['report'] ?? '').replace('-- name: by_day', '') }).status).toBe(
      'passed',
    );
  });

  test('of two unnamed results none counts', () => {
    const verdict = verdictOn({ report: 'SELECT 1; SELECT 2' });
    expect(said(verdict, 'by-day')).toMatch(/^There are 2 results without a name, and none is called by_day/);
  });

  test('learner tables cannot shadow the grader: a view of the reference’s name is compared, not believed', () => {
    const verdict = verdictOn({
      report: 'CREATE VIEW IF NOT EXISTS by_day AS SELECT 9 AS day, 9 AS sales, 9 AS cents',
    });
    expect(states(verdict)).toMatch(/by-day failed/);
  });
});

describe('a Check that was killed', () => {
  const done: CheckOutcome[] = [
    { id: 'runs', kind: 'runs', status: 'passed' },
    { id: 'sales', kind: 'table', status: 'passed' },
  ];

  test('what was done stays, what ran fails, the rest is skipped', () => {
    const verdict = timedOutVerdict(LAB, done, 'rejects', 5000);
    expect(states(verdict)).toBe(
      'runs passed, sales passed, rejects failed, balanced stopped, no-future stopped, by-day stopped, chart stopped, twice stopped, next stopped, hidden stopped',
    );
    expect(verdict.status).toBe('failed');
    expect(said(verdict, 'rejects')).toMatch(/^It was stopped after 5 seconds/);
  });

  test('during the very first run', () => {
    expect(states(timedOutVerdict(LAB, [], 'runs', 500))).toMatch(/^runs failed, sales stopped/);
  });
});
