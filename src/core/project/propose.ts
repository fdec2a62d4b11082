// From what was seen in a source to what is promised of it. Promises are modest: what every row kept and the next file is
// likely to keep, too. Where the evidence is weak a doubt says so.
import { project as words } from '../text/en/project.ts';
import { columnNamesFor } from './names.ts';
import type { ProfiledColumn, SourceProfile } from './profile-source.ts';
import { readingDoubts, type ContractDoubt } from './proposal-doubts.ts';
import type { PromisedColumn, SourceContract } from './project.ts';

export interface Proposal {
  readonly contract: SourceContract;
  readonly doubts: readonly ContractDoubt[];
}

/** SQLite has room for 2,000 columns in a step, and reading one takes up to five. */
const TAKEN = 300;

/**
 * @param source name of the source and its table, see `sourceName`
 * @param guarded the files are ones that we wrote for spreadsheets, see `isGuardedFile`
 */
export function propose(source: string, profile: SourceProfile, guarded = false): Proposal {
  const names = columnNamesFor(profile.columns.map((column) => column.profile.name));
  const key = new Set(profile.key?.columns);
  const columns = profile.columns.map((column, at): PromisedColumn => {
    const isKey = key.has(column.profile.name);
    const found = promiseOf(column, names[at] ?? `column_${at + 1}`, isKey, profile.rows);
    const promised = at < TAKEN || isKey ? found : { ...found, dropped: true };
    return guarded && promised.type === 'text'
      ? { ...promised, notation: { ...promised.notation, guarded } }
      : promised;
  });
  const doubts: ContractDoubt[] = profile.columns.flatMap((column, at) => {
    const promised = columns[at];
    return promised === undefined ? [] : readingDoubts(column, promised);
  });
  const whole = (message: string): ContractDoubt => ({ column: null, message, instead: [] });
  if (profile.rows > 0 && profile.key === null) doubts.push(whole(words.proposal.noKey));
  if (profile.key !== null && profile.key.repeats > 0)
    doubts.push(whole(words.proposal.keyRepeats(profile.key.columns, profile.key.repeats)));
  if (profile.columns.length > TAKEN) doubts.push(whole(words.proposal.dropped(TAKEN)));
  if (!profile.complete) doubts.push(whole(words.proposal.sampled(profile.rows)));
  return { contract: { source, columns }, doubts };
}

function promiseOf(column: ProfiledColumn, name: string, key: boolean, rows: number): PromisedColumn {
  const { profile, reading } = column;
  const { type, notation } = reading;
  const values = key ? null : allowedValues(column, rows);
  const listed = new Set(values);
  // Capitals only: other blanks inside are another text.
  const folded = new Set((values ?? []).map((text) => text.toLowerCase()));
  const anyCase = (reading.few ?? []).some(
    ({ text }) => values !== null && !listed.has(text) && folded.has(text.toLowerCase()),
  );
  return {
    raw: profile.name,
    name,
    type,
    notation: anyCase ? { ...notation, anyCase } : notation,
    notNull: key || (rows > 0 && reading.empty === 0),
    key,
    ...rangeOf(column, key, rows),
    ...(values === null ? {} : { values }),
  };
}

/** Rows from which on a range or a list of values is more than chance. */
const ENOUGH = 20;
const FEW_VALUES = 20;

/** A number that was never negative will not be; a rating of 1 to 5 stays one. Other bounds only look like rules. */
function rangeOf(
  { profile, reading }: ProfiledColumn,
  key: boolean,
  rows: number,
): { min?: string; max?: string } {
  const { type, min, max } = reading;
  if (key || min === undefined || max === undefined || rows < ENOUGH) return {};
  if (type !== 'integer' && type !== 'decimal') return {};
  const [low, high] = [Number(min), Number(max)];
  const rating = type === 'integer' && low >= 0 && low <= 1 && high >= 3 && high <= 10;
  if (rating && profile.distinct >= high - low && rows >= 5 * profile.distinct) return { min, max };
  return low >= 0 ? { min: '0' } : {};
}

/** Few texts, each of them often: a list of words. Other spellings of a listed word are not in the list. */
export function allowedValues({ reading }: ProfiledColumn, rows: number): string[] | null {
  const { few, type } = reading;
  if (type !== 'text' || few === undefined || rows < ENOUGH || few.length < 2) return null;
  const main = mainSpellings(few.map(({ text }) => text));
  if (main.length > FEW_VALUES || main.length > rows / 5) return null;
  // Words of a list are short, and they come again.
  if (main.some((text) => text.length > 40)) return null;
  const once = few.filter((one) => one.rows === 1).length;
  return once > few.length / 2 ? null : main.toSorted();
}

/** The first, most frequent one of texts that are the same but for capitals and blanks. */
export function mainSpellings(byRows: readonly string[]): string[] {
  const seen = new Set<string>();
  return byRows.filter((text) => {
    const folded = text.replace(/\s+/g, ' ').normalize('NFC').toLowerCase();
    if (seen.has(folded)) return false;
    seen.add(folded);
    return true;
  });
}
