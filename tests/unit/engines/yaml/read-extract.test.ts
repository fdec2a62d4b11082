import { expect, describe, test } from 'vitest';
import { readExtract } from '../../../../src/engines/yaml/read-extract.ts';

const RULE = `orders:
  - encoding: windows-1251
    delimiter: ';'
    quotes: true
    skip-lines: 2
    columns:
      order_id: Номер
      note: 7
`;

test('rules by source, in the order they stand', () => {
  const plan = readExtract(
    `${RULE}  - { encoding: UTF-8, delimiter: tab, columns: { order_id: id } }\nshops: []\n`,
  );
  expect(plan).toEqual(
    new Map([
      [
        'orders',
        [
          {
            encoding: 'windows-1251',
            delimiter: ';',
            quotes: true,
            skip: 2,
            columns: new Map([
              ['order_id', 'Номер'],
              ['note', '7'],
            ]),
          },
          {
            encoding: 'utf-8',
            delimiter: '\t',
            quotes: true,
            skip: 0,
            columns: new Map([['order_id', 'id']]),
          },
        ],
      ],
      ['shops', []],
    ]),
  );
});

/** The place is shown by «…». */
function failed(text: string): string {
  const outcome = readExtract(text);
  if (!('kind' in outcome)) return 'no failure';
  const { offset = 0, length = 0, message } = outcome;
  expect(outcome.kind).toBe('extract');
  return `${message} at «${text.slice(offset, offset + length).trim()}»`;
}

describe('failures name what is wrong and where', () => {
  test.each([
    ['', 'write the name of a source, and a list of rules below it at «»'],
    ['orders: yes', '`orders:` must be a list: start each rule with a dash at «orders»'],
    ['orders:\n  - x\n', 'a rule needs encoding, delimiter, quotes, skip-lines, columns at «x»'],
    [
      RULE.replace('windows-1251', 'cp1251'),
      '`encoding: cp1251` does not do here: write one of utf-8, windows-1251, koi8-r, euc-kr at «cp1251»',
    ],
    [
      RULE.replace("';'", "';;'"),
      "`delimiter: ;;` does not do here: write one character between quotes, such as ';', or tab at «';;'»",
    ],
    [
      RULE.replace('quotes: true', 'quotes: maybe'),
      '`quotes: maybe` does not do here: write true or false at «maybe»',
    ],
    [
      RULE.replace('skip-lines: 2', 'skip-lines: -1'),
      '`skip-lines: -1` does not do here: write a whole number from 0 to 100 at «-1»',
    ],
    [
      RULE.replace('skip-lines', 'skip'),
      '`skip` is not a field of a rule; known are encoding, delimiter, quotes, skip-lines, columns at «skip»',
    ],
    [RULE.replace(' Номер', ''), '`order_id` has no name of a column of the file at «order_id»'],
  ])('%j', (text, message) => {
    expect(failed(text)).toBe(message);
  });

  test('a rule without columns, and YAML that is none', () => {
    expect(failed("orders:\n  - { encoding: utf-8, delimiter: ',' }\n")).toMatch(
      /^this rule has no `columns`: write one line for each column/,
    );
    expect(readExtract('orders: [\n')).toMatchObject({ kind: 'extract', offset: 10 });
  });
});
