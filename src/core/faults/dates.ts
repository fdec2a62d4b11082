// Faults on dates and times written the ISO way: 2026-03-02, 2026-03-02 08:20, 2026-03-02T08:20:15Z.
import { changeCells } from './choose.ts';
import { sheetFault } from './fault.ts';
import { SOME_CELLS } from './params.ts';

interface IsoTime {
  readonly year: string;
  readonly month: string;
  readonly day: string;
  /** What follows the date, with its first blank or `T`. */
  readonly rest: string;
}

type Formatter = (time: IsoTime) => string;

const short = (digits: string): string => String(Number(digits));

const FORMATS = {
  'dd.mm.yyyy': ({ year, month, day }) => `${day}.${month}.${year}`,
  'dd/mm/yyyy': ({ year, month, day }) => `${day}/${month}/${year}`,
  'mm/dd/yyyy': ({ year, month, day }) => `${month}/${day}/${year}`,
  'yyyy/m/d': ({ year, month, day }) => `${year}/${short(month)}/${short(day)}`,
  'yyyy.m.d': ({ year, month, day }) => `${year}. ${short(month)}. ${short(day)}.`,
  yyyymmdd: ({ year, month, day }) => `${year}${month}${day}`,
} as const satisfies Record<string, Formatter>;

export const dateFormat = sheetFault({
  params: {
    ...SOME_CELLS,
    format: {
      kind: 'choice',
      choices: ['dd.mm.yyyy', 'dd/mm/yyyy', 'mm/dd/yyyy', 'yyyy/m/d', 'yyyy.m.d', 'yyyymmdd'],
      default: 'dd.mm.yyyy',
    },
  },
  touches: ['cells'],
  apply: (sheet, values, random) =>
    changeCells(sheet, values, random, (cell) => {
      const time = isoTime(cell);
      return time === null ? [] : [FORMATS[values.format](time) + time.rest];
    }),
});

export const impossibleDate = sheetFault({
  params: SOME_CELLS,
  touches: ['cells'],
  apply: (sheet, values, random) =>
    changeCells(sheet, values, random, (cell) => {
      const time = isoTime(cell);
      return time === null ? [] : ['02-30', '04-31', '13-01'].map((day) => `${time.year}-${day}${time.rest}`);
    }),
});

export const shiftTime = sheetFault({
  params: { ...SOME_CELLS, hours: { kind: 'number', min: -26, max: 26, default: 9 } },
  touches: ['cells'],
  apply: (sheet, values, random) =>
    changeCells(sheet, values, random, (cell) => {
      const form = shifted(cell, Math.round(values.hours * 60));
      return form === null ? [] : [form];
    }),
});

function isoTime(cell: string): IsoTime | null {
  const found = /^(\d{4})-(\d\d)-(\d\d)((?:[ T].*)?)$/.exec(cell);
  if (found === null) return null;
  const [, year = '', month = '', day = '', rest = ''] = found;
  return { year, month, day, rest };
}

/** Moves date, hour and minute; seconds and what follows (fractions, zone) stay, so nothing says that it was moved. */
function shifted(cell: string, minutes: number): string | null {
  const found = /^(\d{4}-\d\d-\d\d)([ T])(\d\d:\d\d)(.*)$/.exec(cell);
  if (found === null) return null;
  const [, date = '', gap = '', clock = '', rest = ''] = found;
  const time = Date.parse(`${date}T${clock}:00Z`);
  // Date.parse takes 30 February for 2 March: such a cell is broken already and is left alone.
  if (Number.isNaN(time) || !new Date(time).toISOString().startsWith(date)) return null;
  const moved = new Date(time + minutes * 60_000).toISOString();
  return `${moved.slice(0, 10)}${gap}${moved.slice(11, 16)}${rest}`;
}
