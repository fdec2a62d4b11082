// Makes four evenings of payment extracts of an online shop that does not exist. Same seed, same files: `npm run lab -- data high-water-marks`.
import { csvText } from '../../src/authoring/data/csv-lines.ts';
import { seeded } from '../../src/core/faults/random.ts';

interface Payment {
  readonly id: string;
  /** YYYY-MM-DD HH:MM */
  readonly at: string;
  readonly cents: number;
}

const DAYS = ['2026-04-30', '2026-05-01', '2026-05-02', '2026-05-03', '2026-05-04', '2026-05-05', '2026-05-06', '2026-05-07'];

/** `perDay` payments on each day from 30 April to 7 May, in order of time. */
function provider(prefix: string, seed: number, perDay: number): Payment[] {
  const random = seeded(seed);
  let number = 100;
  return DAYS.flatMap((day) => {
    const minutes = Array.from({ length: perDay + random.below(4) }, () => random.below(1440)).sort((a, b) => a - b);
    return minutes.map((minute) => {
      const clock = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
      return { id: `${prefix}-${number++}`, at: `${day} ${clock}`, cents: 490 + 10 * random.below(15_000) };
    });
  });
}

const CARD = provider('C', 21, 15);
const BANK = provider('B', 22, 7);
const WALLET = provider('W', 23, 10);

const day = (payment: Payment): string => payment.at.slice(0, 10);
/** Days from `from` to `to`, both included. */
const between = (list: readonly Payment[], from: string, to: string): Payment[] => list.filter((one) => day(one) >= from && day(one) <= to);
/** Every n-th payment of a day shows up only later. */
const isSlow = (list: readonly Payment[], payment: Payment, n: number): boolean => list.indexOf(payment) % n === 0;

export function generate(): Record<string, string> {
  const early = (list: readonly Payment[], payments: readonly Payment[], n: number): Payment[] => payments.filter((one) => !isSlow(list, one, n));
  const lastCard = between(CARD, '2026-05-05', '2026-05-05').at(-1);
  const tie: Payment = { id: 'C-900', at: lastCard?.at ?? '', cents: lastCard?.cents ?? 0 };
  const cardLate: Payment[] = [
    { id: 'C-901', at: '2026-05-01 09:12', cents: 5490 },
    { id: 'C-902', at: '2026-05-02 00:00', cents: 1790 },
  ];
  const walletLate: Payment[] = [
    { id: 'W-901', at: '2026-05-03 00:00', cents: 3300 },
    { id: 'W-902', at: '2026-05-02 23:59', cents: 12_400 },
  ];
  return {
    'data/card_0504.csv': plain(early(CARD, between(CARD, '2026-04-30', '2026-05-04'), 9)),
    // The bank runs its extract in the afternoon: the rest of the day comes with the next one.
    'data/bank_0504.csv': german([...between(BANK, '2026-04-30', '2026-05-03'), ...between(BANK, '2026-05-04', '2026-05-04').slice(0, 3)]),
    'data/card_0505.csv': plain(early(CARD, between(CARD, '2026-05-03', '2026-05-05'), 11)),
    'data/wallet_0505.csv': plain(early(WALLET, between(WALLET, '2026-04-30', '2026-05-05'), 7)),
    'data/card_0506.csv': plain([...cardLate, ...between(CARD, '2026-05-04', '2026-05-05'), tie, ...between(CARD, '2026-05-06', '2026-05-06')]),
    'data/bank_0506.csv': german([...between(BANK, '2026-05-04', '2026-05-05'), ...between(BANK, '2026-05-06', '2026-05-06').slice(0, 4)]),
    'data/wallet_0506.csv': plain(between(WALLET, '2026-05-05', '2026-05-06')),
    'data/bank_0507.csv': german(between(BANK, '2026-05-06', '2026-05-07')),
    'data/wallet_0507.csv': plain([...walletLate, ...between(WALLET, '2026-05-04', '2026-05-07')]),
  };
}

function plain(payments: readonly Payment[]): string {
  return csvText([['payment_id', 'booked_at', 'amount'], ...payments.map(({ id, at, cents }) => [id, at, (cents / 100).toFixed(2)])]);
}

/** The bank knows days only, and writes them and the amounts as Germans do. */
function german(payments: readonly Payment[]): string {
  const rows = payments.map(({ id, at, cents }) => [id, `${at.slice(8, 10)}.${at.slice(5, 7)}.${at.slice(0, 4)}`, (cents / 100).toFixed(2).replace('.', ',')]);
  return csvText([['payment_id', 'booked_at', 'amount'], ...rows], ';');
}
