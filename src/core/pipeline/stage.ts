// Deliveries into raw tables: `raw_<source>` holds every cell as the text it was, `raw_<source>_malformed` the rest.
import { impossibleDate } from '../csv/impossible-date.ts';
import { LINEAGE } from '../csv/text.ts';
import type { DeliveredFile, Delivery, Lab, Source } from '../lab.ts';
import type { CsvContent, Database } from './engine.ts';
import type { StagedFile } from './observation.ts';

const MALFORMED = [...LINEAGE, '_text', '_problem'];

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

/**
 * Stages one delivery. Doing it again replaces it: staging itself is idempotent.
 * @param contents of its files, as read
 */
export function stageDelivery(
  lab: Lab,
  delivery: Delivery,
  db: Database,
  contents: ReadonlyMap<DeliveredFile, CsvContent>,
): StagedFile[] {
  // Again, because the pipeline may have dropped them.
  createRawTables(lab, db);
  for (const source of lab.sources) forget(lab, source, delivery, db);
  return [...contents].map(([file, content]) => {
    const source = lab.sources.find((one) => one.name === file.source);
    if (source === undefined) throw new Error(`delivery ${delivery.id}: no source ${file.source}`);
    const header = source.dialect.header ? content.header : source.columns;
    stageFile(source, header, content, file.name, delivery.id, db);
    const impossible = firstImpossible(content);
    return {
      ...(impossible === undefined ? {} : { impossibleDate: impossible }),
      delivery: delivery.id,
      source: source.name,
      file: file.name,
      rows: content.records.length,
      malformed: content.malformed.length,
    };
  });
}

function firstImpossible(content: CsvContent): string | undefined {
  for (const record of content.records) {
    for (const cell of record.cells) {
      const date = impossibleDate(cell);
      if (date !== null) return date;
    }
  }
  return undefined;
}

function stageFile(
  source: Source,
  header: readonly string[],
  content: CsvContent,
  file: string,
  delivery: string,
  db: Database,
): void {
  const { records, malformed } = content;
  db.stage(
    rawTable(source.name),
    [...header, ...LINEAGE],
    records.map((record) => [...record.cells, record.line, file, delivery]),
  );
  db.stage(
    malformedTable(source.name),
    MALFORMED,
    malformed.map((record) => [record.line, file, delivery, record.text, record.problem]),
  );
}

function forget(lab: Lab, source: Source, delivery: Delivery, db: Database): void {
  for (const table of [rawTable(source.name), malformedTable(source.name)]) {
    if (lab.staging === 'replace') db.query(`DELETE FROM "${table}"`);
    else db.query(`DELETE FROM "${table}" WHERE _delivery = ?`, [delivery.id]);
  }
}
