// load.sql of a contract: the quarantine, the table with its constraints, and what was left out because its key was there already.
// Running it again changes nothing; a further delivery adds its rows.
import { quoteName } from '../sql/quote-name.ts';
import { project as words } from '../text/en/project.ts';
import type { PromisedColumn, SourceContract } from './project.ts';
import { bound } from './starter-clean.ts';
import { exactDate, exactMoment } from './starter-values.ts';
import {
  aligned,
  commaLines,
  duplicatesOf,
  ident,
  inList,
  kept,
  keyOf,
  rejectsOf,
  rowNumber,
} from './starter-words.ts';

export function loadSql(contract: SourceContract): string {
  const key = keyOf(contract);
  return [
    quarantineSql(contract),
    tableSql(contract),
    insertSql(contract),
    ...(key.length > 0 ? [duplicatesSql(contract, key)] : []),
  ].join('\n\n');
}

const LINEAGE: readonly (readonly [string, string])[] = [
  ['_file', 'TEXT    NOT NULL'],
  ['_line', 'INTEGER NOT NULL'],
];

function quarantineSql(contract: SourceContract): string {
  const { source } = contract;
  const rejects = rejectsOf(source);
  const columns = kept(contract);
  const names = columns.map(({ name }) => ident(name));
  const declared = aligned([
    ...LINEAGE,
    ['reason', 'TEXT    NOT NULL'],
    ...names.map((name) => [name, 'TEXT'] as const),
    ['_text', 'TEXT'],
  ]);
  return [
    words.starter.quarantine(source),
    `CREATE TABLE IF NOT EXISTS ${rejects} (`,
    commaLines([...declared, 'PRIMARY KEY (_file, _line)']),
    ') STRICT;',
    '',
    `INSERT INTO ${rejects} (_file, _line, reason, ${names.join(', ')})`,
    `SELECT c._file, c._line, c.reason, ${columns.map(({ raw }) => `r.${quoteName(raw)}`).join(', ')}`,
    `FROM clean_${source} AS c`,
    `JOIN raw_${source} AS r ON r.${rowNumber(contract)} = c._row`,
    'WHERE c.reason IS NOT NULL',
    'ON CONFLICT (_file, _line) DO NOTHING;',
    '',
    words.starter.malformed,
    `INSERT INTO ${rejects} (_file, _line, reason, _text)`,
    `SELECT _file, _line, 'malformed: ' || _problem, _text`,
    `FROM raw_${source}_malformed`,
    'WHERE true',
    'ON CONFLICT (_file, _line) DO NOTHING;',
  ].join('\n');
}

function tableSql(contract: SourceContract): string {
  const { source } = contract;
  const key = keyOf(contract);
  const declared = aligned([
    ...kept(contract).map((column) => [ident(column.name), declaration(column)] as const),
    ...LINEAGE,
  ]);
  const primary = key.length > 0 ? key.map(({ name }) => ident(name)).join(', ') : '_file, _line';
  return [
    words.starter.table(source),
    `CREATE TABLE IF NOT EXISTS ${source} (`,
    commaLines([...declared, `PRIMARY KEY (${primary})`]),
    ') STRICT;',
  ].join('\n');
}

export const SQL_TYPES = {
  integer: 'INTEGER',
  decimal: 'REAL',
  date: 'TEXT',
  timestamp: 'TEXT',
  boolean: 'INTEGER',
  text: 'TEXT',
} as const;

function declaration(column: PromisedColumn): string {
  const tests = constraints(column);
  const notNull = column.notNull || column.key ? 'NOT NULL' : '';
  const check = tests.length > 0 ? `CHECK (${tests.join(' AND ')})` : '';
  return [SQL_TYPES[column.type].padEnd(7), notNull, check].filter((part) => part !== '').join(' ');
}

function constraints(column: PromisedColumn): string[] {
  const { type, min, max, values } = column;
  const name = ident(column.name);
  return [
    ...(type === 'date' ? [exactDate(name)] : []),
    ...(type === 'timestamp' ? [exactMoment(name)] : []),
    ...(type === 'boolean' ? [`${name} IN (0, 1)`] : []),
    ...(min === undefined ? [] : [`${name} >= ${bound(column, min)}`]),
    ...(max === undefined ? [] : [`${name} <= ${bound(column, max)}`]),
    ...(values === undefined || values.length === 0 ? [] : [`${name} IN ${inList(values)}`]),
  ];
}

function insertSql(contract: SourceContract): string {
  const { source } = contract;
  const key = keyOf(contract).map(({ name }) => ident(name));
  const names = [...kept(contract).map(({ name }) => ident(name)), '_file', '_line'].join(', ');
  return [
    key.length > 0 ? words.starter.load(key) : words.starter.loadAll,
    `INSERT INTO ${source} (${names})`,
    `SELECT ${names}`,
    `FROM clean_${source}`,
    'WHERE reason IS NULL',
    'ORDER BY rowid',
    `ON CONFLICT (${key.length > 0 ? key.join(', ') : '_file, _line'}) DO NOTHING;`,
  ].join('\n');
}

function duplicatesSql(contract: SourceContract, key: readonly PromisedColumn[]): string {
  const { source } = contract;
  const duplicates = duplicatesOf(source);
  const names = key.map(({ name }) => ident(name));
  const declared = aligned([
    ...LINEAGE,
    ...key.map((column) => [ident(column.name), `${SQL_TYPES[column.type].padEnd(7)} NOT NULL`] as const),
    ['_kept_file', 'TEXT    NOT NULL'],
    ['_kept_line', 'INTEGER NOT NULL'],
  ]);
  return [
    words.starter.duplicates(names),
    `CREATE TABLE IF NOT EXISTS ${duplicates} (`,
    commaLines([...declared, 'PRIMARY KEY (_file, _line)']),
    ') STRICT;',
    '',
    `INSERT INTO ${duplicates} (_file, _line, ${names.join(', ')}, _kept_file, _kept_line)`,
    `SELECT c._file, c._line, ${names.map((name) => `c.${name}`).join(', ')}, t._file, t._line`,
    `FROM clean_${source} AS c`,
    `JOIN ${source} AS t ON ${names.map((name) => `t.${name} = c.${name}`).join(' AND ')}`,
    'WHERE c.reason IS NULL',
    '  AND (t._line <> c._line OR t._file <> c._file)',
    'ON CONFLICT (_file, _line) DO NOTHING;',
  ].join('\n');
}
