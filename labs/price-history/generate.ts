// Makes two weeks of price changes and sales of a tea wholesaler that does not exist. Same seed, same files: `npm run lab -- data price-history`.
import { csvText, type CsvLine } from '../../src/authoring/data/csv-lines.ts';
import { seeded, type Random } from '../../src/core/faults/random.ts';

const NBSP = '\u00A0';
const DAY = 86_400_000;

/** Names and first prices in roubles. TEA-24 is new: its first price is announced in week 10 and belongs to the change list. */
const PRODUCTS: readonly (readonly [product: string, roubles: number])[] = [
  ['Ассам крупнолистовой, 250 г', 540], ['Дарджилинг первый сбор, 100 г', 1290], ['Эрл Грей, 250 г', 620], ['Кения гранулированный, 500 г', 780],
  ['Иван-чай ферментированный, 100 г', 350], ['Сенча, 100 г', 690], ['Гёкуро, 50 г', 1850], ['Лунцзин, 100 г', 1480],
  ['Те Гуань Инь, 100 г', 980], ['Да Хун Пао, 50 г', 1120], ['Шу пуэр, блин 357 г', 2140], ['Шен пуэр, блин 357 г', 2890],
  ['Жасминовый, 200 г', 560], ['Молочный улун, 100 г', 870], ['Ройбуш, 250 г', 490], ['Мате, 500 г', 910],
  ['Каркаде, 250 г', 310], ['Ромашка, 100 г', 260], ['Мята, 100 г', 240], ['Чабрец, 50 г', 190],
  ['Масала, 200 г', 720], ['Кимун, 100 г', 830], ['Лапсанг сушонг, 100 г', 1060], ['Белый пион, 50 г', 1340],
];

interface Change {
  /** Index in PRODUCTS. */
  readonly product: number;
  readonly kopecks: number;
  readonly from: string;
  readonly noted: string;
  /** What stands in the file instead of a price, or a line that lost its quotes. */
  readonly trap?: 'blank' | 'on request' | 'unquoted';
}

/** A change with its number in the file. */
interface Numbered extends Change {
  readonly no: number;
}

export function generate(): Record<string, string> {
  const random = seeded(34);
  const inOrder = (list: readonly Change[]): Change[] => list.toSorted((a, b) => a.noted.localeCompare(b.noted));
  const first = inOrder([...firstList(), ...invented(random, 58, '2026-01-12', '2026-03-06'), ...WEEK_10]);
  const second = inOrder([...invented(random, 46, '2026-03-09', '2026-03-13'), ...WEEK_11]);
  const start = 999 - first.findIndex((one) => one === TYPED_TWICE);
  const week10 = first.map((one, i): Numbered => ({ ...one, no: start + i }));
  const week11 = second.map((one, i): Numbered => ({ ...one, no: start + first.length + i }));
  return {
    'data/price-changes-w10.csv': changesFile([...week10, ...again(random, week10, 4)], random),
    // The second file begins with the last six changes of the first: the export overlaps.
    'data/price-changes-w11.csv': changesFile([...week10.slice(-6), ...week11, ...again(random, week11, 2)], random),
    'data/sales-w10.csv': sales(random, 5001, ['2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05', '2026-03-06', '2026-03-07']),
    'data/sales-w11.csv': sales(random, 5301, ['2026-03-09', '2026-03-10', '2026-03-11', '2026-03-12', '2026-03-13', '2026-03-14']),
  };
}

/** The list of the year, noted on 9 January and valid from the 1st. */
function firstList(): Change[] {
  return PRODUCTS.slice(0, 23).map(([, roubles], product) => ({
    product, kopecks: roubles * 100, from: '2026-01-01', noted: '2026-01-09 10:00',
  }));
}

/** Typed twice in one minute, with another price: the higher number counts, and 1000 comes after 999. */
const TYPED_TWICE: Change = { product: 6, kopecks: 193_000, from: '2026-02-16', noted: '2026-02-08 11:20' };

/** Written by hand, because the lesson and the hints speak of them. */
const WEEK_10: readonly Change[] = [
  TYPED_TWICE,
  { ...TYPED_TWICE, kopecks: 199_000 },
  // The price is merely confirmed; week 11 will bring a change in between.
  { product: 8, kopecks: 98_000, from: '2026-03-06', noted: '2026-03-03 09:05' },
  // A new product: sold since Monday, priced from Thursday on.
  { product: 23, kopecks: 134_000, from: '2026-03-05', noted: '2026-03-04 17:40' },
  // A week of lower price, noted with its end: the old price comes back.
  { product: 13, kopecks: 79_000, from: '2026-02-16', noted: '2026-02-10 14:10' },
  { product: 13, kopecks: 87_000, from: '2026-02-24', noted: '2026-02-10 14:12' },
  // Samples are free: 0.00 is a price.
  { product: 19, kopecks: 0, from: '2026-03-05', noted: '2026-03-04 16:10' },
  // Noted on Saturday, valid since Wednesday.
  { product: 3, kopecks: 84_000, from: '2026-03-06', noted: '2026-03-05 12:15' },
  { product: 3, kopecks: 81_500, from: '2026-03-04', noted: '2026-03-07 11:30' },
];
const WEEK_11: readonly Change[] = [
  { product: 8, kopecks: 104_500, from: '2026-03-04', noted: '2026-03-10 09:50' },
  { product: 23, kopecks: 129_000, from: '2026-03-02', noted: '2026-03-11 13:10' },
  { product: 6, kopecks: 195_000, from: '2026-03-03', noted: '2026-03-11 18:00' },
];

