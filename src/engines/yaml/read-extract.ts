// `extract.yaml` -> rules by source, or the learner's failure with its place. Checks shapes by hand: zod stays at build time.
import { isAlias, isMap, isScalar, isSeq, parseDocument, type Document, type YAMLMap } from 'yaml';
import { FILE_ENCODINGS } from '../../core/csv/encoding.ts';
import type { ExtractPlan, ExtractRule } from '../../core/pipeline/extract.ts';
import type { RunFailure } from '../../core/pipeline/observation.ts';
import { nameOf, rangeOf } from './yaml-place.ts';

const FIELDS = ['encoding', 'delimiter', 'quotes', 'skip-lines', 'columns'] as const;
const MOST_SKIPPED = 100;

export function readExtract(text: string): ExtractPlan | RunFailure {
  const document = parseDocument(text, { prettyErrors: false });
  const error = document.errors[0];
  if (error !== undefined)
    return failure(error.message, error.pos[0], Math.max(1, error.pos[1] - error.pos[0]));
  const root = document.contents;
  if (!isMap(root)) return failure('write the name of a source, and a list of rules below it', 0, 0);
  const plan = new Map<string, readonly ExtractRule[]>();
  for (const { key, value } of root.items) {
    const source = nameOf(key);
    if (!isSeq(value))
      return failure(`\`${source}:\` must be a list: start each rule with a dash`, ...rangeOf(key));
    const rules: ExtractRule[] = [];
    for (const item of value.items) {
      if (!isMap(item)) return failure(`a rule needs ${FIELDS.join(', ')}`, ...rangeOf(item));
      const rule = readRule(item, document);
      if ('kind' in rule) return rule;
      rules.push(rule);
    }
    plan.set(source, rules);
  }
  return plan;
}

function readRule(map: YAMLMap, document: Document): ExtractRule | RunFailure {
  const stray = map.items.find((item) => !FIELDS.some((field) => field === nameOf(item.key)));
  if (stray !== undefined) {
    return failure(
      `\`${nameOf(stray.key)}\` is not a field of a rule; known are ${FIELDS.join(', ')}`,
      ...rangeOf(stray.key),
    );
  }
  const named = textOf(map, 'encoding')?.toLowerCase();
  const encoding = FILE_ENCODINGS.find((one) => one === named);
  if (encoding === undefined) return misfit(map, 'encoding', `write one of ${FILE_ENCODINGS.join(', ')}`);
  const delimiter = textOf(map, 'delimiter')?.replace(/^tab$/, '\t') ?? '';
  if (!/^[^"\r\n]$/u.test(delimiter))
    return misfit(map, 'delimiter', "write one character between quotes, such as ';', or tab");
  const quotes = textOf(map, 'quotes') ?? 'true';
  if (quotes !== 'true' && quotes !== 'false') return misfit(map, 'quotes', 'write true or false');
  const skip = Number(textOf(map, 'skip-lines') ?? '0');
  if (!Number.isInteger(skip) || skip < 0 || skip > MOST_SKIPPED)
    return misfit(map, 'skip-lines', `write a whole number from 0 to ${MOST_SKIPPED}`);
  // The same columns in another encoding: `&name` once, `*name` afterwards.
  const written = map.get('columns', true);
  const columns = isAlias(written) ? written.resolve(document) : written;
  if (!isMap(columns) || columns.items.length === 0)
    return misfit(
      map,
      'columns',
      'write one line for each column: its name in the raw table, and its name in the file',
    );
  const names = new Map<string, string>();
  for (const { key, value } of columns.items) {
    if (!isScalar(value) || textValue(value.value) === '')
      return failure(`\`${nameOf(key)}\` has no name of a column of the file`, ...rangeOf(key));
    names.set(nameOf(key), textValue(value.value));
  }
  return { encoding, delimiter, quotes: quotes === 'true', skip, columns: names };
}

/** The text of a plain value; undefined when the field is not there. */
function textOf(map: YAMLMap, field: string): string | undefined {
  const node = map.get(field, true);
  return isScalar(node) ? textValue(node.value) : undefined;
}

function textValue(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : '';
}

function misfit(map: YAMLMap, field: string, advice: string): RunFailure {
  const node = map.get(field, true);
  const text = textOf(map, field);
  if (node === undefined) return failure(`this rule has no \`${field}\`: ${advice}`, ...rangeOf(map));
  return failure(
    `\`${field}${text === undefined ? '' : `: ${text}`}\` does not do here: ${advice}`,
    ...rangeOf(node),
  );
}

function failure(message: string, offset: number, length: number): RunFailure {
  return { kind: 'extract', message, offset, length };
}
