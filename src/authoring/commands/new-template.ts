// The files of a new lab, by name. Small enough to be read before it is changed.

export function labTemplate(id: string): Record<string, string> {
  return {
    'lab.yaml': `# yaml-language-server: $schema=../lab.schema.json
id: ${id}
version: 1
lesson: sql/first-load
minutes: 10
sources:
  sales: { delimiter: ',', header: true }
deliveries:
  - { id: first, files: { sales: data/first.csv } }
  - { id: second, files: { sales: data/second.csv } }
steps:
  - { id: load, file: load.sql }
  - { id: report, file: report.sql }
outputs: { tables: [sales], results: [units_by_shop] }
twins:
  - { seed: 1, from: first, faults: [{ shuffle-rows: {} }, { blank: { column: units, rate: 0.3 } }] }
checks:
  - id: sales
    step: load
    kind: table
    table: sales
    columns: { sale_id: { type: TEXT }, units: { type: INTEGER } }
    key: [sale_id]
  - { id: units, step: report, kind: result, name: units_by_shop, order: [shop], by: [shop] }
  - { id: twice, kind: rerun }
  - { id: next, kind: next-delivery }
  - { id: hidden, kind: twins }
limits: { ms: 5000, rows: 1000 }
`,
    'text/en.yaml': `title: A new lab
summary: One sentence that says what a learner will be able to do afterwards.
brief:
  - The situation, and what must come out.
steps:
  load:
    title: Load
    task: What this step must do.
    hints: [A nudge., Nearly there.]
  report:
    title: Report
    task: What this step must return.
    hints: [A nudge., Nearly there.]
checks:
  sales: Table sales holds every sale once
  units: units_by_shop has the right sums
  twice: A second run changes nothing
  next: The second delivery is right too
  hidden: It is right on hidden files too
`,
    'data/first.csv': 'sale_id,shop,units\nS-1,north,2\nS-2,south,\nS-3,north,5\nS-4,south,1\n',
    'data/second.csv': 'sale_id,shop,units\nS-5,north,4\nS-6,east,3\n',
    'starter/load.sql': 'CREATE TABLE sales AS SELECT sale_id, shop, units FROM raw_sales;\n',
    'starter/report.sql':
      '-- name: units_by_shop\nSELECT shop, count(*) AS units FROM sales GROUP BY shop;\n',
    'reference/load.sql': `DROP TABLE IF EXISTS sales;
CREATE TABLE sales (sale_id TEXT PRIMARY KEY, shop TEXT NOT NULL, units INTEGER NOT NULL);
INSERT INTO sales
SELECT sale_id, shop, CAST(units AS INTEGER) FROM raw_sales WHERE units <> '';
`,
    'reference/report.sql':
      '-- name: units_by_shop\nSELECT shop, sum(units) AS units FROM sales GROUP BY shop ORDER BY shop;\n',
    'right/insert-or-replace/load.sql': `CREATE TABLE IF NOT EXISTS sales (sale_id TEXT PRIMARY KEY, shop TEXT, units INTEGER);
INSERT OR REPLACE INTO sales
SELECT sale_id, shop, units FROM raw_sales WHERE length(units) > 0;
`,
    'wrong/blank-as-zero/load.sql': `DROP TABLE IF EXISTS sales;
CREATE TABLE sales (sale_id TEXT PRIMARY KEY, shop TEXT NOT NULL, units INTEGER NOT NULL);
INSERT INTO sales
SELECT sale_id, shop, CAST(units AS INTEGER) FROM raw_sales;
`,
    'wrong/blank-as-zero/expect.yaml': 'check: sales\ncause: null-comparison\n',
  };
}
