// From a row of an output back to the CSV lines it came from, so that a message can name them.
import type { Delivery, Lab } from '../lab.ts';
import type { ReadCsv } from '../pipeline/engine.ts';
import type { LinePlace } from '../pipeline/observation.ts';
import { dialectOf, fileText } from '../csv/text.ts';
import { joinCells } from '../csv/write.ts';
import type { NamedCell } from './verdict.ts';

const SHOWN = 3;

/** Lines of the deliveries that agree with every named cell which the source knows as a column. */
export function linesOf(
  lab: Lab,
  deliveries: readonly Delivery[],
  row: readonly NamedCell[],
  readCsv: ReadCsv,
): LinePlace[] {
  const direct = lineageOf(row);
  if (direct !== null) return withText(lab, direct, deliveries);
  const places: LinePlace[] = [];
  for (const file of deliveries.flatMap((delivery) => delivery.files)) {
    const source = lab.sources.find((one) => one.name === file.source);
    if (source === undefined) continue;
    const dialect = dialectOf(file, source);
    const content = readCsv(fileText(file.body, dialect.encoding), dialect);
    const wanted = row
      .map((cell) => ({ at: content.header.indexOf(cell.column), value: plain(cell.value) }))
      .filter((cell) => cell.at >= 0);
    if (wanted.length === 0) continue;
    for (const record of content.records) {
      if (places.length >= SHOWN) return places;
      if (wanted.every(({ at, value }) => fold(record.cells[at] ?? '') === fold(value))) {
        places.push({ file: file.name, line: record.line, text: joinCells(record.cells, dialect) });
      }
    }
  }
  return places;
}

function lineageOf(row: readonly NamedCell[]): { file: string; line: number } | null {
  const file = row.find((cell) => cell.column === '_file');
  const line = row.find((cell) => cell.column === '_line');
  return file === undefined || line === undefined
    ? null
    : { file: plain(file.value), line: Number(line.value) };
}

function withText(
  lab: Lab,
  place: { file: string; line: number },
  deliveries: readonly Delivery[],
): LinePlace[] {
  const file = deliveries.flatMap((delivery) => delivery.files).find((one) => one.name === place.file);
  if (file === undefined) return [];
  const encoding =
    file.dialect?.encoding ?? lab.sources.find((one) => one.name === file.source)?.dialect.encoding;
  const text = fileText(file.body, encoding).split(/\r\n|\n|\r/)[place.line - 1];
  return text === undefined ? [] : [{ ...place, text }];
}

/** A quoted cell of a sentence back to its plain text. */
export function plain(value: string | undefined): string {
  if (value === undefined) return '';
  return value.startsWith("'") && value.endsWith("'") ? value.slice(1, -1) : value;
}

/** Cleaning may trim, change case and compose letters: the line is found all the same. */
function fold(text: string): string {
  return text.trim().normalize('NFC').toLowerCase();
}
