// The tables a run left: columns, declared types and rules, row counts, and the rows where they were asked for.
import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { workbench as words } from '../core/text/en/workbench.ts';
import type { ColumnInfo, Observation, TableInfo } from '../core/pipeline/observation.ts';
import { results } from '../core/text/en/results.ts';
import { useWorkplace } from './bench-context.ts';
import { RunRows } from './run-rows.tsx';

export function TablesView({ observation }: { observation: Observation }): JSX.Element {
  const made = observation.tables.filter(({ staged }) => !staged);
  const staged = observation.tables.filter((table) => table.staged);
  const before = useWorkplace().bench.results.before.value;
  const names = new Set(observation.tables.map(({ name }) => name));
  const gone = [...(before?.keys() ?? [])].filter((name) => !names.has(name));
  return (
    <div class="wb-tables">
      <Group title={words.tables.yours} tables={made} observation={observation} openFirst />
      <Group
        title={words.tables.stagedTitle}
        tables={staged}
        observation={observation}
        openFirst={made.length === 0}
      />
      {gone.length === 0 ? null : <p class="wb-note">{results.tables.gone(gone)}</p>}
      {before === null ? null : <p class="wb-note">{results.tables.compared}</p>}
    </div>
  );
}

interface GroupProps {
  readonly title: string;
  readonly tables: readonly TableInfo[];
  readonly observation: Observation;
  readonly openFirst: boolean;
}

function Group({ title, tables, observation, openFirst }: GroupProps): JSX.Element {
  return (
    <section>
      <h2>{title}</h2>
      {tables.length === 0 ? <p class="wb-note">{words.tables.none}</p> : null}
      {tables.map((table, at) => (
        <Table key={table.name} table={table} observation={observation} opened={openFirst && at === 0} />
      ))}
    </section>
  );
}

interface TableProps {
  readonly table: TableInfo;
  readonly observation: Observation;
  readonly opened: boolean;
}

/** Drawn only while it is open: a lab's tables together are thousands of cells. */
function Table({ table, observation, opened }: TableProps): JSX.Element {
  const open = useSignal(opened);
  return (
    <details class="wb-table" open={open.value} onToggle={(event) => (open.value = event.currentTarget.open)}>
      <summary>
        <span class="wb-mono">{table.name}</span>
        {table.kind === 'view' ? <span class="wb-tag">{words.tables.view}</span> : null}
        {table.strict ? <span class="wb-tag">{words.tables.strict}</span> : null}
        <span class="wb-count">
          <Change table={table} />
          {words.tables.rows(table.rowCount)}
        </span>
      </summary>
      {open.value ? (
        <>
          <Columns table={table} />
          <Content table={table} observation={observation} />
        </>
      ) : null}
    </details>
  );
}

function Content({ table, observation }: { table: TableInfo; observation: Observation }): JSX.Element | null {
  const set = observation.contents[table.name];
  if (set === undefined) return null;
  return (
    <RunRows
      caption={words.tables.contentOf(table.name)}
      set={set}
      of={{ kind: 'table', name: table.name }}
      op="run"
    />
  );
}

/** How many rows more or fewer than after the run before. */
function Change({ table }: { table: TableInfo }): JSX.Element | null {
  const before = useWorkplace().bench.results.before.value;
  if (before === null) return null;
  const rows = before.get(table.name);
  if (rows === undefined) return <span class="wb-change">{results.tables.new} </span>;
  const gap = table.rowCount - rows;
  const { more, fewer, same, change } = results.tables;
  return (
    <span class="wb-change" data-same={gap === 0} title={change(rows, table.rowCount)}>
      {gap === 0 ? same : gap > 0 ? more(gap) : fewer(gap)}{' '}
    </span>
  );
}

function Columns({ table }: { table: TableInfo }): JSX.Element {
  return (
    <table class="wb-columns">
      <caption class="wb-spoken">{words.tables.columnsOf(table.name)}</caption>
      <thead>
        <tr>
          <th scope="col">{words.tables.column}</th>
          <th scope="col">{words.tables.type}</th>
          <th scope="col">{words.tables.rules}</th>
        </tr>
      </thead>
      <tbody>
        {table.columns.map((column) => (
          <tr key={column.name}>
            <th scope="row">{column.name}</th>
            <td>{column.type === '' ? <span class="wb-null">{words.tables.noType}</span> : column.type}</td>
            <td>{rulesOf(column, table)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function rulesOf(column: ColumnInfo, table: TableInfo): string {
  const rules: string[] = [];
  if (column.primaryKey > 0) rules.push(words.tables.primaryKey);
  if (column.notNull) rules.push(words.tables.notNull);
  const keys = table.unique.filter((key) => key[0] === column.name && column.primaryKey === 0);
  for (const key of keys) rules.push(words.tables.unique(key.join(', ')));
  return rules.join(' · ');
}
