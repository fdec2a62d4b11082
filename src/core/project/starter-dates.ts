// Dates as this file writes them into ISO dates, as one SQL CASE with a WHEN for every way and width.
import type { DateWay } from './project.ts';
import { literal } from './starter-words.ts';

/** Written as SQLite reads it. */
export function isIso({ dates = 'ymd', separator, unpadded }: DateWay): boolean {
  return dates === 'ymd' && (separator === undefined || separator === '-') && unpadded !== true;
}

/** NULL where the text is written in none of the ways. Whether the date exists is for others to check. */
export function isoCase(text: string, ways: readonly DateWay[], timed: boolean): string {
  const whens = ways.flatMap((way) => whensOf(text, way, timed));
  return whens.length === 1 ? `CASE ${whens.join()} END` : `CASE\n      ${whens.join('\n      ')}\n    END`;
}

/** One WHEN for each width: 01/02/2026, 1/02/2026, 01/2/2026, 1/2/2026. */
function whensOf(text: string, way: DateWay, timed: boolean): string[] {
  const { dates = 'ymd', separator, unpadded, shortYear } = way;
  const sign = separator ?? '-';
  if (isIso(way)) return [`WHEN ${likeTest(text, '____-__-__', way, timed)} THEN ${text}`];
  const anyWidth = sign !== '' && (unpadded === true || (separator === undefined && dates !== 'ymd'));
  const widths = anyWidth
    ? ([
        [2, 2],
        [1, 2],
        [2, 1],
        [1, 1],
      ] as const)
    : ([[2, 2]] as const);
  const yearWidth = shortYear === true ? 2 : 4;
  return widths.map(([one, two]) => {
    const all = dates === 'ymd' ? [yearWidth, one, two] : [one, two, yearWidth];
    const part = (at: number): string => {
      const from = all.slice(0, at).reduce((sum, width) => sum + width + sign.length, 1);
      return `substr(${text}, ${from}, ${all[at] ?? 0})`;
    };
    const twoDigits = (at: number): string => (all[at] === 1 ? `'0' || ${part(at)}` : part(at));
    const [year, month, day] = PLACES[dates];
    const century = shortYear === true ? `CASE WHEN ${part(year)} < '70' THEN '20' ELSE '19' END || ` : '';
    const pattern = all.map((width) => '_'.repeat(width)).join(sign);
    const rest = timed && sign !== '' ? ` || substr(${text}, ${pattern.length + 1})` : '';
    return `WHEN ${likeTest(text, pattern, way, timed)} THEN ${century}${part(year)} || '-' || ${twoDigits(month)} || '-' || ${twoDigits(day)}${rest}`;
  });
}

/** Signs at their places, and a time behind where there may be one. Without signs, and before a year of two digits, it must be exact. */
function likeTest(text: string, pattern: string, { separator, shortYear }: DateWay, timed: boolean): string {
  if (separator === '') return `${text} GLOB ${literal(`[12][09]${'[0-9]'.repeat(pattern.length - 2)}`)}`;
  if (timed && shortYear === true)
    return `(${text} LIKE ${literal(pattern)} OR ${text} LIKE ${literal(`${pattern} %`)})`;
  return `${text} LIKE ${literal(pattern + (timed ? '%' : ''))}`;
}

/** Where year, month and day stand. */
const PLACES = { ymd: [0, 1, 2], dmy: [2, 1, 0], mdy: [2, 0, 1] } as const;
