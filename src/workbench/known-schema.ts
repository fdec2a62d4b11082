// What the editor may offer: the tables of the last run, or, before it, the raw tables every run begins with. Pure.
import type { Lab } from '../core/lab.ts';
import type { Drawable } from '../core/pipeline/complete-dashboard.ts';
import type { ColumnInfo, Observation, TableInfo } from '../core/pipeline/observation.ts';
import { LINEAGE } from '../core/csv/text.ts';
import { malformedTable, rawTable } from '../core/pipeline/stage.ts';
import { columnNamed, type KnownColumn, type KnownSchema, type KnownTable } from '../core/sql/schema.ts';

export function knownSchema(lab: Lab, observation: Observation | undefined): KnownSchema {
  return { tables: observation === undefined ? rawTables(lab) : observation.tables.map(tableOf) };
}

/** What a chart may draw: results by name, then tables; before the first run what the lab asks for. */
export function drawables(lab: Lab, observation: Observation | undefined): readonly Drawable[] {
  if (observation === undefined) {
    return lab.outputs.results.map((name) => ({
      name,
      columns: lab.shapes?.[name]?.columns.map((column) => column.name) ?? [],
    }));
  }
  const results = observation.results.flatMap(({ name, set }) =>
    name === undefined ? [] : [{ name, columns: set.columns }],
  );
  const tables = observation.tables.map(({ name, columns }) => ({
    name,
    columns: columns.map((column) => column.name),
  }));
  return [...results, ...tables];
}

function rawTables(lab: Lab): KnownTable[] {
  return lab.sources.flatMap(({ name, columns }): KnownTable[] => [
    { name: rawTable(name), kind: 'table', columns: [...columns, ...LINEAGE].map(columnNamed) },
    {
      name: malformedTable(name),
      kind: 'table',
      columns: [...LINEAGE, '_text', '_problem'].map(columnNamed),
    },
  ]);
}

function tableOf({ name, kind, columns, rowCount }: TableInfo): KnownTable {
  return { name, kind, rows: rowCount, columns: columns.map(columnOf) };
}

function columnOf({ name, type, notNull, primaryKey }: ColumnInfo): KnownColumn {
  return {
    name,
    type,
    rules: [...(primaryKey > 0 ? ['PRIMARY KEY'] : []), ...(notNull ? ['NOT NULL'] : [])],
  };
}
