// Makes eight weeks of rides of a bike-share on the Han river that does not exist. Same seed, same files: `npm run lab -- data bike-days`.
import { csvText, type CsvLine } from '../../src/authoring/data/csv-lines.ts';
import { seeded, type Random } from '../../src/core/faults/random.ts';

const NEW_DOCKS = ['여의나루역 1번 출구', '서울숲', '반포한강공원', '망원나들목'];
/** Older controllers: they write the time of Seoul with its offset instead of UTC. */
const OLD_DOCKS = ['잠실나루', '뚝섬유원지'];
/** Start hours of Seoul, by how often they occur: commuters, evenings, a few at night. */
const HOURS = [0, 1, 6, 7, 7, 8, 8, 8, 9, 11, 12, 14, 15, 16, 17, 18, 18, 18, 19, 20, 21, 23];

const DAY = 86_400_000;
const KST = 9 * 3_600_000;

interface Period {
  readonly seed: number;
  readonly firstNumber: number;
  readonly from: string;
  /** Rides of each day; 0 = the docks were closed. */
  readonly rides: readonly number[];
}

const WEEKS_08_12: Period = {
  seed: 812, firstNumber: 4001, from: '2026-02-16',
  rides: [
    12, 0, 9, 18, 21, 24, 22, // Lunar New Year on Tuesday
    17, 19, 24, 16, 23, 27, 20,
    14, 22, 25, 21, 24, 28, 26,
    19, 0, 0, 23, 25, 29, 28, // a storm
    21, 24, 20, 22, 26, 30, 0, // a marathon on the last day of the period
  ],
};
const WEEKS_13_15: Period = {
  seed: 1315, firstNumber: 4801, from: '2026-03-23',
  rides: [
    23, 25, 22, 27, 28, 33, 31,
    24, 26, 21, 25, 0, 32, 32, // works on Friday
    27, 24, 0, 26, 29, 34, 30,
  ],
};

export function generate(): Record<string, string> {
  return {
    'data/rides-w08-12.csv': rides(WEEKS_08_12),
    'data/periods-w08-12.csv': period(WEEKS_08_12),
    'data/rides-w13-15.csv': rides(WEEKS_13_15),
    'data/periods-w13-15.csv': period(WEEKS_13_15),
  };
}

function period({ from, rides: counts }: Period): string {
  const last = Date.parse(`${from}T00:00:00Z`) + (counts.length - 1) * DAY;
  return csvText([['from_day', 'to_day'], [from, iso(last).slice(0, 10)]]);
}

function rides({ seed, firstNumber, from, rides: counts }: Period): string {
  const random = seeded(seed);
  const midnight = Date.parse(`${from}T00:00:00Z`) - KST;
  const moments = counts
    .flatMap((count, index) => Array.from({ length: count }, () => midnight + index * DAY + timeOfDay(random)))
    .sort((a, b) => a - b);
  const lines: CsvLine[] = [['ride_id', 'dock', 'started_at', 'minutes']];
  let number = firstNumber;
  for (const moment of moments) {
    lines.push(ride(`B-${number++}`, moment, random));
    // Further rides of which nobody knows the day: the clock of the dock had failed, or its name brought a comma.
    if (random.chance(0.012)) lines.push([`B-${number++}`, random.pick(OLD_DOCKS), '', minutes(random)]);
    if (random.chance(0.008)) lines.push(`B-${number++},뚝섬유원지, 자벌레,${iso(moment + 60_000)}Z,${minutes(random)}`);
  }
  return csvText(lines);
}

function ride(id: string, moment: number, random: Random): CsvLine {
  const old = random.chance(0.2);
  const startedAt = old ? `${iso(moment + KST)}+09:00` : `${iso(moment)}Z`;
  return [id, random.pick(old ? OLD_DOCKS : NEW_DOCKS), startedAt, minutes(random)];
}

function minutes(random: Random): string {
  return String(4 + random.below(56));
}

function timeOfDay(random: Random): number {
  return (random.pick(HOURS) * 3600 + random.below(3600)) * 1000;
}

function iso(moment: number): string {
  return new Date(moment).toISOString().slice(0, 19);
}
