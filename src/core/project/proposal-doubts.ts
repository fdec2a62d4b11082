// What a person should look at in a proposed column, with what it could be instead.
import { project as words } from '../text/en/project.ts';
import type { ProfiledColumn } from './profile-source.ts';
import type { Notation, PromisedColumn } from './project.ts';

export interface ContractDoubt {
  /** Name of the raw column; null: the whole source. */
  readonly column: string | null;
  readonly message: string;
  /** Changes worth a click: fields of the promised column. */
  readonly instead: readonly Partial<PromisedColumn>[];
}

export function readingDoubts(
  { profile, reading }: ProfiledColumn,
  promised: PromisedColumn,
): ContractDoubt[] {
  const say = words.proposal;
  const { type, notation, unread, examples, ambiguity, zeroLed } = reading;
  const doubts: ContractDoubt[] = [];
  const doubt = (message: string, ...instead: Partial<PromisedColumn>[]): void =>
    void doubts.push({ column: profile.name, message, instead });
  if (unread > 0) doubt(say.unread(unread, words.types[type], examples), { type: 'text' });
  if (ambiguity === 'day-or-month') doubt(say.dayOrMonth, { notation: { ...notation, dates: 'mdy' } });
  if (ambiguity === 'both-day-and-month') {
    const other = notation.dates === 'mdy' ? 'dmy' : 'mdy';
    doubt(say.bothDayAndMonth(notation.dates === 'mdy' ? say.monthFirst : say.dayFirst), {
      notation: { ...notation, dates: other },
    });
  }
  if (ambiguity === 'decimal-or-thousands') doubts.push(thousandsDoubt(profile.name, notation));
  if (ambiguity === 'both-marks') doubt(say.bothMarks(notation.decimal ?? '.'));
  const units = notation.units ?? [];
  if (units.includes('%')) doubt(say.percent, { type: 'text' });
  if (units.length > 1) doubt(say.manyUnits(units), { type: 'text' });
  else if (units.length === 1 && units[0] !== '%') doubt(say.units(units));
  if (notation.otherDates !== undefined) doubt(say.dateWays(notation.otherDates.length + 1));
  if (notation.shortYear === true) doubt(say.shortYear);
  if (notation.zoned === true) doubt(say.zoned);
  if (zeroLed !== undefined) doubt(say.zeroLed(zeroLed));
  if (notation.nulls !== undefined) doubt(say.nulls(notation.nulls));
  if (profile.atLeast === true) doubt(say.atLeast);
  const { values } = promised;
  const others = values === undefined ? [] : (reading.few ?? []).filter(({ text }) => !values.includes(text));
  const folded = new Set((values ?? []).map((text) => text.toLowerCase()));
  const anyCase = others.filter(({ text }) => folded.has(text.toLowerCase()));
  if (anyCase.length > 0) doubt(say.anyCase(anyCase.map(({ text }) => text).slice(0, 5)));
  const left = others.filter((one) => !anyCase.includes(one));
  if (left.length > 0) doubt(say.spellings(left.map(({ text }) => text)));
  const rare =
    (values ?? []).length < 2
      ? []
      : (reading.few ?? []).filter(({ text, rows }) => rows === 1 && values?.includes(text) === true);
  if (rare.length > 0 && profile.rows >= RARE_AMONG) {
    const texts = rare.map(({ text }) => text);
    doubt(say.rare(texts), { values: (values ?? []).filter((text) => !texts.includes(text)) });
  }
  return doubts;
}

/** Among so many rows a value of a list that occurs once is worth a look. */
const RARE_AMONG = 50;

/** The other reading of `1,234` or `1.234`: a mark that was a group becomes the decimal one, or the other way round. */
function thousandsDoubt(column: string, notation: Notation): ContractDoubt {
  const comma = notation.groups?.includes(',') === true;
  const other: Notation = comma
    ? { ...withoutGroups(notation), decimal: ',' }
    : { ...notation, decimal: ',', groups: ['.'] };
  const type = comma ? 'decimal' : 'integer';
  return { column, message: words.proposal.decimalOrThousands(comma), instead: [{ type, notation: other }] };
}

function withoutGroups(notation: Notation): Notation {
  return Object.fromEntries(Object.entries(notation).filter(([field]) => field !== 'groups'));
}
