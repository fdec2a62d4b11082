// Faults on how numbers are written, and on their size. A number is what `plain` takes for one: 1234.50, -3.
import { changeCells } from './choose.ts';
import { FaultError, sheetFault } from './fault.ts';
import { SOME_CELLS, splitTexts } from './params.ts';

interface PlainNumber {
  readonly minus: '' | '-';
  readonly whole: string;
  /** Digits behind the point; empty when there is none. */
  readonly part: string;
}

const NBSP = '\u00A0';

export const decimalComma = sheetFault({
  params: SOME_CELLS,
  touches: ['cells'],
  apply: (sheet, values, random) =>
    changeCells(sheet, values, random, (cell) =>
      forms(cell, ({ minus, whole, part }) => (part === '' ? null : `${minus}${whole},${part}`)),
    ),
});

export const currencySign = sheetFault({
  params: {
    ...SOME_CELLS,
    sign: { kind: 'text', default: '€' },
    place: { kind: 'choice', choices: ['before', 'after', 'either'], default: 'either' },
  },
  touches: ['cells'],
  apply: (sheet, { sign, place, ...values }, random) =>
    changeCells(sheet, values, random, (cell) => {
      if (plain(cell) === null) return [];
      const [before, after] = [[`${sign}${cell}`, `${sign} ${cell}`], [`${cell} ${sign}`]];
      return { before, after, either: [...before, ...after] }[place];
    }),
});

const SEPARATORS = { space: ' ', nbsp: NBSP, comma: ',' } as const;

export const thousands = sheetFault({
  params: {
    ...SOME_CELLS,
    separator: { kind: 'choice', choices: ['space', 'nbsp', 'comma'], default: 'space' },
  },
  touches: ['cells'],
  apply: (sheet, values, random) =>
    changeCells(sheet, values, random, (cell) =>
      forms(cell, (number) => withPoint(number, grouped(number.whole, SEPARATORS[values.separator]))),
    ),
});

export const minusInParentheses = sheetFault({
  params: SOME_CELLS,
  touches: ['cells'],
  apply: (sheet, values, random) =>
    changeCells(sheet, values, random, (cell) =>
      forms(cell, (number) =>
        number.minus === '' ? null : `(${withPoint({ ...number, minus: '' }, number.whole)})`,
      ),
    ),
});

/** Money as people of that country write it. Won has no part behind the point, so only whole amounts take that form. */
const MONEY: Readonly<Record<'de' | 'ko' | 'ru' | 'us', (number: PlainNumber) => string | null>> = {
  de: ({ minus, whole, part }) => `${minus}${grouped(whole, '.')},${part.padEnd(2, '0')} €`,
  ko: ({ minus, whole, part }) => (/^0*$/.test(part) ? `${minus}₩${grouped(whole, ',')}` : null),
  ru: ({ minus, whole, part }) => `${minus}${grouped(whole, NBSP)},${part.padEnd(2, '0')} ₽`,
  us: ({ minus, whole, part }) => `${minus}$${grouped(whole, ',')}.${part.padEnd(2, '0')}`,
};

export const localMoney = sheetFault({
  params: { ...SOME_CELLS, country: { kind: 'choice', choices: ['de', 'ko', 'ru', 'us'], default: 'ru' } },
  touches: ['cells'],
  apply: (sheet, values, random) =>
    changeCells(sheet, values, random, (cell) => forms(cell, MONEY[values.country])),
});

export const shiftUnit = sheetFault({
  params: { ...SOME_CELLS, by: { kind: 'number', min: 0.001, max: 1000, default: 100 } },
  touches: ['cells'],
  apply(sheet, values, random) {
    const places = Math.round(Math.log10(values.by));
    if (places === 0 || Number(`1e${places}`) !== values.by) {
      throw new FaultError(
        `\`by\` is ${values.by}`,
        'write a power of ten: 0.001, 0.01, 0.1, 10, 100 or 1000',
      );
    }
    return changeCells(sheet, values, random, (cell) => forms(cell, (number) => movePoint(number, places)));
  },
});

export const outOfRange = sheetFault({
  params: { ...SOME_CELLS, values: { kind: 'texts', default: '-1 | 1000000' } },
  touches: ['cells'],
  apply: (sheet, values, random) => changeCells(sheet, values, random, () => splitTexts(values.values)),
});

function plain(cell: string): PlainNumber | null {
  const found = /^(-?)(\d+)(?:\.(\d+))?$/.exec(cell.trim());
  return found === null
    ? null
    : { minus: found[1] === '-' ? '-' : '', whole: found[2] ?? '', part: found[3] ?? '' };
}

/** The one other form of a cell that is a plain number. */
function forms(cell: string, write: (number: PlainNumber) => string | null): readonly string[] {
  const number = plain(cell);
  const form = number === null ? null : write(number);
  return form === null ? [] : [form];
}

function grouped(whole: string, separator: string): string {
  return whole.replace(/\B(?=(?:\d{3})+$)/g, separator);
}

function withPoint({ minus, part }: PlainNumber, whole: string): string {
  return `${minus}${whole}${part === '' ? '' : `.${part}`}`;
}

/** On the digits, so that no rounding creeps in; nought stays nought and so does not fit. */
function movePoint({ minus, whole, part }: PlainNumber, places: number): string | null {
  if (/^0*$/.test(whole + part)) return null;
  const width = Math.abs(places);
  const digits = '0'.repeat(width) + whole + part + '0'.repeat(width);
  const point = width + whole.length + places;
  const kept = digits.slice(point).replace(/0+$/, '');
  return withPoint({ minus, whole, part: kept }, digits.slice(0, point).replace(/^0+(?=\d)/, ''));
}
