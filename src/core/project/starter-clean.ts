// clean.sql of a contract: one table per source that reads every cell by its notation and names the first promise a row breaks.
import { quoteName } from '../sql/quote-name.ts';
import { project as words } from '../text/en/project.ts';
import type { PromisedColumn, SourceContract } from './project.ts';
import { cellText, valueSteps } from './starter-values.ts';
import { commaLines, helperName, ident, inList, kept, literal, rowNumber } from './starter-words.ts';

export function cleanSql(contract: SourceContract): string {
  const { source } = contract;
  const say = words.starter;
  return [
    say.clean(source),
    `DROP TABLE IF EXISTS clean_${source};`,
    `CREATE TABLE clean_${source} AS`,
    'WITH',
    ...steps(contract),
    'SELECT',
    commaLines([
      '_file',
      '_line',
      '_row',
      ...kept(contract).map(({ name }) => ident(name)),
      reasonColumn(contract),
    ]),
    'FROM typed;',
  ].join('\n');
}

/** The CTEs, one below the other; each adds the columns of one step. */
function steps(contract: SourceContract): string[] {
  const columns = kept(contract);
  const cells = columns.map((column) => {
    return `${cellText(quoteName(column.raw), column.notation)} AS ${textName(contract, column)}`;
  });
  const raw = `raw_${contract.source}`;
  const blocks = [
    [
      `${words.starter.cells}\ncells AS (`,
      '  SELECT',
      commaLines(['_file', '_line', `${rowNumber(contract)} AS _row`, ...cells], '    '),
      `  FROM ${raw}`,
      `  ${ONCE}`,
      ')',
    ].join('\n'),
  ];
  let before = 'cells';
  const helpers = columns.flatMap((column) => {
    const of = helpersOf(contract, column);
    return (valueSteps(column)?.helpers ?? []).map(({ level, suffix, sql }) => ({
      level,
      line: `${sql(of)} AS ${of(suffix)}`,
    }));
  });
  const depth = Math.max(-1, ...helpers.map((one) => one.level));
  for (let level = 0; level <= depth; level++) {
    const lines = helpers.filter((one) => one.level === level).map((one) => one.line);
    const name = level === 0 ? 'plain' : `plain_${level + 1}`;
    const comment = level === 0 ? [words.starter.plain] : [];
    blocks.push(
      [
        ...comment,
        `${name} AS (`,
        '  SELECT',
        commaLines(['*', ...lines], '    '),
        `  FROM ${before}`,
        `  ${ONCE}`,
        ')',
      ].join('\n'),
    );
    before = name;
  }
  const values = columns.flatMap((column) => {
    const found = valueSteps(column);
    return found === null ? [] : [`${found.value(helpersOf(contract, column))} AS ${ident(column.name)}`];
  });
  blocks.push(
    [
      `${words.starter.typed}\ntyped AS (`,
      '  SELECT',
      commaLines(['*', ...values], '    '),
      `  FROM ${before}`,
      `  ${ONCE}`,
      ')',
    ].join('\n'),
  );
  return [blocks.join(',\n')];
}

/** SQLite would else write every expression into every place that uses it, and compute it there anew: ten times the work. */
const ONCE = 'LIMIT -1 OFFSET 0';

/** What the cell says, as text: the column itself where that is its value. */
function textName(contract: SourceContract, column: PromisedColumn): string {
  return ident(valueSteps(column) === null ? column.name : helperName(contract, column.name, 'text'));
}

function helpersOf(contract: SourceContract, column: PromisedColumn): (suffix: string) => string {
  return (suffix) => ident(helperName(contract, column.name, suffix));
}

/** The first broken promise, or NULL: a row without a reason is good. */
function reasonColumn(contract: SourceContract): string {
  const whens = kept(contract).flatMap((column) => brokenPromises(contract, column));
  if (whens.length === 0) return 'NULL AS reason';
  return `CASE\n${whens.map((when) => `    ${when}`).join('\n')}\n  END AS reason`;
}

function brokenPromises(contract: SourceContract, column: PromisedColumn): string[] {
  const { type, notNull, key, min, max, values } = column;
  const name = ident(column.name);
  const text = textName(contract, column);
  const say = words.reasons;
  const when = (test: string, reason: string): string => `WHEN ${test} THEN ${literal(reason)}`;
  const must = notNull || key;
  const broken: string[] = [];
  if (must) broken.push(when(`${text} IS NULL`, say.missing(column.name)));
  if (type !== 'text') {
    const test = must ? `${name} IS NULL` : `${name} IS NULL AND ${text} IS NOT NULL`;
    broken.push(when(test, say.unreadable(column.name, words.types[type])));
  }
  if (min !== undefined) broken.push(when(`${name} < ${bound(column, min)}`, say.below(column.name, min)));
  if (max !== undefined) broken.push(when(`${name} > ${bound(column, max)}`, say.above(column.name, max)));
  if (values !== undefined && values.length > 0)
    broken.push(when(`${name} NOT IN ${inList(values)}`, say.unknown(column.name)));
  return broken;
}

/** A number as it stands, anything else as text. */
export function bound({ type }: PromisedColumn, limit: string): string {
  const isNumber = type === 'integer' || type === 'decimal' || type === 'boolean';
  return isNumber && /^-?\d+(?:\.\d+)?$/.test(limit) ? limit : literal(limit);
}
