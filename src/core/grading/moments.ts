// Days and moments in cells, as evidence for causes: the same day, a neighbour, a shift by whole hours.
import type { Counterexample } from './counterexample-type.ts';

/** The day of a cell that is an ISO date or written dd.mm.yyyy, as an ISO date. */
export function dayOf(cell: string): string | null {
  const iso = /^\s*(\d{4}-\d{2}-\d{2})\s*$/.exec(cell);
  const local = /^\s*(\d{2})\.(\d{2})\.(\d{4})\s*$/.exec(cell);
  return iso?.[1] ?? (local === null ? null : `${local[3]}-${local[2]}-${local[1]}`);
}

/** Some day in one file is the same as, or a neighbour of, a day in another. */
export function daysMeet(counterexample: Counterexample | null): boolean {
  const days = (counterexample?.files ?? []).map((file) =>
    file.rows.flatMap((row) =>
      row.cells.flatMap((cell) => {
        const day = dayOf(cell.replace(/[T ]\d{1,2}:\d{2}(:\d{2})?\s*$/, ''));
        return day === null ? [] : [Date.parse(day)];
      }),
    ),
  );
  return days.some((mine, i) =>
    days.slice(i + 1).some((others) => mine.some((a) => others.some((b) => Math.abs(a - b) <= 86_400_000))),
  );
}

/** One day apart, or whole hours: no more than the 26 between the farthest zones. */
export function isShifted(got: string, expected: string): boolean {
  const texts = [got, expected].map((text) => text.replaceAll("'", '').replace(' ', 'T').slice(0, 16));
  const [a, b] = texts.map((text) => Date.parse(text.length === 10 ? `${text}T00:00Z` : `${text}Z`));
  if (a === undefined || b === undefined) return false;
  const hours = Math.abs(a - b) / 3_600_000;
  return texts.every((text) => text.length === 10)
    ? hours === 24
    : Number.isInteger(hours) && hours >= 1 && hours <= 26;
}
