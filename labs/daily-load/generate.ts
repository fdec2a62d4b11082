// Makes four days of sales of three bookshops in Seoul that do not exist, one day sent twice and two corrected. `npm run lab -- data daily-load`.
import { csvText } from '../../src/authoring/data/csv-lines.ts';
import { seeded } from '../../src/core/faults/random.ts';

interface Sale {
  readonly id: string;
  readonly at: string;
  readonly shop: string;
  readonly items: number;
  /** Whole won; null where the till wrote nothing. */
  readonly won: number | null;
}

const PRICES = [6500, 9800, 12000, 13500, 14800, 16000, 18000, 22000, 32000, 45000];
const SHOPS = ['mapo', 'mapo', 'seongsu', 'seongsu', 'jongno'];

/** Opening hours 10:00 to 21:00, Korean time, as the tills write it. */
function day(date: string, seed: number, count: number, firstNumber: number): Sale[] {
  const random = seeded(seed);
  const minutes = Array.from({ length: count }, () => random.below(660)).sort((a, b) => a - b);
  return minutes.map((minute, i) => {
    const items = 1 + random.below(3);
    const price = Array.from({ length: items }, () => random.pick(PRICES)).reduce((sum, one) => sum + one, 0);
    const trap = random.next();
    const clock = `${String(10 + Math.floor(minute / 60))}:${String(minute % 60).padStart(2, '0')}`;
    const won = trap < 0.05 ? null : trap < 0.1 ? -price : price;
    return { id: `S-${firstNumber + i}`, at: `${date} ${clock}`, shop: random.pick(SHOPS), items, won };
  });
}

const SATURDAY = day('2026-05-09', 9, 58, 4001);
const SUNDAY = day('2026-05-10', 10, 27, 4059);
const MONDAY = day('2026-05-11', 11, 41, 4086);
const TUESDAY = day('2026-05-12', 12, 46, 4127);
const WEDNESDAY = day('2026-05-13', 13, 44, 4173);

/** Monday as it was sent again on Wednesday morning: voided, changed, repaired, and one sale that the till sent late. */
function corrected(sales: readonly Sale[]): Sale[] {
  const kept = sales.filter((_, i) => i !== 6 && i !== 23);
  const changed = kept.map((sale, i) => (i === 11 ? { ...sale, won: 18_000, items: 1 } : sale.won === null ? { ...sale, won: 13_500 } : sale));
  const late: Sale = { id: 'S-4900', at: '2026-05-11 20:58', shop: 'jongno', items: 2, won: 26_500 };
  return [...changed, late];
}

export function generate(): Record<string, string> {
  return {
    'data/sales_2026-05-10.csv': salesFile([...SATURDAY, ...SUNDAY]),
    'data/manifest_2026-05-10.csv': manifest([['2026-05-09', SATURDAY.length], ['2026-05-10', SUNDAY.length]]),
    'data/sales_2026-05-11.csv': salesFile(MONDAY),
    'data/manifest_2026-05-11.csv': manifest([['2026-05-11', MONDAY.length]]),
    // The line went down before the last two sales of Tuesday were sent.
    'data/sales_2026-05-12.csv': salesFile([...corrected(MONDAY), ...TUESDAY.slice(0, -2)]),
    'data/manifest_2026-05-12.csv': manifest([['2026-05-11', corrected(MONDAY).length], ['2026-05-12', TUESDAY.length]]),
    // Sunday was a training day: all its sales are withdrawn.
    'data/sales_2026-05-13.csv': salesFile([...TUESDAY, ...WEDNESDAY]),
    'data/manifest_2026-05-13.csv': manifest([['2026-05-10', 0], ['2026-05-12', TUESDAY.length], ['2026-05-13', WEDNESDAY.length]]),
  };
}

function manifest(days: readonly (readonly [day: string, announced: number])[]): string {
  return csvText([['day', 'announced'], ...days.map(([date, count]) => [date, String(count)])]);
}

function salesFile(sales: readonly Sale[]): string {
  const rows = sales.map(({ id, at, shop, items, won }) => [id, at, shop, String(items), won === null ? '' : amount(shop, won)]);
  return csvText([['sale_id', 'sold_at', 'shop', 'items', 'amount'], ...rows]);
}

/** Each shop has a till of its own, and each till its own way to write an amount. */
function amount(shop: string, won: number): string {
  const grouped = String(Math.abs(won)).replace(/\B(?=(\d{3})+$)/g, ',');
  const sign = won < 0 ? '-' : '';
  if (shop === 'mapo') return `${sign}₩${grouped}`;
  return shop === 'seongsu' ? `${sign}${grouped}` : `${sign}${Math.abs(won)}`;
}
