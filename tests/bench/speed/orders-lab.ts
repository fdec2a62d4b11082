// The orders file as a lab of somebody's own: one source, one delivery, clean and report.
import type { Draft, Lab } from '../../../src/core/lab.ts';
import { OWN_MEMORY } from '../../../src/core/pipeline/budget.ts';
import { ORDER_COLUMNS, ORDERS_DRAFT, ORDERS_FINGERPRINT } from '../orders-file.ts';

/** The draft that every engine runs, and at its end what tells whether all cleaned alike. */
export const DRAFT: Draft & { readonly clean: string; readonly report: string } = {
  clean: ORDERS_DRAFT.clean,
  report: `${ORDERS_DRAFT.report}-- name: fingerprint\n${ORDERS_FINGERPRINT};\n`,
};

export function ordersLab(blob: Blob): Lab {
  return {
    id: 'orders',
    version: 1,
    lesson: '',
    minutes: 0,
    staging: 'append',
    sources: [{ name: 'orders', dialect: { delimiter: ',', header: true }, columns: ORDER_COLUMNS }],
    deliveries: [
      { id: 'all', files: [{ source: 'orders', name: 'orders.csv', body: { kind: 'blob', blob } }] },
    ],
    steps: [
      { id: 'clean', file: 'clean.sql', language: 'sql' },
      { id: 'report', file: 'report.sql', language: 'sql' },
    ],
    starter: DRAFT,
    outputs: { tables: [], results: [] },
    contracts: {},
    traces: {},
    checks: [],
    limits: { ms: 120_000, rows: 100_000, memory: OWN_MEMORY },
    text: { title: 'Orders', summary: '', brief: [], steps: {}, checks: {} },
  };
}
