// A large, dirty file of orders, the same for the same seed, and the pipeline that is timed on it. Runs in Node and in a page.
import { seeded, type Random } from '../../src/core/faults/random.ts';
import type { Draft } from '../../src/core/lab.ts';

export const ORDER_COLUMNS = ['order_id', 'customer', 'country', 'day', 'amount', 'status'] as const;

/** The raw table that the SQL below reads. Only these columns and `rowid` are used, so any engine can have it. */
export const RAW_ORDERS = 'raw_orders';

/** Rows that one piece of the file holds. */
const PIECE = 5000;

const FIRST =
  'Ana,Bruno,Çelik,Dmitri,Élodie,Fatima,Günter,Hiroshi,Inês,João,Kwame,Łucja,Minh,Noor,Øyvind,Priya,Zoë,Юлия,한별,山田';
const LAST =
  'Silva,Müller,Nguyen,O’Brien,García,Kowalski,Ivanova,Tanaka,Okafor,Dubois,Jensen,Öztürk,Costa,Lindström';
const COUNTRIES = 'Brazil,Germany,Poland,Japan,Nigeria,France,Norway,Türkiye,Vietnam,India';
const STATES = ['paid', 'shipped', 'returned', 'open'];
const SIGNS = ['$', '€', '£', ''];

/** Of a thousand rows: duplicates 10, cut off 4, a blank 6, no number 6, no date 4; every 50th name has a doubled quote. */
export function* orderPieces(rows: number, seed = 1): Generator<Uint8Array> {
  const random = seeded(seed);
  const encoder = new TextEncoder();
  const names = { first: FIRST.split(','), last: LAST.split(','), country: COUNTRIES.split(',') };
  let lines = [ORDER_COLUMNS.join(',')];
  let last = '';
  for (let id = 1; id <= rows; id++) {
    if (last !== '' && random.chance(0.01)) lines.push(last);
    else {
      last = orderLine(id, random, names);
      lines.push(last);
    }
    if (lines.length >= PIECE || id === rows) {
      yield encoder.encode(`${lines.join('\n')}\n`);
      lines = [];
    }
  }
}

/** The whole file; for a million rows it takes 57 MB. */
export function ordersFile(rows: number, seed = 1): Uint8Array<ArrayBuffer> {
  const pieces = [...orderPieces(rows, seed)];
  const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

interface Names {
  readonly first: readonly string[];
  readonly last: readonly string[];
  readonly country: readonly string[];
}

function orderLine(id: number, random: Random, names: Names): string {
  const fault = random.next();
  const cells = [
    String(10_000_000 + id),
    customer(random, names),
    country(random, names),
    fault >= 0.014 && fault < 0.018 ? 'n/a' : day(random),
    fault >= 0.008 && fault < 0.014 ? random.pick(['free', '12..50', '-', '1O.00']) : amount(random),
    random.pick(STATES),
  ];
  if (fault < 0.004) return cells.slice(0, 2 + random.below(4)).join(',');
  if (fault < 0.008) cells[1 + random.below(5)] = '';
  return cells.join(',');
}

function customer(random: Random, names: Names): string {
  const name = `${random.pick(names.first)} ${random.pick(names.last)}`;
  return random.chance(0.02) ? `"${name} ""${random.pick(names.first)}"""` : name;
}

function country(random: Random, names: Names): string {
  const name = random.pick(names.country);
  const chance = random.next();
  if (chance < 0.1) return name.toUpperCase();
  if (chance < 0.2) return name.toLowerCase();
  return chance < 0.25 ? ` ${name} ` : name;
}

function day(random: Random): string {
  const year = String(2023 + random.below(3));
  const month = String(1 + random.below(12)).padStart(2, '0');
  const date = String(1 + random.below(28)).padStart(2, '0');
  const chance = random.next();
  if (chance < 0.7) return `${year}-${month}-${date}`;
  return chance < 0.9 ? `${date}/${month}/${year}` : `${year}${month}${date}`;
}

function amount(random: Random): string {
  const cents = random.chance(0.1) ? 100_000 + random.below(400_000) : 100 + random.below(99_900);
  const whole = String(Math.floor(cents / 100)).replace(/(\d)(\d{3})$/, '$1,$2');
  const text = `${random.pick(SIGNS)}${whole}.${String(cents % 100).padStart(2, '0')}`;
  return whole.includes(',') ? `"${text}"` : text;
}

/** Clean with a window that keeps the first of each order, and two reports. Plain SQLite: every engine runs the same text. */
export const ORDERS_DRAFT: Draft & { readonly clean: string; readonly report: string } = {
  clean: `CREATE TABLE IF NOT EXISTS orders (
  order_id INTEGER PRIMARY KEY,
  customer TEXT NOT NULL,
  country TEXT NOT NULL,
  day TEXT NOT NULL,
  cents INTEGER NOT NULL,
  status TEXT NOT NULL
);
DELETE FROM orders;
INSERT INTO orders
WITH parsed AS (
  SELECT
    rowid AS at,
    CAST(order_id AS INTEGER) AS order_id,
    trim(customer) AS customer,
    lower(trim(country)) AS country,
    CASE
      WHEN day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' THEN date(day)
      WHEN day GLOB '[0-9][0-9]/[0-9][0-9]/[0-9][0-9][0-9][0-9]'
        THEN date(substr(day, 7, 4) || '-' || substr(day, 4, 2) || '-' || substr(day, 1, 2))
      WHEN day GLOB '[0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]'
        THEN date(substr(day, 1, 4) || '-' || substr(day, 5, 2) || '-' || substr(day, 7, 2))
    END AS day,
    replace(ltrim(amount, '$€£'), ',', '') AS amount,
    status
  FROM ${RAW_ORDERS}
),
checked AS (
  SELECT at, order_id, customer, country, day, CAST(round(CAST(amount AS REAL) * 100) AS INTEGER) AS cents, status
  FROM parsed
  WHERE customer <> '' AND country <> '' AND day IS NOT NULL AND status <> ''
    AND amount GLOB '[0-9]*.[0-9][0-9]' AND amount NOT GLOB '*[^0-9.]*' AND amount NOT GLOB '*.*.*'
),
ranked AS (
  SELECT *, row_number() OVER (PARTITION BY order_id ORDER BY at) AS copy FROM checked
)
SELECT order_id, customer, country, day, cents, status FROM ranked WHERE copy = 1;
`,
  report: `-- name: revenue_by_month
SELECT substr(day, 1, 7) AS month, country, count(*) AS orders, sum(cents) / 100.0 AS revenue
FROM orders WHERE status <> 'returned'
GROUP BY month, country ORDER BY month, country;
-- name: best_customers
SELECT customer, count(*) AS orders, sum(cents) / 100.0 AS revenue,
  rank() OVER (ORDER BY sum(cents) DESC) AS place
FROM orders GROUP BY customer ORDER BY place, customer LIMIT 20;
`,
};

/** Equal wherever the same rows were loaded and cleaned alike. */
export const ORDERS_FINGERPRINT =
  'SELECT count(*) AS orders, sum(cents) AS cents, sum(order_id) AS ids FROM orders';
