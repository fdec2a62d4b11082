// report.sql and dashboard.yaml of a contract: what most people ask first. How many and how much over time, by group, and what
// was refused.
import { project as words } from '../text/en/project.ts';
import type { PromisedColumn, SourceContract } from './project.ts';
import { commaLines, ident, kept, rejectsOf } from './starter-words.ts';

export interface StarterReport {
  readonly name: string;
  readonly sql: string;
  readonly chart: {
    readonly title: string;
    readonly type: 'bar' | 'line';
    readonly x: string;
    readonly y: string;
  };
}

export function reportsOf(contract: SourceContract): StarterReport[] {
  const { source } = contract;
  const columns = kept(contract);
  const measure = measureOf(columns);
  const moment =
    columns.find(({ type }) => type === 'date') ?? columns.find(({ type }) => type === 'timestamp');
  const group =
    columns.find(({ values }) => (values?.length ?? 0) > 1) ?? columns.find(({ type }) => type === 'boolean');
  const reports: StarterReport[] = [];
  const aliases = aliasesFor(contract, measure);
  if (moment !== undefined) reports.push(overTime(source, moment, measure, aliases));
  if (group !== undefined) reports.push(byGroup(source, group, measure, aliases));
  if (reports.length === 0) reports.push(mostFrequent(source, columns, aliases));
  return [...reports, refused(source)];
}

const NO_MEASURE =
  /(?:^|_)(?:id|no|nr|num|number|code|zip|year|lat|lon|lng|latitude|longitude|phone|index|line|row)(?:_|$)/;

function measureOf(columns: readonly PromisedColumn[]): PromisedColumn | undefined {
  const numbers = columns.filter(
    ({ key, type, name }) => !key && (type === 'decimal' || type === 'integer') && !NO_MEASURE.test(name),
  );
  const named = numbers.find(({ name }) =>
    /amount|total|price|sum|revenue|cost|sales|summa|stoimost|tsena/.test(name),
  );
  return named ?? numbers.find(({ type }) => type === 'decimal') ?? numbers[0];
}

/** Names of the columns that a report adds: none is a name of the table's own. */
interface Aliases {
  readonly rows: string;
  readonly period: string;
  readonly months: string;
  readonly total: string;
  readonly average: string;
}

function aliasesFor({ columns }: SourceContract, measure: PromisedColumn | undefined): Aliases {
  const taken = new Set(columns.map(({ name }) => name));
  const free = (name: string): string => (taken.has(name) ? free(`${name}_`) : name);
  const of = measure?.name ?? '';
  return {
    rows: free('row_count'),
    period: free('period'),
    months: free('months'),
    total: free(`total_${of}`),
    average: free(`average_${of}`),
  };
}

/** Sums and averages of the measure, where there is one. */
function figures(measure: PromisedColumn | undefined, { rows, total, average }: Aliases): string[] {
  const count = `count(*) AS ${rows}`;
  if (measure === undefined) return [count];
  const name = ident(measure.name);
  const sum = measure.type === 'decimal' ? `round(sum(${name}), 2)` : `sum(${name})`;
  return [count, `${sum} AS ${total}`, `round(avg(${name}), 2) AS ${average}`];
}

function overTime(
  source: string,
  moment: PromisedColumn,
  measure: PromisedColumn | undefined,
  aliases: Aliases,
): StarterReport {
  const date = ident(moment.name);
  const name = `${source}_over_time`;
  const { months, period, rows } = aliases;
  const sql = [
    words.starter.overTime,
    `-- name: ${name}`,
    'WITH span AS (',
    `  SELECT count(DISTINCT substr(${date}, 1, 7)) AS ${months}`,
    `  FROM ${source}`,
    ')',
    'SELECT',
    commaLines([
      `substr(${date}, 1, CASE WHEN ${months} <= 3 THEN 10 WHEN ${months} <= 120 THEN 7 ELSE 4 END) AS ${period}`,
      ...figures(measure, aliases),
    ]),
    `FROM ${source}, span`,
    `WHERE ${date} IS NOT NULL`,
    `GROUP BY ${period}`,
    `ORDER BY ${period};`,
  ].join('\n');
  return {
    name,
    sql,
    chart: { title: words.starter.overTimeTitle(source), type: 'line', x: period, y: rows },
  };
}

function byGroup(
  source: string,
  group: PromisedColumn,
  measure: PromisedColumn | undefined,
  aliases: Aliases,
): StarterReport {
  const column = ident(group.name);
  const name = `${source}_by_${group.name}`;
  const lines = figures(measure, aliases);
  const y = measure === undefined ? aliases.rows : aliases.total;
  const sql = [
    `-- name: ${name}`,
    'SELECT',
    commaLines([column, ...lines]),
    `FROM ${source}`,
    `GROUP BY ${column}`,
    `ORDER BY ${aliases.rows} DESC, ${column};`,
  ].join('\n');
  const title = words.starter.byGroupTitle(measure?.name ?? words.starter.rowsOf(source), group.name);
  return { name, sql, chart: { title, type: 'bar', x: group.name, y } };
}

function mostFrequent(source: string, columns: readonly PromisedColumn[], { rows }: Aliases): StarterReport {
  const text =
    columns.find(({ type, key }) => type === 'text' && !key) ?? columns.find(({ key }) => !key) ?? columns[0];
  const column = ident(text?.name ?? '_file');
  const name = `${source}_most_frequent`;
  const sql = [
    `-- name: ${name}`,
    'SELECT',
    commaLines([column, `count(*) AS ${rows}`]),
    `FROM ${source}`,
    `GROUP BY ${column}`,
    `ORDER BY ${rows} DESC, ${column}`,
    'LIMIT 20;',
  ].join('\n');
  const title = words.starter.mostFrequentTitle(text?.name ?? '_file');
  return { name, sql, chart: { title, type: 'bar', x: text?.name ?? '_file', y: rows } };
}

function refused(source: string): StarterReport {
  const name = `${source}_quarantine`;
  const sql = [
    words.starter.refused,
    `-- name: ${name}`,
    'SELECT reason, count(*) AS row_count, min(_file) AS first_file, min(_line) AS lowest_line',
    `FROM ${rejectsOf(source)}`,
    'GROUP BY reason',
    'ORDER BY row_count DESC, reason;',
  ].join('\n');
  return {
    name,
    sql,
    chart: { title: words.starter.refusedTitle(source), type: 'bar', x: 'reason', y: 'row_count' },
  };
}
