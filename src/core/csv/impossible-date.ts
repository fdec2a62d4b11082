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
