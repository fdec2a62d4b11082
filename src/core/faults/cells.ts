// Faults on single cells of one column.
import { changeCells, type Fault } from './fault.ts';

const AT_RATE = { column: { kind: 'column' }, rate: { kind: 'rate', default: 0.05 } } as const;

export const blank: Fault = {
  summary: 'Some cells of a column are empty.',
  params: AT_RATE,
  apply: (sheet, values, random) => changeCells(sheet, values, random, () => ''),
};

export const padText: Fault = {
  summary: 'Some cells of a column carry blanks before or after the text.',
  params: AT_RATE,
  apply: (sheet, values, random) =>
    changeCells(sheet, values, random, (cell) => random.pick([` ${cell}`, `${cell} `, `  ${cell} `])),
};

export const decimalComma: Fault = {
  summary: 'Some numbers of a column are written with a decimal comma.',
  params: AT_RATE,
  apply: (sheet, values, random) =>
    changeCells(sheet, values, random, (cell) => cell.replace(/^(\s*-?\d+)\.(\d+\s*)$/, '$1,$2')),
};

export const replaceText: Fault = {
  summary: 'Some cells of a column are replaced by a given text.',
  params: { ...AT_RATE, text: { kind: 'text' } },
  apply: (sheet, values, random) => changeCells(sheet, values, random, () => String(values['text'])),
};
