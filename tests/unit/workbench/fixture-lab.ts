// A small lab for tests of the workbench: real shapes, little data.
import type { Lab } from '../../../src/core/lab.ts';

const MONDAY = `receipt_id,day,total,paid_by
1,2026-03-02,4.50,card
2,2026-03-02,"3,20",cash
3,2026-03-02,,card
4,2026-03-03, 12.00 ,card
5,2026-03-03,$7.10,cash
`;

const TUESDAY = `receipt_id,day,total,paid_by
6,2026-03-04,5.00,card
7,2026-03-04,n/a,card
`;

export const fixtureLab: Lab = {
  id: 'fixture-receipts',
  version: 2,
  lesson: 'databases/first-load',
  minutes: 35,
  staging: 'append',
  sources: [
    {
      name: 'receipts',
      dialect: { delimiter: ',', header: true },
      columns: ['receipt_id', 'day', 'total', 'paid_by'],
    },
  ],
  deliveries: [
    {
      id: 'monday',
      files: [{ source: 'receipts', name: 'monday.csv', body: { kind: 'text', text: MONDAY } }],
    },
    {
      id: 'tuesday',
      files: [{ source: 'receipts', name: 'tuesday.csv', body: { kind: 'text', text: TUESDAY } }],
    },
  ],
  steps: [
    { id: 'clean', file: 'clean.sql', language: 'sql' },
    { id: 'load', file: 'load.sql', language: 'sql' },
    { id: 'report', file: 'report.sql', language: 'sql' },
    { id: 'dashboard', file: 'dashboard.yaml', language: 'dashboard' },
  ],
  starter: {
    clean:
      '-- One row per receipt, money as a number.\nDROP VIEW IF EXISTS clean_receipts;\nCREATE VIEW clean_receipts AS\nSELECT receipt_id, day, total, paid_by, _file, _line\nFROM raw_receipts;\n',
    load: 'CREATE TABLE IF NOT EXISTS receipts AS\nSELECT * FROM clean_receipts;\n',
    report:
      '-- name: revenue_by_day\nSELECT day, sum(total) AS revenue\nFROM receipts\nGROUP BY day\nORDER BY day;\n',
    dashboard:
      'charts:\n  - title: Revenue by day\n    type: bar\n    data: revenue_by_day\n    x: day\n    y: revenue\n',
  },
  outputs: { tables: ['receipts'], results: ['revenue_by_day'] },
  contracts: {
    receipts: {
      order: 'none',
      key: ['receipt_id'],
      tolerance: 0,
      strict: [],
      orderColumns: false,
      extraColumns: true,
    },
    revenue_by_day: {
      order: ['day'],
      key: ['day'],
      tolerance: 0.005,
      strict: [],
      orderColumns: false,
      extraColumns: false,
    },
  },
  traces: {},
  ledger: { source: 'receipts', loaded: 'receipts', quarantined: 'rejects', key: 'receipt_id' },
  checks: [
    {
      id: 'columns',
      step: 'load',
      kind: 'table',
      table: 'receipts',
      columns: {},
      key: ['receipt_id'],
      strict: true,
      refuses: [],
    },
    { id: 'revenue', step: 'report', kind: 'result', name: 'revenue_by_day' },
    { id: 'balanced', kind: 'ledger' },
    { id: 'twice', kind: 'rerun' },
    { id: 'next', kind: 'next-delivery' },
    {
      id: 'chart',
      step: 'dashboard',
      kind: 'chart',
      type: 'bar',
      data: 'revenue_by_day',
      x: 'day',
      y: 'revenue',
    },
  ],
  limits: { ms: 5000, rows: 1000 },
  text: {
    title: 'Café receipts',
    summary: 'Two days of receipts from a café till: load them so that the money adds up.',
    brief: [
      'The till of a café exports one CSV a day. The owner wants the revenue of each day, and wants it to be right.',
      'Totals come in three shapes (`4.50`, `3,20`, `$7.10`), and some are blank. A receipt without a total cannot be counted: it belongs in `rejects`, with its reason.',
    ],
    steps: {
      clean: {
        title: 'Clean',
        task: 'Turn every total into a number; keep where each row came from.',
        hints: ['Look at the raw lines with invisible characters shown.', '`replace()` twice and `CAST`.'],
      },
      load: {
        title: 'Load',
        task: 'Load into a STRICT table `receipts`, and what cannot be loaded into `rejects`.',
        hints: ['What is the key of a receipt?'],
      },
      report: { title: 'Report', task: 'Revenue by day, ordered by day.', hints: [] },
      dashboard: { title: 'Dashboard', task: 'One bar per day.', hints: [] },
    },
    checks: {
      columns: 'Table receipts has a key and is STRICT',
      revenue: 'Revenue by day is right',
      balanced: 'Every row is accounted for',
      twice: 'Running twice changes nothing',
      next: 'The next delivery adds up',
      chart: 'The bar chart shows revenue by day',
    },
  },
};
