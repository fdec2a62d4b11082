// Makes two batches of delivery events of a Seoul courier that does not exist. Same seed, same files: `npm run lab -- data late-events`.
import { csvText, type CsvLine } from '../../src/authoring/data/csv-lines.ts';
import { seeded, type Random } from '../../src/core/faults/random.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;
/** Seoul is nine hours ahead of UTC, all year. */
const KST = 9 * 60 * MINUTE;

/** The app went live on 26 February; each batch holds what arrived in these days, in Seoul. */
const LIVE = '2026-02-26';
const BATCHES = [
  { file: 'data/events-to-0304.csv', until: '2026-03-04' },
  { file: 'data/events-to-0309.csv', until: '2026-03-09' },
] as const;
const DAYS = 12;
const FEES = [2500, 3000, 3500, 4200, 5800, 12_500] as const;

type Status = 'picked_up' | 'delivered' | 'returned';

interface Event {
  readonly id: string;
  readonly parcel: string;
  readonly status: Status;
  /** Milliseconds since 1970, UTC. */
  readonly happened: number;
  readonly arrived: number;
  readonly fee: number | null;
}

export function generate(): Record<string, string> {
  const random = seeded(33);
  const events = everyEvent(random);
  // A phone that gets no answer sends again: the same event, later.
  const again = events.filter(() => random.chance(0.05)).map((one) => ({ ...one, arrived: one.arrived + (30 + random.below(3 * 1440)) * MINUTE }));
  const all = [...events, ...again].sort((a, b) => a.arrived - b.arrived || a.id.localeCompare(b.id));
  let since = '';
  return Object.fromEntries(
    BATCHES.map(({ file, until }) => {
      const mine = all.filter(({ arrived }) => day(arrived) > since && day(arrived) <= until);
      since = until;
      return [file, csvText([['event_id', 'parcel_id', 'status', 'happened_at', 'arrived_at', 'fee'], ...mine.map((one) => line(one, random))])];
    }),
  );
}

function everyEvent(random: Random): Event[] {
  const start = Date.parse(LIVE) - KST;
  const drafts: Omit<Event, 'id'>[] = [];
  for (let parcel = 0; parcel < DAYS * 26; parcel++) {
    const picked = start + Math.floor(parcel / 26) * DAY + (7 * 60 + random.below(14 * 60)) * MINUTE;
    const name = `P-${70_110 + parcel}`;
    drafts.push({ parcel: name, status: 'picked_up', happened: picked, arrived: picked + delay(random), fee: null });
    // Many are handed over late in the evening, some after midnight.
    const status = random.chance(0.08) ? 'returned' : 'delivered';
    // Some are handed over where they were picked up, in the same minute.
    const last = afterHoliday(picked + (random.chance(0.04) ? 0 : 40 + random.below(9 * 60)) * MINUTE);
    if (!random.chance(0.06)) drafts.push({ parcel: name, status, happened: last, arrived: last + delay(random), fee: status === 'delivered' ? random.pick(FEES) : null });
  }
  return drafts
    .sort((a, b) => a.happened - b.happened)
    .map((one, i) => ({ ...one, id: `E-${20_001 + i}` }))
    // A phone whose clock is an hour or a day ahead.
    .map((one) => (random.chance(0.012) ? { ...one, happened: one.happened + random.pick([60, 1440]) * MINUTE, arrived: one.happened + MINUTE } : one));
}

/** 1 March is a holiday: parcels are picked up, and delivered the day after. */
function afterHoliday(ms: number): number {
  return day(ms) === '2026-03-01' ? ms + DAY : ms;
}

/** Minutes mostly; hours in a basement; days when a phone lies in a drawer. */
function delay(random: Random): number {
  const kind = random.next();
  if (kind < 0.72) return random.below(9) * MINUTE;
  if (kind < 0.86) return (30 + random.below(420)) * MINUTE;
  if (kind < 0.95) return (900 + random.below(3 * 1440)) * MINUTE;
  return (3 * 1440 + random.below(3 * 1440)) * MINUTE;
}

/** The old app writes Seoul time and does not say so; the new one writes UTC. The server's arrived_at is Seoul time. */
function line({ id, parcel, status, happened, arrived, fee }: Event, random: Random): CsvLine {
  const blank = random.chance(0.008);
  const when = blank ? '' : random.chance(0.55) ? `${new Date(happened).toISOString().slice(0, 19)}Z` : seoul(happened);
  if (fee === null) return [id, parcel, status, when, seoul(arrived), ''];
  const won = random.chance(0.5) ? `₩${String(fee).replace(/\B(?=(\d{3})+$)/g, ',')}` : String(fee);
  if (random.chance(0.015) && won.includes(',')) return `${id},${parcel},${status},${when},${seoul(arrived)},${won}`;
  return [id, parcel, status, when, seoul(arrived), random.chance(arrived - happened > 3 * DAY ? 0.3 : 0.02) ? '' : won];
}

function seoul(ms: number): string {
  return new Date(ms + KST).toISOString().slice(0, 16).replace('T', ' ');
}

function day(ms: number): string {
  return seoul(ms).slice(0, 10);
}
