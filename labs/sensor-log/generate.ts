// Makes eight days of temperatures from a cold store that does not exist. Same seed, same files: `npm run lab -- data sensor-log`.
import { csvText } from '../../src/authoring/data/csv-lines.ts';
import { seeded, type Random } from '../../src/core/faults/random.ts';

const SENSORS = Array.from({ length: 4 }, (_, i) => `S-${String(i + 1).padStart(2, '0')}`);
/** The controller of these writes small letters. */
const SMALL = new Set(['S-02', 'S-04']);
const WEEK_10 = ['2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05', '2026-03-06', '2026-03-07', '2026-03-08'];
const MONDAY = ['2026-03-09'];
const MINUTES = 1440;

export function generate(): Record<string, string> {
  const week = log(10, WEEK_10);
  const monday = log(11, MONDAY);
  return {
    'data/log-w10.csv': csvText(week),
    'data/inspections-w10.csv': inspections(110, WEEK_10, 17, week),
    'data/log-monday.csv': csvText(monday),
    'data/inspections-monday.csv': inspections(111, MONDAY, 4, monday),
  };
}

function log(seed: number, days: readonly string[]): string[][] {
  const random = seeded(seed);
  const lines = [['sensor_id', 'day', 'minute', 'held', 'temp']];
  for (const day of days) for (const sensor of SENSORS) lines.push(...dayOf(sensor, day, random));
  return lines;
}

/** Lines follow each other without a gap: one begins in the minute in which the last one ends. */
function dayOf(sensor: string, day: string, random: Random): string[][] {
  const lines: string[][] = [];
  const doorOpen = 300 + random.below(900);
  let tenths = -185 + random.below(10);
  for (let minute = 0; minute < MINUTES; ) {
    const held = Math.min(MINUTES - minute, 8 + random.below(45));
    const warm = sensor !== 'S-01' && random.chance(0.5) && minute <= doorOpen && doorOpen < minute + held;
    tenths = Math.max(-199, Math.min(-165, tenths + random.below(7) - 3));
    // Sometimes exactly on the limit, which is not above it.
    const shown = warm ? (random.chance(0.2) ? -150 : -140 + random.below(50)) : tenths;
    // A sensor that does not answer: its line has no temperature.
    const temp = random.chance(0.006) ? '' : (shown / 10).toFixed(1);
    lines.push([SMALL.has(sensor) && random.chance(0.4) ? sensor.toLowerCase() : sensor, day, String(minute), String(held), temp]);
    minute += held;
  }
  return lines;
}

function inspections(seed: number, days: readonly string[], count: number, log: readonly string[][]): string {
  const random = seeded(seed);
  const visits = Array.from({ length: count }, () => {
    const minute = 480 + random.below(600);
    return [random.pick(days), minute, random.pick(SENSORS), (-(170 + random.below(20)) / 10).toFixed(1)] as [string, number, string, string];
  });
  // One of them in a gap: there is nothing in the log to compare with.
  const gap = log.find(([, , minute, , temp]) => temp === '' && Number(minute) > 480 && Number(minute) < 1080);
  if (gap !== undefined) visits.push([gap[1] ?? '', Number(gap[2]) + 3, (gap[0] ?? '').toUpperCase(), '-17.9']);
  visits.sort((a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : a[1] - b[1]));
  return csvText([['sensor_id', 'day', 'minute', 'by_hand'], ...visits.map(([day, minute, sensor, temp]) => [sensor, day, String(minute), temp])]);
}
