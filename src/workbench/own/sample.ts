// A made-up file for somebody who has none at hand: orders of a plant nursery, untidy in the ways real exports are.
// Always the same: seeded. Pure.
import { seeded, type Random } from '../../core/faults/random.ts';

export const SAMPLE_NAME = 'nursery-orders.csv';

const ORDERS = 640;
const PLANTS: readonly (readonly [name: string, cents: number])[] = [
  ['Lavender, 1 l pot', 420],
  ['Olive tree', 8900],
  ['Thyme', 290],
  ['Hornbeam hedge, 10 pieces', 4650],
  ['Rose "Nostalgia"', 1790],
  ['Fern', 650],
  ['Apple tree, dwarf', 3400],
  ['Mint', 290],
];
const BRANCHES = ['Linden', 'Harbour', 'Old Mill', 'North Gate'];
const CHANNELS = ['shop', 'web', 'phone'];

export function sampleCsv(seed = 7): string {
  const random = seeded(seed);
  const rows = Array.from({ length: ORDERS }, (_, at) => order(random, at));
  // The same export sent twice in part, and a few lines that no longer fit.
  for (let n = 0; n < 9; n++) rows.splice(random.below(rows.length), 0, random.pick(rows));
  rows.splice(131, 0, 'NO-10007;03.02.2026;Linden;Fern;2');
  rows.splice(402, 0, '');
  const lines = [
    'Orders of all branches, exported 02.04.2026',
    'order no;ordered on;branch;plant;pieces;price;channel;paid;e-mail;note',
    ...rows,
  ];
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

function order(random: Random, at: number): string {
  const [plant, cents] = random.pick(PLANTS);
  const pieces = 1 + random.below(random.chance(0.05) ? 40 : 6);
  const cells = [
    random.chance(0.006) ? '' : `NO-${String(10000 + at)}`,
    day(random),
    branch(random),
    plant,
    random.chance(0.008) ? `-${String(pieces)}` : String(pieces),
    price(random, cents * pieces),
    random.pick(CHANNELS),
    random.pick(['yes', 'yes', 'yes', 'no']),
    random.chance(0.12) ? '' : `customer${String(random.below(220))}@example.org`,
    note(random),
  ];
  return cells.map(quoted).join(';');
}

function day(random: Random): string {
  if (random.chance(0.006)) return '30.02.2026';
  if (random.chance(0.008)) return 'unknown';
  const date = new Date(Date.UTC(2026, 0, 5 + random.below(84)));
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${two(date.getUTCDate())}.${two(date.getUTCMonth() + 1)}.${String(date.getUTCFullYear())}`;
}

function branch(random: Random): string {
  const name = random.pick(BRANCHES);
  if (random.chance(0.02)) return name.toUpperCase();
  return random.chance(0.02) ? `${name}  ` : name;
}

/** `8.900,00`: comma for decimals, point for thousands. */
function price(random: Random, cents: number): string {
  if (random.chance(0.01)) return 'n/a';
  const whole = Math.floor(cents / 100);
  const grouped =
    whole >= 1000
      ? `${String(Math.floor(whole / 1000))}.${String(whole % 1000).padStart(3, '0')}`
      : String(whole);
  return `${grouped},${String(cents % 100).padStart(2, '0')}`;
}

function note(random: Random): string {
  const roll = random.next();
  if (roll < 0.86) return '';
  if (roll < 0.92) return 'Please deliver after 5 pm; ring twice';
  return roll < 0.97 ? 'Gift: write "Happy birthday"' : 'Leave it\nat the gate';
}

function quoted(cell: string): string {
  return /[;"\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
