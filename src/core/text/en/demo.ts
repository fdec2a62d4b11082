// The home page's miniature: four lines of the first lab's own delivery and what its reference makes of each. Data and
// English words; keep in step with labs/cafe-receipts/data/receipts-w10.csv.

export type DemoRow =
  | {
      readonly kind: 'loaded';
      readonly line: number;
      readonly text: string;
      readonly cells: readonly string[];
    }
  | { readonly kind: 'rejected'; readonly line: number; readonly text: string; readonly reason: string };

const rows: readonly DemoRow[] = [
  { kind: 'rejected', line: 4, text: 'R-1003,2026-03-02 08:27,banana bread,,cash', reason: 'no total' },
  {
    kind: 'loaded',
    line: 5,
    text: 'R-1004,2026-03-02 08:44,sandwich,6.85,cash',
    cells: ['R-1004', '2026-03-02', '685', 'cash'],
  },
  {
    kind: 'loaded',
    line: 6,
    text: 'R-1005,2026-03-02 08:50,cappuccino,"7,80",card',
    cells: ['R-1005', '2026-03-02', '780', 'card'],
  },
  {
    kind: 'loaded',
    line: 7,
    text: 'R-1006,2026-03-02 09:17,orange juice,4.60,Card',
    cells: ['R-1006', '2026-03-02', '460', 'card'],
  },
];

export const demo = {
  caption: 'A small pipeline: four rows of a CSV file become three typed rows and one quarantined row.',
  rawCaption: 'receipts-w10.csv, as it came',
  header: 'receipt_id,sold_at,item,total,paid_by',
  rows,
  columns: [
    { name: 'receipt_id', type: 'TEXT' },
    { name: 'day', type: 'TEXT' },
    { name: 'total_cents', type: 'INTEGER' },
    { name: 'paid_by', type: 'TEXT' },
  ],
  steps: ['raw', 'clean', 'load'],
  loadedCaption: 'receipts: three rows loaded',
  rejectsCaption: 'rejects: one row in quarantine',
  rejectsLine: (line: number) => `line ${line}`,
} as const;
