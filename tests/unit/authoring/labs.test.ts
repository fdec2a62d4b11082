import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compileLab } from '../../../src/authoring/compile-lab.ts';
import { readDraft, subfolders } from '../../../src/authoring/drafts.ts';
import { labIds, readLabSummaries } from '../../../src/authoring/read-labs.ts';
import { schemaComplaint } from '../../../src/authoring/lab-schema-file.ts';
import { LAB } from '../core/small-lab.ts';

describe('readDraft', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'pipeyard-draft-'));
    writeFileSync(join(folder, 'load.sql'), 'SELECT 1');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('a missing step is taken from the other draft', () => {
    expect(
      readDraft(folder, LAB.steps, { load: 'other', report: 'SELECT 2', dashboard: 'charts: []' }),
    ).toEqual({
      load: 'SELECT 1',
      report: 'SELECT 2',
      dashboard: 'charts: []',
    });
  });

  test('without another draft it is an author’s error that names the file', () => {
    expect(() => readDraft(folder, LAB.steps)).toThrow(/report\.sql: is missing\. Hint: write this step\.$/);
  });

  test('a folder that is not there says which files it needs', () => {
    expect(() => readDraft(join(folder, 'nowhere'), LAB.steps)).toThrow(
      /nowhere: is no folder\. Hint: make it, with load\.sql, report\.sql, dashboard\.yaml\.$/,
    );
    expect(subfolders(join(folder, 'nowhere'))).toEqual([]);
  });
});

describe('cafe-receipts', () => {
  const { lab, pack } = compileLab('cafe-receipts');

  test('compiles to a lab that can travel as JSON', () => {
    expect(JSON.parse(JSON.stringify(lab))).toEqual(lab);
    expect(lab.steps.map((step) => [step.id, step.language])).toEqual([
      ['clean', 'sql'],
      ['load', 'sql'],
      ['report', 'sql'],
      ['dashboard', 'dashboard'],
    ]);
    expect(lab.sources[0]).toEqual({
      name: 'receipts',
      dialect: { delimiter: ',', header: true },
      columns: ['receipt_id', 'sold_at', 'item', 'total', 'paid_by'],
    });
    expect(lab.deliveries.map((delivery) => delivery.files.map((file) => file.name))).toEqual([
      ['receipts-w10.csv', 'opening-days-w10.csv'],
      ['receipts-w11.csv', 'opening-days-w11.csv'],
    ]);
    expect(lab.contracts['revenue_by_day']).toMatchObject({
      order: ['day'],
      key: ['day'],
      tolerance: 0.005,
      extraColumns: false,
    });
    expect(lab.contracts['receipts']).toMatchObject({ order: 'none', key: ['receipt_id'] });
  });

  test('the page’s part holds neither the reference nor the twins', () => {
    const page = JSON.stringify(lab);
    expect(page).not.toContain(JSON.stringify(pack.reference['clean']).slice(1, 200));
    expect(lab).not.toHaveProperty('twins');
    expect(pack.twins.map((twin) => twin.id)).toEqual(['twin-1', 'twin-2', 'twin-3']);
    expect(Object.keys(pack.reference)).toEqual(lab.steps.map((step) => step.id));
  });

  test('is the same each time it is compiled', () => {
    expect(compileLab('cafe-receipts')).toEqual({ lab, pack });
  });
});

test('every lab folder compiles and has its words', () => {
  expect(labIds()).toContain('cafe-receipts');
  for (const summary of readLabSummaries()) expect(summary.title).not.toBe('');
});

test('labs/lab.schema.json is what the schema says', () => {
  expect(schemaComplaint()).toBeNull();
});
