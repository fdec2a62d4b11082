// The learner's extract step: rules that say how the bytes of a source may be written, and which of them fits a file.
// Nothing is guessed: a rule fits or it does not, the first one that fits is taken, and no rule means a failed run.
import { decodeText, type FileEncoding } from '../csv/encoding.ts';
import { signsOf } from '../csv/scan-file.ts';
import { UnreadableFile } from '../csv/unreadable-file.ts';
import { bytesText, dialectOf, fileBytes, fileText, LINEAGE } from '../csv/text.ts';
import type { DeliveredFile, Delivery, Dialect, Draft, Lab } from '../lab.ts';
import { grading as words } from '../text/en/grading.ts';
import { loading } from '../text/en/loading.ts';
import type { CsvContent, ReadCsv, Toolbox } from './engine.ts';
import type { RunFailure } from './observation.ts';
import type { CsvBytes } from './stage.ts';

/** One way in which the files of a source may be written. */
export interface ExtractRule {
  readonly encoding: FileEncoding;
  readonly delimiter: string;
  readonly quotes: boolean;
  /** Lines before the header. */
  readonly skip: number;
  /** Column of the raw table -> its name in the file's header. */
  readonly columns: ReadonlyMap<string, string>;
}

/** Source -> its rules, in the order in which they are tried. */
export type ExtractPlan = ReadonlyMap<string, readonly ExtractRule[]>;

/** What the files of a delivery hold, each read as it is to be staged; or why one of them cannot be read. */
export function readDelivery(
  lab: Lab,
  draft: Draft,
  delivery: Delivery,
  tools: Toolbox,
): ReadonlyMap<DeliveredFile, CsvContent | CsvBytes> | RunFailure {
  const step = lab.steps.find(({ language }) => language === 'extract');
  const plan = step === undefined ? null : tools.readExtract(draft[step.id] ?? '');
  if (plan !== null && 'kind' in plan) return { ...plan, step: step?.id ?? '' };
  const contents = new Map<DeliveredFile, CsvContent | CsvBytes>();
  for (const file of delivery.files) {
    const content =
      plan === null ? readPlain(lab, file, delivery, tools) : readByRules(plan, file, tools.readCsv);
    if (typeof content !== 'string' && 'kind' in content) return content;
    if (typeof content === 'string') return { kind: 'extract', message: content, step: step?.id ?? '' };
    contents.set(file, content);
  }
  return contents;
}

/** Files that only the PapaParse path reads are read whole: ten times their size is held for a while. */
const READ_WHOLE = 32 << 20;

function readPlain(
  lab: Lab,
  file: DeliveredFile,
  delivery: Delivery,
  tools: Toolbox,
): CsvContent | CsvBytes | RunFailure {
  const source = lab.sources.find((one) => one.name === file.source);
  if (source === undefined) throw new Error(`delivery ${delivery.id}: no source ${file.source}`);
  const dialect = dialectOf(file, source);
  const { body } = file;
  if (body.kind !== 'blob') return tools.readCsv(fileText(body, dialect.encoding), dialect);
  const bytes = tools.openBlob(body.blob);
  const signs = signsOf(dialect);
  if (signs !== null) return { bytes, dialect, signs };
  if (bytes.size > READ_WHOLE)
    return {
      kind: 'too-much',
      whole: true,
      message: loading.oddDelimiter(file.name, dialect.delimiter, `${READ_WHOLE >> 20} MB`),
    };
  try {
    return tools.readCsv(bytesText(bytes.read(0, bytes.size), dialect.encoding), dialect);
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return { kind: 'extract', whole: true, message: loading.unreadable(file.name) };
  }
}

function readByRules(plan: ExtractPlan, file: DeliveredFile, readCsv: ReadCsv): CsvContent | string {
  const rules = plan.get(file.source) ?? [];
  if (rules.length === 0) return words.extract.noRules(file.source);
  const bytes = fileBytes(file.body);
  const reasons: string[] = [];
  for (const [index, rule] of rules.entries()) {
    const content = readByRule(rule, bytes, readCsv);
    if (typeof content !== 'string') return content;
    reasons.push(words.extract.reason(index + 1, content));
  }
  return words.extract.noneFits(file.name, reasons);
}

/** The content, its header in the names of the raw table; or why the rule does not fit these bytes. */
function readByRule(rule: ExtractRule, bytes: Uint8Array, readCsv: ReadCsv): CsvContent | string {
  const text = decodeText(bytes, rule.encoding);
  if (text === null) return words.extract.otherBytes(rule.encoding);
  const { delimiter, quotes, skip } = rule;
  const dialect: Dialect = { delimiter, header: true, quotes, skip };
  const content = readCsv(text, dialect);
  const missing = [...rule.columns.values()].find((name) => !content.header.includes(name));
  if (missing !== undefined) return words.extract.noColumn(missing, content.header.slice(0, 8));
  const staged = new Map([...rule.columns].map(([column, name]) => [name, column]));
  const header = content.header.map((name) => staged.get(name) ?? name);
  const taken: string[] = [...LINEAGE];
  for (const name of header.map((one) => one.toLowerCase())) {
    if (taken.includes(name)) return words.extract.twice(name);
    taken.push(name);
  }
  return { ...content, header };
}
