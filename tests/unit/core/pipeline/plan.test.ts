// Visits of a query, estimated from the engine's own plan and real row counts: each way of reading a table.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadNodeTools } from '../../../../src/authoring/node-parts.ts';
import type { Database } from '../../../../src/core/pipeline/engine.ts';
import { accessesOf, estimateVisits } from '../../../../src/core/pipeline/plan.ts';

const SENSORS = 5;
const DAYS = 4;
const MINUTES = 50;
const ALL = SENSORS * DAYS * MINUTES;
const WARM = 10;

let db: Database;

beforeAll(async () => {
  db = (await loadNodeTools()).engine.open();
  const made = db.script(
    `CREATE TABLE log (sensor TEXT, day INTEGER, minute INTEGER, temp REAL);
     WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < ${ALL - 1})
     INSERT INTO log SELECT 's' || (i % ${SENSORS}), i / ${SENSORS} % ${DAYS}, i / ${SENSORS * DAYS}, iif(i < ${WARM}, 5, -18) FROM n;
     CREATE TABLE keyed (sensor TEXT, day INTEGER, minute INTEGER, temp REAL, PRIMARY KEY (sensor, day, minute)) WITHOUT ROWID;
     INSERT INTO keyed SELECT * FROM log;
     CREATE TABLE visits (sensor TEXT, day INTEGER);
     INSERT INTO visits VALUES ('s1', 1), ('s2', 3), ('s4', 0);`,
    { rowCap: 10 },
  );
  expect(made.failure).toBeUndefined();
});

afterAll(() => {
  db.close();
});

/** Visits of a SELECT while the index exists. */
function visits(index: string, sql: string): number {
  db.query('SAVEPOINT trial');
  if (index !== '') db.query(index);
  const [statement] = db.script(sql, { rowCap: 10 }).statements;
  const found = estimateVisits(db, statement?.plan ?? [], sql);
  db.query('ROLLBACK TO trial');
  db.query('RELEASE trial');
  return found;
}

const DAY = `SELECT max(temp), min(temp) FROM log WHERE sensor = 's1' AND day = 2`;

describe('visits', () => {
  test.each([
    ['a scan reads every row', '', DAY, ALL],
    [
      'so does a max() that the plan calls a search',
      '',
      'SELECT max(temp) FROM log WHERE upper(sensor) = 1',
      ALL,
    ],
    ['an index entry and its row count twice', 'CREATE INDEX i ON log (sensor, day)', DAY, 2 * MINUTES],
    ['an index that covers the query counts once', 'CREATE INDEX i ON log (sensor, day, temp)', DAY, MINUTES],
    [
      'half of the key finds a whole sensor',
      'CREATE INDEX i ON log (sensor, temp)',
      `${DAY} AND temp < 0`,
      2 * (DAYS * MINUTES - WARM / SENSORS),
    ],
    [
      'an index on an expression is one by its words',
      'CREATE INDEX i ON log (upper(sensor), day, temp)',
      `SELECT max(temp) FROM log WHERE upper(sensor) = 'S1' AND day = 2`,
      MINUTES,
    ],
    [
      'a range with a number keeps what the number keeps',
      'CREATE INDEX i ON log (temp, sensor)',
      'SELECT count(sensor) FROM log WHERE temp > 0',
      WARM,
    ],
    [
      'a range between two numbers as well',
      'CREATE INDEX i ON log (sensor, minute, temp)',
      `SELECT max(temp) FROM log WHERE sensor = 's1' AND minute BETWEEN 10 AND 14`,
      DAYS * 5,
    ],
    [
      'a partial index has only its own entries',
      'CREATE INDEX i ON log (day, temp) WHERE temp > 0',
      'SELECT day, max(temp) FROM log WHERE temp > 0 GROUP BY day',
      WARM,
    ],
    [
      'a key of several columns is no single row',
      '',
      `SELECT max(temp) FROM keyed WHERE sensor = 's1' AND day = 2`,
      MINUTES,
    ],
    [
      'the whole key is one row',
      '',
      `SELECT temp FROM keyed WHERE sensor = 's1' AND day = 2 AND minute = 7`,
      1,
    ],
    [
      'a view is counted where it is made',
      'CREATE VIEW daily AS SELECT sensor, day, max(temp) AS temp FROM log GROUP BY sensor, day',
      'SELECT max(temp) FROM daily',
      ALL + 1,
    ],
    [
      'a correlated subquery runs for every row around it',
      '',
      'SELECT (SELECT max(temp) FROM keyed AS k WHERE k.sensor = v.sensor AND k.day = v.day) FROM visits AS v',
      3 + 3 * MINUTES,
    ],
  ])('%s', (_, index, sql, expected) => {
    expect(visits(index, sql)).toBe(expected);
  });

  test('an automatic index costs the whole table, and is none of the learner', () => {
    const sql = 'SELECT count(*) FROM visits AS v JOIN log AS l ON l.sensor = v.sensor AND l.day = v.day';
    const [statement] = db.script(sql, { rowCap: 10 }).statements;
    const built = accessesOf(statement?.plan ?? [], sql).filter((access) => access.automatic);
    expect(built).toHaveLength(1);
    expect(visits('', sql)).toBeGreaterThan(ALL);
  });
});
