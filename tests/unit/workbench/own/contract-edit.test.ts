// Promises changed by hand, merged with what is proposed anew, and names that work in SQL.
import { describe, expect, test } from 'vitest';
import type { PromisedColumn, SourceContract } from '../../../../src/core/project/project.ts';
import { changeColumn, isUsable, nameProblems } from '../../../../src/workbench/own/contract-edit.ts';
import { mergeContracts } from '../../../../src/workbench/own/merge-contracts.ts';

const column = (raw: string, more: Partial<PromisedColumn> = {}): PromisedColumn => ({
  raw,
  name: raw,
  type: 'integer',
  notation: {},
  notNull: false,
  key: false,
  ...more,
});
const contract = (...columns: PromisedColumn[]): SourceContract => ({ source: 's', columns });

describe('a change', () => {
  test('touches its column only, and undefined takes a promise back', () => {
    const before = [contract(column('a', { min: '0', max: '9' }), column('b'))];
    const [after] = changeColumn(before, 's', 'a', { min: undefined, notNull: true });
    expect(after?.columns).toEqual([column('a', { max: '9', notNull: true }), column('b')]);
  });

  test('of the type takes range and list with it, unless it brings new ones', () => {
    const before = [contract(column('a', { min: '0', values: ['x'] }))];
    expect(changeColumn(before, 's', 'a', { type: 'text' })[0]?.columns).toEqual([
      column('a', { type: 'text' }),
    ]);
    expect(changeColumn(before, 's', 'a', { type: 'integer' })).toEqual(before);
    expect(changeColumn(before, 's', 'a', { type: 'text', values: ['y'] })[0]?.columns[0]?.values).toEqual([
      'y',
    ]);
  });
});

describe('names', () => {
  test('that cannot stand in SQL are told, with one that can', () => {
    const problems = nameProblems(
      contract(
        column('a', { name: 'order' }),
        column('b', { name: '' }),
        column('c', { name: 'x' }),
        column('d', { name: 'x' }),
      ),
    );
    expect([...problems]).toEqual([
      ['a', { kind: 'form', better: 'order_' }],
      ['b', { kind: 'empty' }],
      ['d', { kind: 'twice' }],
    ]);
  });

  test('of columns left out do not count, but one column must stay', () => {
    const out = column('a', { name: '', dropped: true });
    expect(isUsable(contract(out, column('b')))).toBe(true);
    expect(isUsable(contract(out))).toBe(false);
  });
});

describe('a new proposal', () => {
  const proposed = [contract(column('a', { notNull: true }), column('new'))];

  test('replaces what nobody touched and keeps what somebody did', () => {
    const before = [contract(column('a'))];
    expect(mergeContracts(before, before, proposed)).toEqual(proposed);
    const mine = [contract(column('a', { name: 'amount' }))];
    expect(mergeContracts(mine, before, proposed)[0]?.columns).toEqual([
      column('a', { name: 'amount' }),
      column('new'),
    ]);
  });

  test('leaves a saved contract alone', () => {
    expect(mergeContracts([contract(column('a'))], null, proposed)[0]?.columns).toEqual([
      column('a'),
      column('new'),
    ]);
  });
});
