// Dates that look right and do not exist, such as 2026-02-30.

const ISO = /^(\d{4})-(\d{2})-(\d{2})(?!\d)/;

/** The date at the start of a cell when its month is real and its day is not; null otherwise. */
export function impossibleDate(cell: string): string | null {
  const match = ISO.exec(cell);
  if (match === null) return null;
  const [date, year, month, day] = match;
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  const real = Number(month) >= 1 && Number(month) <= 12;
  return real && Number(day) > last && Number(day) <= 31 ? date : null;
}

const DASH = 45;
const ZERO = 48;
/** The least days a month has, from month 0 on; every other number is no month. */
const SURE_DAYS = [99, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** False for nearly every cell that `impossibleDate` has nothing to say on, at the cost of two bytes looked at. */
export function mayBeImpossible(bytes: Uint8Array, from: number, to: number): boolean {
  if (to - from < 10 || bytes[from + 4] !== DASH || bytes[from + 7] !== DASH) return false;
  const month = twoDigits(bytes, from + 5);
  return twoDigits(bytes, from + 8) > (SURE_DAYS[month] ?? 99);
}

function twoDigits(bytes: Uint8Array, at: number): number {
  return (bytes[at]! - ZERO) * 10 + bytes[at + 1]! - ZERO;
}
