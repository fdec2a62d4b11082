// Deliveries taken apart into their records, and put together again from some of them.
import { encodeAs } from '../csv/encoding.ts';
import { afterLines, columnNames, dialectOf, fileBody, fileText } from '../csv/text.ts';
import { joinCells } from '../csv/write.ts';
import type { DeliveredFile, Delivery, Lab, Source } from '../lab.ts';
import type { ReadCsv } from '../pipeline/engine.ts';
import type { Action, Scenario } from '../pipeline/scenario.ts';

/** One record of one delivered file. */
export interface Item {
  readonly delivery: Delivery;
  readonly file: DeliveredFile;
  readonly header: readonly string[];
  /** The file's first line is its header. */
  readonly headed: boolean;
  readonly line: number;
  readonly cells: readonly string[];
  readonly malformed: boolean;
  /** Cells of a plain record of the same source, to try in this one's place; null where there is none. */
  readonly plain: readonly string[] | null;
}

/** Every record of the deliveries of a scenario, in order. */
export function readItems(lab: Lab, scenario: Scenario, readCsv: ReadCsv): Item[] {
  return deliveriesOf(scenario).flatMap((delivery) =>
    delivery.files.flatMap((file): Item[] => {
      const dialect = dialectOf(file, sourceOf(lab, file));
      const { header, records, malformed } = readCsv(fileText(file.body, dialect.encoding), dialect);
      const plain = plainRecord(lab, file.source, header, readCsv);
      const base = { delivery, file, header, headed: dialect.header };
      return [
        ...records.map((record) => ({
          ...base,
          line: record.line,
          cells: record.cells,
          malformed: false,
          plain,
        })),
        ...malformed.map((record) => ({
          ...base,
          line: record.line,
          cells: [record.text],
          malformed: true,
          plain: null,
        })),
      ].sort((a, b) => a.line - b.line);
    }),
  );
}

/** The same scenario with only these records in its files. */
export function withItems(lab: Lab, scenario: Scenario, kept: readonly Item[]): Scenario {
  const made = new Map<Delivery, Delivery>();
  const rebuild = (action: Action): Action => {
    if (action.kind === 'run') return action;
    const delivery = made.get(action.delivery) ?? rebuildDelivery(lab, action.delivery, kept);
    made.set(action.delivery, delivery);
    return { kind: 'deliver', delivery };
  };
  const actions = scenario.actions.map(rebuild);
  const { expected } = scenario;
  if (expected === undefined) return { id: scenario.id, actions };
  return { id: scenario.id, actions, expected: { id: expected.id, actions: expected.actions.map(rebuild) } };
}

function rebuildDelivery(lab: Lab, delivery: Delivery, kept: readonly Item[]): Delivery {
  const files = delivery.files.map((file) => {
    const source = sourceOf(lab, file);
    const dialect = dialectOf(file, source);
    const text = fileText(file.body, dialect.encoding);
    const before = text.slice(0, afterLines(text, dialect.skip ?? 0));
    const mine = kept.filter((item) => item.delivery === delivery && item.file === file);
    const line = (cells: readonly string[]): string => joinCells(cells, dialect);
    const header = dialect.header ? [line(mine[0]?.header ?? source.columns)] : [];
    const lines = [
      ...header,
      ...mine.map((item) => (item.malformed ? (item.cells[0] ?? '') : line(item.cells))),
    ];
    return {
      ...file,
      body: fileBody(encodeAs(before + lines.map((one) => `${one}\n`).join(''), dialect.encoding ?? 'utf-8')),
    };
  });
  return { id: delivery.id, files };
}

function deliveriesOf(scenario: Scenario): Delivery[] {
  const all = scenario.actions.flatMap((action) => (action.kind === 'deliver' ? [action.delivery] : []));
  return [...new Set(all)];
}

/** The first record of the visible file that has no cell out of the ordinary: every cell filled, unpadded, letters in one piece. */
function plainRecord(
  lab: Lab,
  source: string,
  header: readonly string[],
  readCsv: ReadCsv,
): readonly string[] | null {
  const file = lab.deliveries.flatMap((delivery) => delivery.files).find((one) => one.source === source);
  if (file === undefined) return null;
  const dialect = dialectOf(file, sourceOf(lab, file));
  const content = readCsv(fileText(file.body, dialect.encoding), dialect);
  const record = content.records.find(({ cells }) => cells.every((cell) => isPlain(cell)));
  if (record === undefined) return null;
  const names = columnNames(content.header);
  return header.map((name) => record.cells[names.indexOf(name)] ?? '');
}

/** A comma may stand beside letters («Sencha, 100 g»); beside digits alone it could be a decimal one. */
function isPlain(cell: string): boolean {
  const ordinary = /^[\p{L}\p{N} -~]+$/u.test(cell) && cell === cell.trim() && cell === cell.normalize('NFC');
  return ordinary && (/\p{L}/u.test(cell) || !cell.includes(','));
}

function sourceOf(lab: Lab, file: DeliveredFile): Source {
  const source = lab.sources.find((one) => one.name === file.source);
  if (source === undefined) throw new Error(`${lab.id}: no source ${file.source}`);
  return source;
}
