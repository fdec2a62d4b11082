import { describe, expect, test } from 'vitest';
import { encodeAs } from '../../../../src/core/csv/encoding.ts';
import { fileBody } from '../../../../src/core/csv/text.ts';
import type { Delivery, Dialect, Lab } from '../../../../src/core/lab.ts';
import { readItems, withItems } from '../../../../src/core/grading/shrink-items.ts';
import { twinDeliveries } from '../../../../src/core/grading/twins.ts';
import { deliveriesInOrder } from '../../../../src/core/pipeline/scenario.ts';
import { runScenario } from '../../../../src/core/pipeline/run.ts';
import { LAB, loadTools } from '../small-lab.ts';

const tools = await loadTools();
const KAZAN: Dialect = { delimiter: ';', header: true, encoding: 'windows-1251', skip: 2 };
const TEXT = 'Отчёт\n\nНомер;Заметка\nК-1;"раз;\nдва"\nК-2;лишнее;поле\nК-3;три\n';

function delivered(bytes: Uint8Array, dialect: Dialect): Delivery {
  return { id: 'kazan', files: [{ source: 'sales', name: 'kazan.csv', body: fileBody(bytes), dialect }] };
}

const LAB_WITH_EXTRACT: Lab = {
  ...LAB,
  sources: [{ name: 'sales', dialect: { delimiter: ',', header: true }, columns: ['id', 'note'] }],
  deliveries: [delivered(encodeAs(TEXT, 'windows-1251'), KAZAN)],
  steps: [
    { id: 'extract', file: 'extract.yaml', language: 'extract' },
    { id: 'load', file: 'load.sql', language: 'sql' },
  ],
  outputs: { tables: [], results: [] },
};

const UTF8 = "{ encoding: utf-8, delimiter: ',', columns: { id: Номер, note: Заметка } }";
const CP1251 =
  "{ encoding: windows-1251, delimiter: ';', skip-lines: 2, columns: { id: Номер, note: Заметка } }";

function run(extract: string, lab: Lab = LAB_WITH_EXTRACT) {
  const draft = { extract, load: 'SELECT 1' };
  return runScenario(
    lab,
    draft,
    deliveriesInOrder(lab, 1),
    { rowCap: 100, contents: 'all', probes: {}, intrusions: [] },
    tools,
  );
}

describe('the extract step', () => {
  test('stages the file by the first rule that fits, with physical line numbers', () => {
    const { contents, failure } = run(`sales:\n  - ${UTF8}\n  - ${CP1251}\n`);
    expect(failure).toBeUndefined();
    expect(contents['raw_sales']).toMatchObject({
      columns: ['id', 'note', '_line', '_file', '_delivery'],
      rows: [
        ['К-1', 'раз;\nдва', 4n, 'kazan.csv', 'kazan'],
        ['К-3', 'три', 7n, 'kazan.csv', 'kazan'],
      ],
    });
    expect(contents['raw_sales_malformed']?.rows).toEqual([
      [6n, 'kazan.csv', 'kazan', 'К-2;лишнее;поле', '3 fields instead of 2'],
    ]);
  });

  test('without quotes a quoted line break ends the record', () => {
    const { contents } = run(`sales: [${CP1251.replace('skip-lines', 'quotes: false, skip-lines')}]`);
    expect(contents['raw_sales']?.rows.map((row) => row[0])).toEqual(['К-3']);
    expect(contents['raw_sales_malformed']?.rows.map((row) => row[0])).toEqual([4n, 5n, 6n]);
  });

  test('a file that no rule fits stops the run and says why, rule by rule', () => {
    expect(run(`sales:\n  - ${UTF8}\n  - ${CP1251.replace('Номер', 'Код')}\n`).failure).toEqual({
      kind: 'extract',
      step: 'extract',
      message:
        'no rule fits kazan.csv (rule 1: its bytes are not utf-8; rule 2: the header has no «Код»; it reads «Номер», «Заметка»)',
    });
    expect(run('shops: []').failure?.message).toBe(
      'there is no rule for sales; write `sales:` and a list of rules below it',
    );
    expect(run('sales: 1').failure).toMatchObject({ kind: 'extract', step: 'extract', offset: 0 });
  });

  test('two columns of one name are refused before the database sees them', () => {
    expect(run(`sales: [${CP1251.replace('id: Номер', 'Заметка: Номер')}]`).failure).toBeUndefined();
    expect(run(`sales: [${CP1251.replace('id: Номер', '_line: Номер')}]`).failure?.message).toMatch(
      /two columns called _line/,
    );
  });
});

describe('a file in its own dialect', () => {
  const scenario = deliveriesInOrder(LAB_WITH_EXTRACT, 1);

  test('is taken apart and put together again, bytes and all', () => {
    const items = readItems(LAB_WITH_EXTRACT, scenario, tools.readCsv);
    expect(items.map((item) => item.line)).toEqual([4, 6, 7]);
    const [first] = withItems(LAB_WITH_EXTRACT, scenario, items).actions;
    expect(first).toEqual(scenario.actions[0]);
  });

  test('goes bad in its own encoding; the fault `encoding` gives it another', () => {
    const twin = (faults: { name: string; params: Record<string, string | number> }[]) =>
      twinDeliveries(LAB_WITH_EXTRACT, { id: 't', seed: 1, from: 'kazan', faults }, tools.readCsv)[0]
        ?.files[0];
    const blanked = twin([{ name: 'blank', params: { column: 'Заметка', rate: 1 } }]);
    expect(blanked?.body).toEqual(
      fileBody(encodeAs('Отчёт\n\nНомер;Заметка\nК-1;\nК-2;лишнее;поле\nК-3;\n', 'windows-1251')),
    );
    const utf8 = twin([
      { name: 'encoding', params: { to: 'utf-8' } },
      { name: 'bom', params: {} },
    ]);
    expect(utf8).toMatchObject({
      body: { kind: 'text', text: `\uFEFF${TEXT}` },
      dialect: { ...KAZAN, encoding: 'utf-8' },
    });
  });
});
