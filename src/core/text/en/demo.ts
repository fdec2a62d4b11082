// The home page's miniature: a delivery of four rows and what became of each. Data and its English words.

export type DemoRow =
  | { readonly kind: 'loaded'; readonly line: number; readonly text: string; readonly cells: readonly string[] }
  | { readonly kind: 'rejected'; readonly line: number; readonly text: string; readonly id: string; readonly reason: string };

const rows: readonly DemoRow[] = [
  { kind: 'loaded', line: 2, text: '1001;2026-03-02;"4,50"', cells: ['1001', '2026-03-02', '4.50'] },
  { kind: 'loaded', line: 3, text: '1002;02.03.2026;3.80', cells: ['1002', '2026-03-02', '3.80'] },
  { kind: 'rejected', line: 4, text: '1003;2026-03-02;', id: '1003', reason: 'total is blank' },
  { kind: 'loaded', line: 5, text: '1004;2026-03-02;12,00 €', cells: ['1004', '2026-03-02', '12.00'] },
];

export const demo = {
  caption: 'A small pipeline: four rows of a CSV file become three typed rows and one quarantined row.',
  rawCaption: 'monday.csv, as it came',
  header: 'receipt;day;total',
  rows,
  columns: [
    { name: 'receipt', type: 'INTEGER' },
    { name: 'day', type: 'TEXT' },
    { name: 'total', type: 'REAL' },
  ],
  steps: ['clean', 'check', 'load'],
  loadedCaption: 'receipts, a typed table',
  rejectsCaption: 'rejects, with the reason',
  reasonAt: (line: number, reason: string) => `${reason} (line ${line})`,
} as const;
