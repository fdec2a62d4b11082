// One text as an ISO date or time, by a notation: the very rules that the generated SQL follows. 31 February is none.
import type { DateWay, Notation } from './project.ts';
import { dateParts, type DateParts } from './shapes.ts';

export type DateStyle = DateWay & Pick<Notation, 'otherDates' | 'zoned'>;

/** By the first way that fits. */
export function readDate(cell: string, style: DateStyle, timed: boolean): string | null {
  const parts = dateParts(cell);
  if (parts === null) return null;
  for (const way of [style, ...(style.otherDates ?? [])]) {
    const read = readByWay(parts, way, timed, style.zoned === true);
    if (read !== null) return read;
  }
  return null;
}

function readByWay(parts: DateParts, style: DateWay, timed: boolean, zoned: boolean): string | null {
  const order = style.dates ?? 'ymd';
  if (parts.yearFirst !== (order === 'ymd')) return null;
  // With the year first a hyphen goes without saying; with the year last any sign will do where none is named.
  const anySign = style.separator === undefined && order !== 'ymd';
  if (anySign ? parts.separator === '' : parts.separator !== (style.separator ?? '-')) return null;
  const { first, second, third, time } = parts;
  const [year, month, day] =
    order === 'ymd'
      ? [first, second, third]
      : order === 'dmy'
        ? [third, second, first]
        : [third, first, second];
  if ((year.length === 2) !== (style.shortYear === true)) return null;
  if (style.unpadded !== true && !anySign && (month.length < 2 || day.length < 2)) return null;
  if (!timed && time !== '') return null;
  const whole = year.length === 2 ? (year < '70' ? `20${year}` : `19${year}`) : year;
  const iso = `${whole}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (!exists(iso)) return null;
  return timed ? withTime(iso, time, zoned) : iso;
}

function exists(iso: string): boolean {
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === iso;
}

function withTime(iso: string, time: string, zoned: boolean): string | null {
  const match = /^(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)? ?(Z|[+-]\d{2}:\d{2})?$/.exec(
    time === '' ? '00:00' : time,
  );
  const [, hours = '', minutes = '', seconds = '00', zone] = match ?? [];
  if (match === null || hours > '23' || minutes > '59' || seconds > '59') return null;
  if ((zone !== undefined) !== zoned && time !== '') return null;
  const moment = new Date(`${iso}T${hours}:${minutes}:${seconds}${zone ?? 'Z'}`);
  return Number.isNaN(moment.getTime()) ? null : moment.toISOString().slice(0, 19).replace('T', ' ');
}
