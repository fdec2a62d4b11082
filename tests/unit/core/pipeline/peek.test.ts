// One statement looked at, and a source broken on purpose, on the real engine.
import { beforeAll, describe, expect, test } from 'vitest';
import { openBlob } from '../../../../src/authoring/node-blob.ts';
import { FaultError } from '../../../../src/core/faults/fault.ts';
import { breakSource } from '../../../../src/core/faults/fitting.ts';
import { FAULT_NAMES } from '../../../../src/core/faults/registry.ts';
import type { Toolbox } from '../../../../src/core/pipeline/engine.ts';
import { peekOf, peekScenario, placeOf, type Peek } from '../../../../src/core/pipeline/peek.ts';
import { runScenario } from '../../../../src/core/pipeline/run.ts';
import { readCsv } from '../../../../src/engines/papaparse/read-csv.ts';
import { loadSqlite } from '../../../../src/engines/sqlite/load-node.ts';
import { readExtract } from '../../../../src/engines/yaml/read-extract.ts';
import { readDashboard } from '../../../../src/engines/yaml/read-dashboard.ts';
import { fixtureLab as lab } from '../../workbench/fixture-lab.ts';

let tools: Toolbox;
beforeAll(async () => {
  tools = { engine: await loadSqlite(), readCsv, readDashboard, readExtract, openBlob };
});

const WATCH = { rowCap: 100, contents: [], probes: {}, intrusions: [] };

/** `[` and `]` mark the selection, `|` a caret. */
function peek(step: string, marked: string, deliveries = 1): Peek {
  const from = marked.search(/[[|]/);
  const text = marked.replace(/[[\]|]/g, '');
  const end = marked.indexOf(']');
  const place = placeOf(step, text, from, end < 0 ? from : end - 1);
  if (place === null) throw new Error('no place');
  const draft = { ...lab.starter, [step]: text };
  const observation = runScenario(lab, draft, peekScenario(lab, draft, deliveries, place), WATCH, tools);
  return peekOf(observation, lab.deliveries[deliveries - 1]?.id ?? '', place);
}

describe('a look at one statement', () => {
  test('runs the earlier steps and shows only the statement at the caret', () => {
    const seen = peek(
      'report',
      'SELECT 1 AS a;\n-- name: rows\nSELECT count(*) AS n| FROM receipts;\nSELECT broken',
    );
    expect(seen.failure).toBeUndefined();
    expect(seen.results.map(({ name, set }) => [name, set.columns, set.rows])).toEqual([
      ['rows', ['n'], [[5n]]],
    ]);
  });

  test('a selection inside of a statement runs by itself', () => {
    const seen = peek('report', 'SELECT * FROM ([SELECT 7 AS seven]) AS s;');
    expect(seen.results.map(({ set }) => set.columns)).toEqual([['seven']]);
  });

  test('says how many rows a statement changed', () => {
    expect(peek('load', 'CREATE TABLE t AS SELECT 1 AS x;\nINSERT INTO t VALUES (2), (3)|;')).toMatchObject({
      statements: 1,
      changes: 2,
    });
  });

  test('a failure keeps its place in the step', () => {
    const marked = 'SELECT 1;\nSELECT nope| FROM receipts;';
    expect(peek('report', marked).failure).toMatchObject({ step: 'report', offset: 17 });
  });

  test('earlier deliveries run whole', () => {
    const draft =
      'CREATE TABLE IF NOT EXISTS seen (d); INSERT INTO seen SELECT max(_delivery) FROM raw_receipts; SELECT count(*)| FROM seen;';
    expect(peek('clean', draft, 1).results[0]?.set.rows).toEqual([[1n]]);
  });
});

describe('breaking the source', () => {
  const attempt = (name: string, params: Record<string, string | number> = {}) =>
    breakSource(lab, { from: 'monday', seed: 3, use: { name, params } }, readCsv);

  test('finds the first column a fault fits', () => {
    expect(attempt('impossible-date').done[0]).toMatchObject({ values: { column: 'day' } });
  });

  test('the same seed gives the same files', () => {
    expect(attempt('pad-text').deliveries).toEqual(attempt('pad-text').deliveries);
  });

  test.each(FAULT_NAMES)('%s is done, or says what to choose instead', (name) => {
    try {
      const broken = attempt(name);
      expect(
        runScenario(
          lab,
          lab.starter,
          { id: 'x', actions: broken.deliveries.map((delivery) => ({ kind: 'deliver', delivery })) },
          WATCH,
          tools,
        ).staged.length,
      ).toBeGreaterThan(0);
    } catch (error) {
      expect(error).toBeInstanceOf(FaultError);
    }
  });
});
