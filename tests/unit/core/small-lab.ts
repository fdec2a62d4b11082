// A lab small enough to see through: two deliveries of three sales, one of them malformed, one without a price.
import type { Delivery, Draft, ExaminerPack, Lab } from '../../../src/core/lab.ts';
import type { Toolbox } from '../../../src/core/pipeline/engine.ts';
import { openBlob } from '../../../src/authoring/node-blob.ts';
import { readCsv } from '../../../src/engines/papaparse/read-csv.ts';
import { loadSqlite } from '../../../src/engines/sqlite/load-node.ts';
import { readDashboard } from '../../../src/engines/yaml/read-dashboard.ts';
import { readExtract } from '../../../src/engines/yaml/read-extract.ts';

export async function loadTools(): Promise<Toolbox> {
  return { engine: await loadSqlite(), readCsv, readDashboard, readExtract, openBlob };
}

function delivery(id: string, text: string): Delivery {
  return { id, files: [{ source: 'sales', name: `${id}.csv`, body: { kind: 'text', text } }] };
}

export const REFERENCE: Draft = {
  load: `DROP TABLE IF EXISTS sales;
CREATE TABLE sales (id TEXT PRIMARY KEY, day TEXT NOT NULL, cents INTEGER NOT NULL CHECK (cents >= 0)) STRICT;
INSERT INTO sales SELECT id, day, CAST(cents AS INTEGER) FROM raw_sales WHERE cents <> '';
DROP TABLE IF EXISTS rejects;
CREATE TABLE rejects (_file TEXT, _line INTEGER, reason TEXT) STRICT;
INSERT INTO rejects SELECT _file, _line, 'no price' FROM raw_sales WHERE cents = ''
UNION ALL SELECT _file, _line, 'malformed' FROM raw_sales_malformed;`,
  report: `-- name: by_day
SELECT day, count(*) AS sales, sum(cents) AS cents FROM sales GROUP BY day ORDER BY day;`,
  dashboard: 'charts:\n  - { title: Cents, type: bar, data: by_day, x: day, y: cents }\n',
};

export const LAB: Lab = {
  id: 'small',
  version: 3,
  lesson: 'sql/small',
  minutes: 5,
  staging: 'append',
  sources: [{ name: 'sales', dialect: { delimiter: ',', header: true }, columns: ['id', 'day', 'cents'] }],
  deliveries: [
    delivery('mon', 'id,day,cents\na1,mon,450\na2,mon,230\na3,mon,\na4,mon,1,20\n'),
    delivery('tue', 'id,day,cents\nb1,tue,100\nb2,tue,200\nb3,mon,300\n'),
  ],
  steps: [
    { id: 'load', file: 'load.sql', language: 'sql' },
    { id: 'report', file: 'report.sql', language: 'sql' },
    { id: 'dashboard', file: 'dashboard.yaml', language: 'dashboard' },
  ],
  starter: { load: '', report: '', dashboard: '' },
  outputs: { tables: ['sales', 'rejects'], results: ['by_day'] },
  contracts: {
    sales: { order: 'none', key: ['id'], tolerance: 0, strict: [], orderColumns: false, extraColumns: false },
    rejects: {
      order: 'none',
      key: ['_file', '_line'],
      tolerance: 0,
      strict: [],
      orderColumns: false,
      extraColumns: false,
    },
    by_day: {
      order: ['day'],
      key: ['day'],
      tolerance: 0,
      strict: [],
      orderColumns: false,
      extraColumns: false,
    },
  },
  traces: {},
  ledger: { source: 'sales', loaded: 'sales', quarantined: 'rejects', key: 'id' },
  checks: [
    {
      id: 'sales',
      step: 'load',
      kind: 'table',
      table: 'sales',
      columns: { id: { type: 'TEXT' }, cents: { type: 'INTEGER', notNull: true } },
      key: ['id'],
      strict: true,
      refuses: [{ cents: '-1' }],
    },
    {
      id: 'rejects',
      step: 'load',
      kind: 'table',
      table: 'rejects',
      columns: {},
      key: [],
      strict: false,
      refuses: [],
    },
    { id: 'balanced', step: 'load', kind: 'ledger' },
    { id: 'no-future', step: 'load', kind: 'rows', sql: "SELECT id FROM sales WHERE day = 'sun'" },
    { id: 'by-day', step: 'report', kind: 'result', name: 'by_day' },
    { id: 'chart', step: 'dashboard', kind: 'chart', type: 'bar', data: 'by_day', x: 'day', y: 'cents' },
    { id: 'twice', kind: 'rerun' },
    { id: 'next', kind: 'next-delivery' },
    { id: 'hidden', kind: 'twins' },
  ],
  limits: { ms: 2000, rows: 100 },
  text: { title: 'Small', summary: 'Small', brief: [], steps: {}, checks: {} },
};

export const PACK: ExaminerPack = {
  id: 'small',
  version: 3,
  reference: REFERENCE,
  twins: [
    {
      id: 'twin-1',
      seed: 5,
      from: 'tue',
      faults: [{ name: 'blank', params: { source: 'sales', column: 'cents', rate: 0.5 } }],
    },
  ],
  trials: {},
};
