// Texts tried as dates: in how many ways they are written, and for each way which number is the day and which the month.
import type { DateWay, Notation } from './project.ts';
import { readDate, type DateStyle } from './read-date.ts';
import type { Ambiguity, CountedText } from './reading.ts';
import type { Candidate } from './reading-types.ts';
import { dateParts, type DateParts } from './shapes.ts';

type CountedParts = DateParts & { readonly rows: number };

/** A way in which fewer rows are written is a slip, not a way. */
const LEAST_SHARE = 0.005;
/** Eight digits are dates only if there are some of them: a lone 20010203 may be a number like any other. */
const LEAST_COMPACT = 5;

export function readDates(texts: readonly CountedText[]): Candidate | null {
  const parts = texts.flatMap(({ text, rows }): CountedParts[] => {
    const found = dateParts(text);
    return found === null ? [] : [{ ...found, rows }];
  });
  const total = sum(texts);
  if (sum(parts) < total * 0.5) return null;
  const groups = [...Map.groupBy(parts, wayKey).values()].sort((a, b) => sum(b) - sum(a));
  const used = groups.filter((group, at) => at === 0 || sum(group) >= total * LEAST_SHARE);
  if (used[0]?.[0]?.separator === '' && used[0].length < LEAST_COMPACT) return null;
  const mine = used.flat();
  const timed = sum(mine.filter(({ time }) => time !== '')) > sum(mine) / 2;
  const zoned = timed && sum(mine.filter(({ time }) => /(?:Z|[+-]\d{2}:?\d{2})$/.test(time))) > sum(mine) / 2;
  const judged = used.map((group) => wayOf(group, used));
  const [main, ...others] = judged.map(({ way }) => way);
  const style: DateStyle = {
    ...main,
    ...(others.length > 0 ? { otherDates: others } : {}),
    ...(zoned ? { zoned } : {}),
  };
  const values = texts.map((one) => ({ ...one, iso: readDate(one.text, style, timed) }));
  const read = values.flatMap(({ iso }) => (iso === null ? [] : [iso])).sort();
  const ambiguity = judged.find((one) => one.ambiguity !== null)?.ambiguity ?? null;
  const [min, max] = [read[0], read.at(-1)];
  return {
    type: timed ? 'timestamp' : 'date',
    notation: plainNotation(style),
    unread: values.filter(({ iso }) => iso === null),
    ...(ambiguity === null ? {} : { ambiguity }),
    ...(min === undefined || max === undefined ? {} : { min, max }),
  };
}

/** What goes without saying is left out: `2024-01-31`. */
function plainNotation({ dates, separator, ...rest }: DateStyle): Notation {
  const usual =
    dates === 'ymd' && separator === '-' && rest.unpadded !== true && rest.otherDates === undefined;
  if (usual) return rest;
  return {
    ...(dates === undefined ? {} : { dates }),
    ...(separator === undefined ? {} : { separator }),
    ...rest,
  };
}

function wayKey({ yearFirst, separator, third }: DateParts): string {
  return `${yearFirst ? 'first' : 'last'} ${separator} ${!yearFirst && third.length === 2 ? 'short' : ''}`;
}

interface JudgedWay {
  readonly way: DateWay;
  readonly ambiguity: Ambiguity | null;
}

function wayOf(group: readonly CountedParts[], all: readonly (readonly CountedParts[])[]): JudgedWay {
  const { yearFirst, separator, third } = group[0] ?? { yearFirst: true, separator: '-', third: '' };
  const [dayFirst, monthFirst] = evidence(group);
  // Where a way says nothing by itself, the other ways of the column may.
  const [days, months] =
    dayFirst + monthFirst > 0 ? [dayFirst, monthFirst] : evidence(all.flat().filter((one) => !one.yearFirst));
  const dates = yearFirst ? 'ymd' : months > days ? 'mdy' : 'dmy';
  const unpadded = group.some(
    (one) => (one.yearFirst ? one.third : one.first).length === 1 || one.second.length === 1,
  );
  const way: DateWay = {
    dates,
    separator,
    ...(unpadded ? { unpadded: true } : {}),
    ...(!yearFirst && third.length === 2 ? { shortYear: true } : {}),
  };
  if (yearFirst || (separator === '.' && months === 0)) return { way, ambiguity: null };
  if (dayFirst + monthFirst === 0) return { way, ambiguity: 'day-or-month' };
  return { way, ambiguity: Math.min(dayFirst, monthFirst) > 0 ? 'both-day-and-month' : null };
}

/** Rows in which the first, and the second number can only be a day. */
function evidence(group: readonly CountedParts[]): [dayFirst: number, monthFirst: number] {
  const over = (field: 'first' | 'second'): number =>
    sum(group.filter((one) => !one.yearFirst && Number(one[field]) > 12));
  return [over('first'), over('second')];
}

function sum(texts: readonly { readonly rows: number }[]): number {
  return texts.reduce((total, { rows }) => total + rows, 0);
}
