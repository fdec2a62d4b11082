// What a contract promises, as checks on whatever the draft makes: the table and its constraints, the promises row by row, the
// quarantine's reasons, the balance, and the behaviour on a second run and delivery by delivery.
import type { Check, ColumnRule, TableCheck } from '../lab.ts';
import { project as words } from '../text/en/project.ts';
import type { PromisedColumn, SourceContract } from './project.ts';
import { bound } from './starter-clean.ts';
import { exactDate, exactMoment } from './starter-values.ts';
import { SQL_TYPES } from './starter-load.ts';
import { duplicatesOf, ident, inList, kept, keyOf, literal, rejectsOf } from './starter-words.ts';

export interface TitledCheck {
  readonly check: Check;
  /** What it expects, as a sentence. */
  readonly title: string;
}

export function checksOf(contracts: readonly SourceContract[], deliveries: number): TitledCheck[] {
  const say = words.checks;
  return [
    ...contracts.flatMap(sourceChecks),
    { check: { id: 'twice', kind: 'rerun' }, title: say.rerun },
    ...(deliveries > 1 ? [{ check: { id: 'next', kind: 'next-delivery' }, title: say.next } as const] : []),
  ];
}

function sourceChecks(contract: SourceContract, at: number): TitledCheck[] {
  const { source } = contract;
  const say = words.checks;
  const promises = promisesSql(contract);
  return [
    {
      check: tableCheck(contract),
      title: say.table(
        source,
        keyOf(contract).map(({ name }) => name),
      ),
    },
    ...(promises === null
      ? []
      : [{ check: rowsCheck(`${source}-promises`, 'load', promises), title: say.promises(source) }]),
    {
      check: rowsCheck(`${source}-reasons`, 'load', reasonsSql(contract)),
      title: say.reasons(rejectsOf(source)),
    },
    // A lab has one ledger; further sources are counted the same way by SQL.
    at === 0
      ? { check: { id: 'balanced', kind: 'ledger', step: 'load' } as const, title: say.balanced(source) }
      : { check: rowsCheck(`${source}-balanced`, 'load', balanceSql(contract)), title: say.balanced(source) },
  ];
}

function rowsCheck(id: string, step: string, sql: string): Check {
  return { id, kind: 'rows', step, sql };
}

function tableCheck(contract: SourceContract): TableCheck {
  const columns = kept(contract);
  const key = keyOf(contract);
  const rules = columns.map(({ name, type, notNull }): [string, ColumnRule] => [
    name,
    { type: SQL_TYPES[type], notNull },
  ]);
  return {
    id: `${contract.source}-table`,
    kind: 'table',
    step: 'load',
    table: contract.source,
    columns: Object.fromEntries(rules),
    key: key.map(({ name }) => name),
    strict: true,
    refuses: columns.flatMap((column) => refused(column).map((value) => ({ [column.name]: value }))),
  };
}

/** Values that the table's own constraints must refuse. */
function refused(column: PromisedColumn): string[] {
  const { type, min, max, values } = column;
  const number = (limit: string | undefined, by: number): string[] =>
    limit !== undefined && (type === 'integer' || type === 'decimal') && Number.isFinite(Number(limit))
      ? [String(Number(limit) + by)]
      : [];
  const stranger =
    (values ?? []).length > 0 && type === 'text' ? [literal(`${(values ?? []).join('')}?`)] : [];
  return [...number(min, -1), ...number(max, 1), ...stranger];
}

/** Named rows are enough; nobody reads a million. */
const SHOWN = 1000;

/** Rows of the loaded table that break a promise, found in one pass; null where nothing is promised row by row. */
function promisesSql(contract: SourceContract): string | null {
  const broken = kept(contract).flatMap((column) =>
    brokenTests(column).map(([test, reason]) => ({ test, reason, name: ident(column.name) })),
  );
  if (broken.length === 0) return null;
  return [
    'SELECT * FROM (',
    '  SELECT _file, _line,',
    `    CASE ${broken.map(({ test, reason }) => `WHEN ${test} THEN ${literal(reason)}`).join('\n      ')} END AS broken,`,
    `    CASE ${broken.map(({ test, name }) => `WHEN ${test} THEN ${name}`).join('\n      ')} END AS value`,
    `  FROM ${contract.source}`,
    `) WHERE broken IS NOT NULL LIMIT ${SHOWN}`,
  ].join('\n');
}

function brokenTests(column: PromisedColumn): (readonly [string, string])[] {
  const { key, notNull, min, max, values, type } = column;
  const name = ident(column.name);
  const say = words.reasons;
  const tests: (readonly [string, string])[] = [];
  if (notNull || key) tests.push([`${name} IS NULL`, say.missing(column.name)]);
  if (type === 'date') tests.push([`NOT ${exactDate(name)}`, say.unreadable(column.name, words.types.date)]);
  if (type === 'timestamp')
    tests.push([`NOT ${exactMoment(name)}`, say.unreadable(column.name, words.types.timestamp)]);
  if (min !== undefined) tests.push([`${name} < ${bound(column, min)}`, say.below(column.name, min)]);
  if (max !== undefined) tests.push([`${name} > ${bound(column, max)}`, say.above(column.name, max)]);
  if (values !== undefined && values.length > 0)
    tests.push([`${name} NOT IN ${inList(values)}`, say.unknown(column.name)]);
  return tests;
}

/** Rows kept aside without a reason, or loaded all the same. */
function reasonsSql({ source }: SourceContract): string {
  const rejects = rejectsOf(source);
  return [
    `SELECT _file, _line, 'no reason is given' AS problem FROM ${rejects} WHERE trim(coalesce(reason, '')) = ''`,
    'UNION ALL',
    `SELECT t._file, t._line, 'it is loaded, too' FROM ${source} AS t CROSS JOIN ${rejects} AS q`,
    '  ON t._line = q._line AND t._file = q._file',
    `LIMIT ${SHOWN}`,
  ].join('\n');
}

function balanceSql(contract: SourceContract): string {
  const { source } = contract;
  const count = (table: string): string => `(SELECT count(*) FROM ${table})`;
  const raw = `${count(`raw_${source}`)} + ${count(`raw_${source}_malformed`)}`;
  const deduplicated = keyOf(contract).length > 0 ? count(duplicatesOf(source)) : '0';
  return [
    'SELECT * FROM (',
    `  SELECT ${raw} AS came_in, ${count(source)} AS loaded, ${count(rejectsOf(source))} AS quarantined, ${deduplicated} AS deduplicated`,
    ')',
    'WHERE came_in <> loaded + quarantined + deduplicated',
  ].join('\n');
}
