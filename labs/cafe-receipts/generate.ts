// Makes the two weeks of receipts of a café that does not exist. Same seed, same files: `npm run lab -- data cafe-receipts`.
import { csvText, type CsvLine } from '../../src/authoring/data/csv-lines.ts';
import { seeded, type Random } from '../../src/core/faults/random.ts';

const PRICES: readonly (readonly [item: string, cents: number])[] = [
  ['espresso', 230], ['flat white', 435], ['filter coffee', 290], ['cappuccino', 390], ['tea', 315],
  ['cinnamon bun', 360], ['banana bread', 410], ['sandwich', 685], ['orange juice', 460], ['water', 115],
];

interface Week {
  readonly seed: number;
  readonly firstNumber: number;
  /** Opening days with the number of receipts; 0 = open, but the till was silent. */
  readonly days: readonly (readonly [day: string, receipts: number])[];
}

const WEEK_10: Week = {
  seed: 10, firstNumber: 1001,
  days: [['2026-03-02', 34], ['2026-03-03', 41], ['2026-03-04', 38], ['2026-03-05', 0], ['2026-03-06', 47], ['2026-03-07', 52]],
};
const WEEK_11: Week = {
  seed: 11, firstNumber: 1213,
  days: [['2026-03-09', 33], ['2026-03-10', 0], ['2026-03-11', 40], ['2026-03-12', 44], ['2026-03-13', 45], ['2026-03-14', 55]],
};

export function generate(): Record<string, string> {
  return {
    'data/receipts-w10.csv': receipts(WEEK_10),
    'data/opening-days-w10.csv': openingDays(WEEK_10),
    'data/receipts-w11.csv': receipts(WEEK_11),
    'data/opening-days-w11.csv': openingDays(WEEK_11),
  };
}

function openingDays(week: Week): string {
  return csvText([['day', 'opens', 'closes'], ...week.days.map(([day]) => [day, '08:00', '18:00'])]);
}

function receipts(week: Week): string {
  const random = seeded(week.seed);
  const lines: CsvLine[] = [['receipt_id', 'sold_at', 'item', 'total', 'paid_by']];
  let number = week.firstNumber;
  for (const [day, count] of week.days) {
    const minutes = Array.from({ length: count }, () => random.below(600)).sort((a, b) => a - b);
    for (const minute of minutes) lines.push(receipt(`R-${number++}`, `${day} ${clock(minute)}`, random));
  }
  return csvText(lines);
}

function receipt(id: string, soldAt: string, random: Random): CsvLine {
  const [item, price] = random.pick(PRICES);
  const cents = random.chance(0.02) ? 0 : price * (1 + Number(random.chance(0.25)));
  const paidBy = random.pick(['card', 'card', 'card', 'cash', 'cash', random.pick(['Card', 'CARD', 'cash ', 'Cash'])]);
  const plain = (cents / 100).toFixed(2);
  const trap = random.next();
  // The old till writes a decimal comma and forgets the quotes: the record gets a field too many.
  if (trap < 0.012) return `${id},${soldAt},${item},${plain.replace('.', ',')},${paidBy}`;
  const total = trap < 0.035 ? '' : trap < 0.11 ? plain.replace('.', ',') : trap < 0.17 ? `€ ${plain}` : plain;
  return [id, soldAt, item, total, paidBy];
}

function clock(minute: number): string {
  const at = 8 * 60 + minute;
  return `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`;
}
