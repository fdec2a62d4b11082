// The only owner of PapaParse: CSV text -> records with the physical line each starts on. Nothing is dropped:
// what does not fit the header is handed over as malformed, as it stands in the file.
import Papa from 'papaparse';
import type { CsvContent, CsvRecord, MalformedRecord } from '../../core/pipeline/engine.ts';
import type { Dialect } from '../../core/lab.ts';
import { BAD_QUOTE_PROBLEM, raggedProblem, trimLine } from '../../core/csv/malformed.ts';
import { afterLines, columnNames, newlineOf } from '../../core/csv/text.ts';

interface Scan {
  header: readonly string[] | null;
  readonly records: CsvRecord[];
  readonly malformed: MalformedRecord[];
}

/** Reads a whole file. Typing is the learner's job: every cell stays the text it was. */
export function readCsv(text: string, dialect: Dialect): CsvContent {
  const scan: Scan = { header: null, records: [], malformed: [] };
  const skip = dialect.skip ?? 0;
  let rest = { offset: afterLines(text, skip), line: skip + 1 };
  while (rest.offset < text.length) rest = readUntilBadQuote(text, rest, dialect, scan);
  return { header: scan.header ?? [], records: scan.records, malformed: scan.malformed };
}

/** A character that no file has: to PapaParse nothing is quoted then. */
const NO_QUOTE = '\u0001';

const MARK = '\uFEFF';

interface Place {
  readonly offset: number;
  readonly line: number;
}

/**
 * PapaParse lets a quote that is never closed swallow the rest of the file. We give up only the physical line it
 * stands on and go on behind it, so one stray quote costs one record.
 */
function readUntilBadQuote(text: string, from: Place, dialect: Dialect, scan: Scan): Place {
  const newline = newlineOf(text);
  const part = text.slice(from.offset);
  let cursor = 0;
  let line = from.line;
  let badQuote = false;
  // PapaParse takes a byte order mark off whatever it is given; the file's own is gone already.
  Papa.parse<string[]>(part.startsWith(MARK) ? MARK + part : part, {
    delimiter: dialect.delimiter,
    newline,
    quoteChar: dialect.quotes === false ? NO_QUOTE : '"',
    step(result, parser) {
      const end = result.meta.cursor;
      const raw = part.slice(cursor, end);
      if (result.errors.some((error) => error.type === 'Quotes')) {
        badQuote = true;
        parser.abort();
        return;
      }
      if (raw !== '') addRecord(result.data, raw, line, dialect, scan);
      line += countLines(raw, newline);
      cursor = end;
    },
  });
  if (!badQuote) return { offset: text.length, line };
  const stop = part.indexOf(newline, cursor);
  const next = stop < 0 ? part.length : stop + newline.length;
  const raw = part.slice(cursor, next);
  // Names as they stand, quote and all: the first record must not become the header instead.
  if (scan.header === null && dialect.header)
    scan.header = columnNames(trimLine(raw).split(dialect.delimiter));
  else scan.malformed.push({ line, text: trimLine(raw), problem: BAD_QUOTE_PROBLEM });
  return { offset: from.offset + next, line: line + 1 };
}

function addRecord(cells: readonly string[], raw: string, line: number, dialect: Dialect, scan: Scan): void {
  // Files that mix LF and CRLF are cut at LF: the CR then clings to the last cell.
  const clean = raw.endsWith('\r\n')
    ? cells.map((cell, i) => (i === cells.length - 1 ? cell.replace(/\r$/, '') : cell))
    : cells;
  if (scan.header === null) {
    scan.header = dialect.header ? columnNames(clean) : columnNames(clean.map(() => ''));
    if (dialect.header) return;
  }
  if (clean.length === scan.header.length && !(clean.length === 1 && clean[0] === '')) {
    scan.records.push({ line, cells: clean });
    return;
  }
  scan.malformed.push({
    line,
    text: trimLine(raw),
    problem: raggedProblem(clean.length, clean[0] ?? '', scan.header.length),
  });
}

function countLines(raw: string, newline: string): number {
  return raw.split(newline).length - 1;
}