/** Their history is written by hand above. */
const BY_HAND = new Set([3, 6, 8, 13, 19, 23]);

function invented(random: Random, count: number, since: string, until: string): Change[] {
  const days = (Date.parse(until) - Date.parse(since)) / DAY;
  const minutes = Array.from({ length: count }, () => random.below((days + 1) * 540)).sort((a, b) => a - b);
  const changes: Change[] = [];
  for (const minute of minutes) {
    const day = plus(since, Math.floor(minute / 540));
    changes.push(change(`${day} ${clock(9 * 60 + (minute % 540))}`, day, changes, random));
  }
  return changes;
}

function change(noted: string, day: string, before: readonly Change[], random: Random): Change {
  const last = before.at(-1);
  const kind = random.next();
  // A correction of the change just noted: the same product and day, another price.
  if (last !== undefined && last.trap === undefined && kind < 0.09)
    return { ...last, noted, kopecks: last.kopecks + 1000 * (1 + random.below(4)) };
  let product = random.below(23);
  while (BY_HAND.has(product)) product = random.below(23);
  const known = before.findLast((one) => one.product === product)?.kopecks ?? (PRODUCTS[product]?.[1] ?? 0) * 100;
  const kopecks = kind < 0.2 ? known : Math.round((known * (90 + random.below(25))) / 100 / 10) * 10;
  // Announced up to a week ahead; every fourth one is noted after its day.
  const from = plus(day, random.chance(0.25) ? -1 - random.below(6) : random.below(8));
  const odd = random.next();
  const trap = odd < 0.035 ? 'blank' : odd < 0.06 ? 'on request' : odd < 0.09 ? 'unquoted' : null;
  return { product, kopecks, from, noted, ...(trap === null ? {} : { trap }) };
}

function again(random: Random, list: readonly Numbered[], count: number): Numbered[] {
  return random.shuffle(list.filter((one) => one.trap === undefined && one.noted > '2026-01-12')).slice(0, count);
}

/** Two clerks: one exports from a Russian accounting program, the other from the web shop. */
function changesFile(changes: readonly Numbered[], random: Random): string {
  const lines: CsvLine[] = [['change_no', 'sku', 'product', 'price', 'valid_from', 'noted_at']];
  for (const one of changes) {
    const russian = one.trap === 'unquoted' || random.chance(0.4);
    const [product] = PRODUCTS[one.product] ?? [''];
    const from = russian ? one.from.split('-').reverse().join('.') : one.from;
    const head = [String(one.no), `TEA-${String(one.product + 1).padStart(2, '0')}`, product];
    if (one.trap === 'unquoted') lines.push([...head.map((cell) => (cell.includes(',') ? `"${cell}"` : cell)), money(one.kopecks, true), from, one.noted].join(','));
    else lines.push([...head, one.trap === 'blank' ? '' : one.trap === 'on request' ? 'по запросу' : money(one.kopecks, russian, random.chance(0.25) ? ' ' : NBSP), from, one.noted]);
  }
  return csvText(lines);
}

/** The accounting program puts a blank that does not break between thousands; who types a price by hand puts an ordinary one. */
function money(kopecks: number, russian: boolean, blank = NBSP): string {
  const plain = (kopecks / 100).toFixed(2);
  return russian ? `${plain.replace('.', ',').replace(/\B(?=(\d{3})+,)/g, blank)}${blank}₽` : plain;
}

function sales(random: Random, first: number, days: readonly string[]): string {
  const lines: CsvLine[] = [['sale_id', 'sold_at', 'sku', 'quantity']];
  let number = first;
  // Rung up on the Sunday before, while stock was taken: a number that no product has.
  const sunday = plus(days[0] ?? '', -1);
  lines.push([`S-${number++}`, `${sunday} 12:30`, 'TEA-90', '1']);
  for (const day of days) {
    const minutes = Array.from({ length: 38 + random.below(12) }, () => random.below(600)).sort((a, b) => a - b);
    for (const minute of minutes) {
      const product = random.chance(0.2) ? random.pick([...BY_HAND]) : random.below(24);
      const sku = random.chance(0.01) ? 'TEA-90' : `TEA-${String(product + 1).padStart(2, '0')}`;
      // Orders by telephone are booked on their day without a time.
      const soldAt = random.chance(0.1) ? day : `${day} ${clock(9 * 60 + minute)}`;
      lines.push([`S-${number++}`, soldAt, sku, String(1 + random.below(6))]);
    }
  }
  return csvText(lines);
}

function plus(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
}

function clock(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}
