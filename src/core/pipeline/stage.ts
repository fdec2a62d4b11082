// Deliveries into raw tables: `raw_<source>` holds every cell as the text it was, `raw_<source>_malformed` the rest.
import { impossibleDate } from '../csv/impossible-date.ts';
import type { Signs } from '../csv/scan-record.ts';
import { columnNames, LINEAGE } from '../csv/text.ts';
import type { DeliveredFile, Delivery, Dialect, Lab, Source } from '../lab.ts';
import type { ByteSource, CsvContent, Database, FileCount } from './engine.ts';
import type { RunFailure, StagedFile } from './observation.ts';
import type { OnProgress } from './progress.ts';

/** All columns of a table of malformed records. */
export const MALFORMED = [...LINEAGE, '_text', '_problem'] as const;

export function rawTable(source: string): string {
  return `raw_${source}`;
}

export function malformedTable(source: string): string {
  return `raw_${source}_malformed`;
}

/** Raw tables are there before the first delivery, so a pipeline can be written against them. */
export function createRawTables(lab: Lab, db: Database): void {
  for (const source of lab.sources) {
    db.stage(rawTable(source.name), [...source.columns, ...LINEAGE], []);
    db.stage(malformedTable(source.name), MALFORMED, []);
  }
}

/** A file that is staged piece by piece, without ever being read whole. */
export interface CsvBytes {
  readonly bytes: ByteSource;
  readonly dialect: Dialect;
  readonly signs: Signs;
}

/** The columns of a raw table for the names that a file gives. A file's own column never takes the place of one of ours. */
export function rawColumns(source: Source, header: readonly string[]): string[] {
  const names = source.dialect.header ? header : header.map((name, i) => source.columns[i] ?? name);
  return columnNames(names);
}

/**
 * Stages one delivery. Doing it again replaces it: staging itself is idempotent.
 * @param contents of its files, as read or to be read
 */
export function stageDelivery(
  lab: Lab,
  delivery: Delivery,
  db: Database,
  contents: ReadonlyMap<DeliveredFile, CsvContent | CsvBytes>,
  onProgress?: OnProgress,
): StagedFile[] | RunFailure {
  // Again, because the pipeline may have dropped them.
  createRawTables(lab, db);
  for (const source of lab.sources) forget(lab, source, delivery, db);
  const staged: StagedFile[] = [];
  for (const [file, content] of contents) {
    const source = lab.sources.find((one) => one.name === file.source);
    if (source === undefined) throw new Error(`delivery ${delivery.id}: no source ${file.source}`);
    const count =
      'bytes' in content
        ? stageBytes(source, content, file.name, delivery.id, db, onProgress)
        : stageContent(source, content, file.name, delivery.id, db);
    if ('kind' in count) return count;
    const { rows, malformed, impossibleDate } = count;
    staged.push({
      ...(impossibleDate === null ? {} : { impossibleDate }),
      delivery: delivery.id,
      source: source.name,
      file: file.name,
      rows,
      malformed,
    });
  }
  return staged;
}

function firstImpossible(content: CsvContent): string | null {
  for (const record of content.records) {
    for (const cell of record.cells) {
      const date = impossibleDate(cell);
      if (date !== null) return date;
    }
  }
  return null;
}

function stageContent(
  source: Source,
  content: CsvContent,
  file: string,
  delivery: string,
  db: Database,
): FileCount {
  const { records, malformed } = content;
  db.stage(
    rawTable(source.name),
    [...rawColumns(source, content.header), ...LINEAGE],
    records.map((record) => [...record.cells, record.line, file, delivery]),
  );
  db.stage(
    malformedTable(source.name),
    MALFORMED,
    malformed.map((record) => [record.line, file, delivery, record.text, record.problem]),
  );
  return { rows: records.length, malformed: malformed.length, impossibleDate: firstImpossible(content) };
}

function stageBytes(
  source: Source,
  content: CsvBytes,
  file: string,
  delivery: string,
  db: Database,
  onProgress: OnProgress | undefined,
): FileCount | RunFailure {
  const { size } = content.bytes;
  return db.stageFile({
    ...content,
    table: rawTable(source.name),
    malformed: malformedTable(source.name),
    columns: (header) => rawColumns(source, header),
    name: file,
    delivery,
    onProgress: (bytes, rows, memory) => onProgress?.({ kind: 'loading', file, bytes, size, rows, memory }),
  });
}

function forget(lab: Lab, source: Source, delivery: Delivery, db: Database): void {
  for (const table of [rawTable(source.name), malformedTable(source.name)]) {
    if (lab.staging === 'replace') db.query(`DELETE FROM "${table}"`);
    else db.query(`DELETE FROM "${table}" WHERE _delivery = ?`, [delivery.id]);
  }
}
