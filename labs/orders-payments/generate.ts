// Two weeks of orders, their items and their payments, of a shop for tea things that does not exist: `npm run lab -- data orders-payments`.
import { csvText, type CsvLine } from '../../src/authoring/data/csv-lines.ts';
import { seeded, type Random } from '../../src/core/faults/random.ts';

const GOODS: readonly (readonly [sku: string, won: number])[] = [
  ['teapot', 38_000], ['cup', 9_500], ['whisk', 14_000], ['green tea 100 g', 12_500], ['barley tea', 6_000],
  ['tray', 22_000], ['strainer', 4_500], ['tea towel', 7_500],
];
const CUSTOMERS = ['김민수', '이서연', 'Marta Nowak', 'João Pires', '박지은', 'Игорь Белов', 'Ana Lima', '최하준', 'Zoë Kern'];

interface Week {
  readonly seed: number;
  readonly name: string;
  readonly firstOrder: number;
  readonly firstPayment: number;
  readonly days: readonly (readonly [day: string, orders: number])[];
  /** Order ids that payments of this week name and no order of this week has. */
  readonly strangers: readonly string[];
}
interface Payment {
  readonly order: string;
  readonly kind: 'payment' | 'refund';
  readonly won: number;
}

const WEEK_14: Week = {
  seed: 14, name: 'w14', firstOrder: 2001, firstPayment: 70_001,
  days: [['2026-03-30', 14], ['2026-03-31', 11], ['2026-04-01', 16], ['2026-04-02', 13], ['2026-04-03', 19], ['2026-04-04', 21]],
  // Two were paid ahead of their order, which comes in week 15; one is a slip of the hand, one is blank.
  strangers: ['O-2099', 'O-2107', 'O-20170', ''],
};
const WEEK_15: Week = {
  seed: 15, name: 'w15', firstOrder: 2095, firstPayment: 70_201,
  days: [['2026-04-06', 12], ['2026-04-07', 15], ['2026-04-08', 10], ['2026-04-09', 15], ['2026-04-10', 17], ['2026-04-11', 20]],
  strangers: ['O-2399', 'O-1188'],
};

export function generate(): Record<string, string> {
  return { ...weekFiles(WEEK_14), ...weekFiles(WEEK_15) };
}

function weekFiles(week: Week): Record<string, string> {
  const random = seeded(week.seed);
  const orders: CsvLine[] = [['order_id', 'ordered_on', 'customer']];
  const items: CsvLine[] = [['order_id', 'sku', 'quantity', 'unit_price']];
  const payments: Payment[] = [];
  let number = week.firstOrder;
  for (const [day, count] of week.days) {
    for (let i = 0; i < count; i++) {
      const id = `O-${number++}`;
      orders.push([id, day, random.pick(CUSTOMERS)]);
      payments.push(...settle(id, addItems(id, items, random), random));
    }
  }
  payments.push(...week.strangers.map((order): Payment => ({ order, kind: 'payment', won: 2_500 * (3 + random.below(20)) })));
  return {
    [`data/orders-${week.name}.csv`]: csvText(orders),
    [`data/items-${week.name}.csv`]: csvText(items),
    ...paymentFiles(week, random.shuffle(payments), random),
  };
}

/** The order's total; 0 when everything was taken off it again. */
function addItems(order: string, items: CsvLine[], random: Random): number {
  const count = random.chance(0.04) ? 0 : random.pick([1, 1, 2, 2, 3, 4]);
  let total = 0;
  for (let i = 0; i < count; i++) {
    const [sku, price] = random.pick(GOODS);
    const quantity = random.pick([1, 1, 1, 2, 2, 4]);
    // The same thing put into the basket twice is two equal lines, and both are to be paid.
    const times = random.chance(0.1) ? 2 : 1;
    for (let n = 0; n < times; n++) items.push([order, sku, String(quantity), String(price)]);
    total += times * quantity * price;
  }
  return total;
}

function settle(order: string, total: number, random: Random): Payment[] {
  const pay = (won: number): Payment => ({ order, kind: 'payment', won });
  const refund = (won: number): Payment => ({ order, kind: 'refund', won });
  if (total === 0) return random.chance(0.5) ? [pay(9_500), refund(9_500)] : [];
  const way = random.next();
  if (way < 0.1) return [];
  if (way < 0.3) return [pay(total / 2), pay(total / 2)];
  if (way < 0.38) return [pay(total - 3_000), pay(1_500), pay(1_500)].filter(({ won }) => won > 0);
  if (way < 0.46) return [pay(total), refund(Math.min(total, 4_500))];
  if (way < 0.5) return [pay(total), refund(total / 2), refund(total / 2)];
  if (way < 0.54) return [pay(Math.floor(total / 1_000) * 500)];
  return [pay(total)];
}

function paymentFiles(week: Week, payments: readonly Payment[], random: Random): Record<string, string> {
  const lines: CsvLine[] = [['payment_id', 'order_id', 'kind', 'amount', 'paid_at']];
  let total = 0;
  payments.forEach(({ order, kind, won }, i) => {
    total += kind === 'payment' ? won : -won;
    const id = random.chance(0.08) ? order.toLowerCase() : random.chance(0.05) ? `${order} ` : order;
    const word = random.chance(0.1) ? kind.toUpperCase() : kind;
    lines.push([`P-${week.firstPayment + i}`, id, word, amount(won, random), paidAt(week, random)]);
  });
  // An unquoted comma in the amount: counted by the provider, not readable for us.
  lines.splice(41, 0, `P-${week.firstPayment + payments.length},O-${week.firstOrder + 6},payment,19,000,${paidAt(week, random)}`);
  total += 19_000;
  const control = [['file', 'records', 'total'], [`payments-${week.name}.csv`, String(lines.length - 1), String(total)]];
  return { [`data/payments-${week.name}.csv`]: csvText(lines), [`data/control-${week.name}.csv`]: csvText(control) };
}

function amount(won: number, random: Random): string {
  const grouped = String(won).replace(/\B(?=(\d{3})+$)/g, ',');
  return random.pick([String(won), String(won), String(won), grouped, `₩${grouped}`, `₩${grouped}`]);
}

function paidAt(week: Week, random: Random): string {
  const [day] = random.pick(week.days);
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${day} ${two(8 + random.below(14))}:${two(random.below(60))}`;
}
