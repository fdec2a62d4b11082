// Words of «Your CSV»: a project is somebody's own files, how they are written, what is promised of them, and a draft.
// Plain, cloneable data. Knows no page and no storage.
import type { FileEncoding } from '../csv/encoding.ts';
import type { Draft } from '../lab.ts';

/** How a file is written. What was guessed can be changed; `doubts` say where the guess is weak. */
export interface FileFormat {
  readonly encoding: FileEncoding;
  readonly delimiter: string;
  readonly quotes: boolean;
  readonly header: boolean;
  /** Physical lines before the header: titles, export dates. */
  readonly skip: number;
}

/** `content`: it is no CSV file at all; `lines`: how lines end; `columns`: names and number of fields; `footer`: totals. */
export type FormatField = keyof FileFormat | 'content' | 'lines' | 'columns' | 'footer';

/** Something about the format that a person should look at. */
export interface FormatDoubt {
  readonly field: FormatField;
  /** What was seen, in plain words. */
  readonly message: string;
  /** Other values worth a click, likeliest first; of the field's type. */
  readonly instead: readonly (string | number | boolean)[];
  /** The file cannot be loaded as it is. */
  readonly stops?: true;
}

export interface SniffedFormat {
  readonly format: FileFormat;
  readonly doubts: readonly FormatDoubt[];
}

export type PromisedType = 'integer' | 'decimal' | 'date' | 'timestamp' | 'boolean' | 'text';

/** One way to write a date. */
export interface DateWay {
  /** Order of day, month and year. Default: year first. */
  readonly dates?: 'ymd' | 'dmy' | 'mdy';
  /** Sign between day, month and year; absent: a hyphen where the year is first, else any of the three. Empty: `20240131`. */
  readonly separator?: '-' | '.' | '/' | '';
  /** Some days or months have one digit only. */
  readonly unpadded?: true;
  /** Years have two digits. */
  readonly shortYear?: true;
}

/** How values are written in this file, where there is more than one way. What is absent was not seen. */
export interface Notation extends DateWay {
  /** Decimal mark of numbers. Default: a point. */
  readonly decimal?: '.' | ',';
  /** What groups thousands in some numbers. */
  readonly groups?: readonly string[];
  /** Signs and words around some numbers that do not count: `₩`, `EUR`, `%`. */
  readonly units?: readonly string[];
  /** Some negative numbers stand in parentheses. */
  readonly parentheses?: true;
  /** Some numbers have an exponent: `1.2e-05`. */
  readonly exponents?: true;
  /** Other ways in which dates of the same column are written. */
  readonly otherDates?: readonly DateWay[];
  /** Times carry their offset from UTC; they are loaded in UTC. */
  readonly zoned?: true;
  /** Words for true and false, in lower case. */
  readonly words?: { readonly yes: readonly string[]; readonly no: readonly string[] };
  /** Words that mean «no value», in lower case: `null`, `n/a`. An empty cell always does. */
  readonly nulls?: readonly string[];
  /** Listed values come in any capitals; they are loaded as the list writes them. */
  readonly anyCase?: true;
  /** From a file that we wrote for spreadsheets: one apostrophe in front of a text is ours and is taken away. */
  readonly guarded?: true;
  /** Padded with more than spaces: tabs, no-break spaces. */
  readonly wideBlanks?: true;
}

/** What is promised of one column. Proposed from the data, changed by a person. */
export interface PromisedColumn {
  /** As it is called in the raw table. */
  readonly raw: string;
  /** As it is called in the cleaned table: lower case, letters, digits and underscores. */
  readonly name: string;
  readonly type: PromisedType;
  readonly notation: Notation;
  readonly notNull: boolean;
  /** Part of the key: no two cleaned rows share it. */
  readonly key: boolean;
  readonly min?: string;
  readonly max?: string;
  /** All values that may occur; undefined: any. */
  readonly values?: readonly string[];
  /** Left out of the cleaned table. */
  readonly dropped?: boolean;
}

/** What is promised of one source: all files with the same columns. */
export interface SourceContract {
  /** Name of the source and of its cleaned table; raw rows are in `raw_<name>`. */
  readonly source: string;
  readonly columns: readonly PromisedColumn[];
}

/** One file of the user's. Its bytes stay a Blob: the browser keeps them on disk, and they go to a worker without a copy. */
export interface OwnFile {
  readonly name: string;
  readonly source: string;
  readonly blob: Blob;
  readonly format: FileFormat;
}

export interface Project {
  readonly id: string;
  readonly title: string;
  readonly files: readonly OwnFile[];
  readonly contracts: readonly SourceContract[];
  /** Clean, load, report, dashboard; the generated starter until somebody edits it. */
  readonly draft: Draft;
}

/** Id of the lab that a project is compiled into. */
export function labIdOf(project: string): string {
  return `own-${project}`;
}
