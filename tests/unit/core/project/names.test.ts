// Names made of whatever stands in headers and file names: none twice, all of them usable without quotes.
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '../../../../src/core/pipeline/engine.ts';
import { columnNamesFor, sourceName } from '../../../../src/core/project/names.ts';
import { KEYWORDS } from '../../../../src/core/sql/keywords.ts';
import { loadSqlite } from '../../../../src/engines/sqlite/load-node.ts';

/** The rest of sqlite.org/lang_keywords.html, and the names of the row number. */
const OTHERS = (
  'abort action after analyze attach autoincrement before cascade collate database deferrable deferred detach each exclusive fail for ' +
  'full glob ignore immediate index indexed initially instead isnull key limit match no notnull of oid others raise regexp reindex ' +
  'rename restrict rowid _rowid_ set temporary ties to unknown vacuum virtual within current_time true false strict stored'
).split(' ');

let engine: Engine;
beforeAll(async () => {
  engine = await loadSqlite();
});

describe('columns', () => {
  test.each([
    ['Order ID', 'order_id'],
    ['Дата заказа', 'data_zakaza'],
    ['Сумма, ₽', 'summa'],
    ['Щука', 'shchuka'],
    ['preço', 'preco'],
    ['Straße', 'strasse'],
    ['매출(원)', 'column_1'],
    ['주문 ID', 'id'],
    ['№', 'column_1'],
    ['2024', 'c_2024'],
    ['1st', 'c_1st'],
    ['select', 'select_'],
    ['reason', 'reason_'],
    ['__proto__', 'proto'],
    ['  ', 'column_1'],
    ['x'.repeat(200), 'x'.repeat(40)],
  ])('%s becomes %s', (raw, name) => expect(columnNamesFor([raw])).toEqual([name]));

  test('none twice', () =>
    expect(columnNamesFor(['a', 'A', 'a ', 'select', 'SELECT'])).toEqual([
      'a',
      'a_2',
      'a_3',
      'select_',
      'select_2',
    ]));

  test('any header gives names that a table can have, unquoted', () => {
    const word = fc.oneof(fc.string(), fc.constantFrom(...KEYWORDS, ...OTHERS));
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 30 }), (header) => {
        const names = columnNamesFor(header);
        const db = engine.open();
        db.query(
          `CREATE TABLE t (${names.map((name) => `${name} TEXT`).join(', ')}, PRIMARY KEY (${names[0] ?? ''})) STRICT`,
        );
        expect(
          db.script(
            `SELECT ${names.join(', ')} FROM t GROUP BY ${names.join(', ')} ORDER BY ${names[0] ?? ''}`,
            { rowCap: 1 },
          ).failure,
        ).toBeUndefined();
        db.close();
      }),
      { numRuns: 60 },
    );
  });
});

describe('sources', () => {
  test.each([
    ['orders.csv', 'orders'],
    ['orders-2024-03.csv', 'orders'],
    ['Orders (2).CSV', 'orders'],
    ['заказы.csv', 'zakazy'],
    ['주문.csv', 'table_1'],
    ['order.csv', 'order_'],
    ['raw_x.csv', 'raw_x_'],
    ['x_rejects.csv', 'x_rejects_'],
    ['2024.csv', 't_2024'],
    ['.csv', 'table_1'],
    ['sqlite_x.csv', 'sqlite_x_'],
  ])('%s becomes %s', (file, name) => expect(sourceName(file)).toBe(name));

  test('none twice', () => expect(sourceName('orders.csv', new Set(['orders']))).toBe('orders_2'));
});
