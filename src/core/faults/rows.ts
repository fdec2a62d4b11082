// Faults on whole rows.
import type { Fault } from './fault.ts';

export const duplicateRows: Fault = {
  summary: 'Some rows are delivered twice, letter for letter.',
  params: { rate: { kind: 'rate', default: 0.05 } },
  apply(sheet, values, random) {
    const rate = Number(values['rate']);
    const copies = sheet.rows.filter(() => random.chance(rate));
    // At least one, so that a small file is not spared by chance.
    const first = sheet.rows[0];
    const added = copies.length === 0 && first !== undefined ? [first] : copies;
    return { ...sheet, rows: [...sheet.rows, ...added] };
  },
};

export const shuffleRows: Fault = {
  summary: 'The same rows in another order.',
  params: {},
  apply: (sheet, _values, random) => ({ ...sheet, rows: random.shuffle(sheet.rows) }),
};

export const sampleRows: Fault = {
  summary: 'Only some of the rows are there.',
  params: { rate: { kind: 'rate', default: 0.7 } },
  apply: (sheet, values, random) => ({
    ...sheet,
    rows: sheet.rows.filter(() => random.chance(Number(values['rate']))),
  }),
};
