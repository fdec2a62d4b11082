// A cell's text into a value, as SQL expressions. Every reading is checked: what is not wholly a number or a date that exists
// becomes NULL, never 0 and never the next day.
import { isIso, isoCase } from './starter-dates.ts';
import type { DateWay, Notation, PromisedColumn } from './project.ts';
import { inList, literal, spellings } from './starter-words.ts';

/** Spaces, tabs, line ends, no-break spaces and the mark that some editors put in front. */
const WIDE = "' ' || char(9, 10, 13, 160, 8199, 8239, 12288, 65279)";

/** The cell without blanks around it; NULL where it says «no value». */
export function cellText(raw: string, { nulls, wideBlanks, guarded }: Notation): string {
  const cell = guarded === true ? `CASE WHEN ${raw} LIKE '''%' THEN substr(${raw}, 2) ELSE ${raw} END` : raw;
  const trimmed = wideBlanks === true ? `trim(${cell}, ${WIDE})` : `trim(${cell})`;
  if (nulls === undefined || nulls.length === 0) return `nullif(${trimmed}, '')`;
  return `CASE WHEN lower(${trimmed}) IN ${inList(['', ...spellings(nulls)])} THEN NULL ELSE ${trimmed} END`;
}

/** Steps from text to value, each an expression over the names before it; `name` is told by whoever calls. */
export interface ValueSteps {
  readonly helpers: readonly HelperColumn[];
  readonly value: (of: (suffix: string) => string) => string;
}

export interface HelperColumn {
  /** Helpers of a level see those of the levels before. */
  readonly level: number;
  readonly suffix: string;
  readonly sql: (of: (suffix: string) => string) => string;
}

/** Null where the text is the value. */
export function valueSteps({ type, notation, values }: PromisedColumn): ValueSteps | null {
  switch (type) {
    case 'text':
      if (notation.anyCase !== true || values === undefined) return null;
      return { helpers: [], value: (of) => listedSpelling(of('text'), values) };
    case 'integer':
    case 'decimal':
      return numberSteps(type, notation);
    case 'boolean':
      return { helpers: [], value: (of) => booleanValue(of('text'), notation) };
    case 'date':
    case 'timestamp':
      return dateSteps(type, notation);
  }
}

/** Any capitals, as the list writes it; strangers stay as they are. SQLite's lower() leaves all but A to Z alone. */
function listedSpelling(text: string, values: readonly string[]): string {
  const lower = (word: string): string => word.replaceAll(/[A-Z]+/g, (letters) => letters.toLowerCase());
  const whens = values.flatMap((value) => {
    const ways = new Set(spellings([value, value.toLowerCase()]).map(lower));
    return [...ways].map((way) => `WHEN ${literal(way)} THEN ${literal(value)}`);
  });
  return `CASE lower(${text})\n      ${whens.join('\n      ')}\n      ELSE ${text}\n    END`;
}

const DEFAULT_WORDS = { yes: ['true', 'yes', 'y', 't', '1'], no: ['false', 'no', 'n', 'f', '0'] };

function booleanValue(text: string, { words = DEFAULT_WORDS }: Notation): string {
  const is = (list: readonly string[]): string => `lower(${text}) IN ${inList(spellings(list))}`;
  return `CASE WHEN ${is(words.yes)} THEN 1 WHEN ${is(words.no)} THEN 0 END`;
}

function numberSteps(type: 'integer' | 'decimal', notation: Notation): ValueSteps {
  const { units = [], groups = [], decimal = '.', parentheses } = notation;
  const helpers: HelperColumn[] = [];
  let last = 'text';
  let level = 0;
  const step = (suffix: string, sql: (before: string) => string): void => {
    const before = last;
    helpers.push({ level, suffix, sql: (of) => sql(of(before)) });
    last = suffix;
    level += 1;
  };
  if (parentheses === true)
    step(
      'signed',
      (x) => `CASE WHEN ${x} LIKE '(%)' THEN '-' || substr(${x}, 2, length(${x}) - 2) ELSE ${x} END`,
    );
  if (units.length > 0) step('plain', (x) => withoutUnits(x, units));
  const written = last;
  const mark = type === 'integer' ? null : decimal;
  if (groups.length > 0 && mark !== null) {
    const sql: HelperColumn['sql'] = (of) =>
      `substr(${of(written)}, 1, instr(${of(written)} || '${mark}', '${mark}') - 1)`;
    helpers.push({ level, suffix: 'whole', sql });
  }
  if (groups.length > 0 || mark === ',') step('digits', (x) => digitsOf(x, groups, mark));
  return {
    helpers,
    value(of) {
      const digits = of(last);
      const conditions = [
        ...units.map((unit) => `${of('text')} NOT GLOB ${literal(`*[0-9]${globText(unit)}*[0-9]*`)}`),
        ...(groups.length > 0 ? [groupsFit(of(mark === null ? written : 'whole'), groups)] : []),
        ...(groups.length > 0 && mark !== null
          ? [`substr(${of(written)}, length(${of('whole')}) + 1) NOT GLOB '?*[^0-9]*'`]
          : []),
        ...(mark === ',' && !groups.includes('.') ? [`instr(${of(written)}, '.') = 0`] : []),
        ...numberTests(type, digits, notation),
      ];
      const value = `CAST(${digits} AS ${type === 'integer' ? 'INTEGER' : 'REAL'})`;
      if (conditions.length === 1) return `CASE WHEN ${conditions.join()} THEN ${value} END`;
      return `CASE\n      WHEN ${conditions.join('\n       AND ')}\n      THEN ${value}\n    END`;
    },
  };
}

