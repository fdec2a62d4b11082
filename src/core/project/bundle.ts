// Everything of a project in files: the pipeline, the staged rows, what came out, and a README by which the sqlite3 command line
// makes the same database again. Says which files there are; whoever has the database fills in those of tables.
import { quoteName } from '../sql/quote-name.ts';
import type { Draft } from '../lab.ts';
import { columnNames, LINEAGE } from '../csv/text.ts';
import { malformedTable, rawTable } from '../pipeline/stage.ts';
import { project as words } from '../text/en/project.ts';
import { deliveriesOf } from './deliveries.ts';
import { csvName, type CsvStyle } from './write-row.ts';
import { PROJECT_STEPS } from './starter.ts';
import { duplicatesOf, keyOf, rejectsOf } from './starter-words.ts';
import type { Project, SourceContract } from './project.ts';

export type BundleFile =
  | { readonly kind: 'text'; readonly path: string; readonly text: string }
  /** All rows of a table, in order of its row numbers, with a header line. */
  | { readonly kind: 'table'; readonly path: string; readonly table: string; readonly style: CsvStyle };

/** @param draft as it is now: what is run is what is exported */
export function bundleOf(project: Project, draft: Draft = project.draft): BundleFile[] {
  const text = (path: string, content: string): BundleFile => ({ kind: 'text', path, text: content });
  const table = (path: string, name: string, style: CsvStyle = 'machines'): BundleFile => ({
    kind: 'table',
    path,
    table: name,
    style,
  });
  return [
    text('README.md', readme(project)),
    text('run.sql', runSql()),
    text('import.sql', importSql(project.contracts)),
    ...PROJECT_STEPS.map(({ id, file }) => text(`pipeline/${file}`, draft[id] ?? '')),
    ...project.contracts.flatMap((contract) => {
      const { source } = contract;
      return [
        table(dataPath(rawTable(source)), rawTable(source)),
        table(dataPath(malformedTable(source)), malformedTable(source)),
        table(`results/${csvName(source, 'machines')}`, source),
        table(`results/${csvName(source, 'spreadsheets')}`, source, 'spreadsheets'),
        table(`results/${csvName(`${source}-quarantine`, 'machines')}`, rejectsOf(source)),
        ...(keyOf(contract).length > 0
          ? [table(`results/${csvName(`${source}-duplicates`, 'machines')}`, duplicatesOf(source))]
          : []),
      ];
    }),
  ];
}

function dataPath(table: string): string {
  return `data/${table}.csv`;
}

/** For the sqlite3 command line: raw tables as they were staged here, from the CSV files in `data/`. */
export function importSql(contracts: readonly SourceContract[]): string {
  const blocks = contracts.flatMap(({ source, columns }) => [
    importTable(rawTable(source), columnNames(columns.map(({ raw }) => raw))),
    importTable(malformedTable(source), [], ['_text', '_problem']),
  ]);
  return `${words.bundle.importComment}\n.bail on\n\n${blocks.join('\n\n')}\n`;
}

function importTable(table: string, columns: readonly string[], behind: readonly string[] = []): string {
  const declared = [...columns.map(quoteName), ...LINEAGE, ...behind].map(
    (name) => `  ${name} ${name === '_line' ? 'INTEGER' : 'TEXT'}`,
  );
  return [
    `DROP TABLE IF EXISTS ${table};`,
    `CREATE TABLE ${table} (`,
    declared.join(',\n'),
    ');',
    `.import --csv --skip 1 ${dataPath(table)} ${table}`,
  ].join('\n');
}

/** The whole pipeline, from the raw rows to the printed reports. */
export function runSql(): string {
  const steps = PROJECT_STEPS.filter(({ language }) => language === 'sql');
  const lines = steps.flatMap(({ id, file }) => [
    ...(id === 'report' ? ['.headers on', '.mode column'] : []),
    `.read pipeline/${file}`,
  ]);
  return [words.bundle.runComment, '.bail on', '.read import.sql', ...lines, ''].join('\n');
}

export function readme(project: Project): string {
  const say = words.bundle;
  const deliveries = deliveriesOf(project);
  const files = deliveries.flatMap((delivery) =>
    delivery.files.map(({ name, source, dialect }) =>
      say.file(
        name,
        source,
        dialect?.encoding ?? 'utf-8',
        words.delimiter(dialect?.delimiter ?? ','),
        dialect?.skip ?? 0,
      ),
    ),
  );
  return say.readme({
    title: project.title.replaceAll(/[\r\n]+/g, ' '),
    files,
    deliveries: deliveries.length,
    tables: project.contracts.map((contract) => ({
      source: contract.source,
      rejects: rejectsOf(contract.source),
      duplicates: keyOf(contract).length > 0 ? duplicatesOf(contract.source) : null,
      key: keyOf(contract).map(({ name }) => name),
    })),
  });
}