function withoutUnits(text: string, units: readonly string[]): string {
  const bare = units.reduce(
    (sql, unit) => `replace(replace(${sql}, ${literal(`-${unit}`)}, '-'), ${literal(unit)}, '')`,
    text,
  );
  return `trim(${bare}, ' ' || char(160, 8239))`;
}

function digitsOf(text: string, groups: readonly string[], mark: string | null): string {
  const joined = groups.reduce((sql, sign) => `replace(${sql}, ${literal(sign)}, '')`, text);
  return mark === ',' ? `replace(${joined}, ',', '.')` : joined;
}

/** The part before the decimal mark has no group signs, or has them where format() would put them. */
function groupsFit(whole: string, groups: readonly string[]): string {
  const bare = groups.reduce((sql, sign) => `replace(${sql}, ${literal(sign)}, '')`, whole);
  const grouped = groups.map((sign) =>
    sign === ',' ? `format('%,d', ${bare})` : `replace(format('%,d', ${bare}), ',', ${literal(sign)})`,
  );
  return `${whole} IN (${[bare, ...grouped].join(', ')})`;
}

function numberTests(type: 'integer' | 'decimal', digits: string, { exponents }: Notation): string[] {
  // There and back: only a whole number within 64 bits comes back as it was.
  if (type === 'integer') return [`CAST(CAST(${digits} AS INTEGER) AS TEXT) = ${digits}`];
  if (exponents === true) return [`${digits} GLOB '[-0-9]*'`, `json_valid(${digits})`];
  return [
    `${digits} GLOB '*[0-9]*'`,
    `${digits} NOT GLOB '*[^-.0-9]*'`,
    `${digits} NOT GLOB '?*-*'`,
    `${digits} NOT GLOB '*.*.*'`,
  ];
}

/** The signs that mean something to GLOB, in brackets. */
function globText(text: string): string {
  return text.replaceAll(/[*?[]/g, '[$&]');
}

function dateSteps(type: 'date' | 'timestamp', notation: Notation): ValueSteps {
  const { separator, otherDates = [], zoned } = notation;
  const ways: readonly DateWay[] = [notation, ...otherDates];
  const timed = type === 'timestamp';
  const helpers: HelperColumn[] = [];
  let last = 'text';
  if (ways.length > 1 || !isIso(notation)) {
    // Any sign will do: all of them become one.
    if (ways.length === 1 && separator === undefined && notation.dates !== 'ymd') {
      const sql: HelperColumn['sql'] = (of) => `replace(replace(${of('text')}, '.', '-'), '/', '-')`;
      helpers.push({ level: 0, suffix: 'dashed', sql });
      last = 'dashed';
    }
    const before = last;
    helpers.push({ level: helpers.length, suffix: 'iso', sql: (of) => isoCase(of(before), ways, timed) });
    last = 'iso';
  }
  return {
    helpers,
    value(of) {
      const iso = of(last);
      if (type === 'date') return `CASE WHEN ${exactDate(iso)} THEN ${iso} END`;
      if (zoned === true)
        return `CASE WHEN ${exactDate(`substr(${iso}, 1, 10)`)} THEN datetime(${iso}, '+0 days') END`;
      const start = `replace(substr(${iso}, 1, 16), 'T', ' ')`;
      return `CASE WHEN substr(datetime(${iso}, '+0 days'), 1, length(${start})) = ${start} THEN datetime(${iso}) END`;
    },
  };
}

/**
 * Only a date that comes back as it was exists: 30 February comes back as 1 March. Until 3.43 SQLite moves it only when it is asked
 * to reckon, hence the modifier.
 */
export function exactDate(date: string): string {
  return `date(${date}, '+0 days') = ${date}`;
}

export function exactMoment(moment: string): string {
  return `datetime(${moment}, '+0 days') = ${moment}`;
}
