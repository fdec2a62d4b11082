// Files made of what the last run left: the database, tables as CSV, the report, and all of it in one archive.
import { bundleOf } from '../../core/project/bundle.ts';
import type { Lab } from '../../core/lab.ts';
import type { Project } from '../../core/project/project.ts';
import { csvName, type CsvStyle } from '../../core/project/write-row.ts';
import type { ZipEntry } from './zip.ts';
import type { LabRunner } from '../../worker/runner.ts';
import { fileNameOf } from '../download.ts';
import { labReport } from '../lab-report.ts';
import type { FinishedRun } from '../run-state.ts';

export type Wanted =
  | { readonly kind: 'zip' | 'database' | 'report' }
  | { readonly kind: 'table'; readonly table: string; readonly style: CsvStyle };

export interface Made {
  readonly name: string;
  readonly blob: Blob;
  /** Tables that the pipeline did not leave. */
  readonly missing: readonly string[];
}

/** What exports are made of. */
export interface Maker {
  readonly project: Project;
  readonly lab: Lab;
  readonly run: FinishedRun;
  readonly runner: LabRunner;
  /** Rows written, or bytes packed: something moves. */
  onProgress(part: { readonly rows: number } | { readonly bytes: number; readonly size: number }): void;
}

/** Rejects when it cannot be made; `Gone` when another run came in between. */
export async function make(wanted: Wanted, maker: Maker): Promise<Made> {
  const { project } = maker;
  switch (wanted.kind) {
    case 'database':
      return {
        name: fileNameOf(project.title, 'project', 'sqlite'),
        blob: await database(maker),
        missing: [],
      };
    case 'report':
      return { name: fileNameOf(project.title, 'report', 'html'), blob: await report(maker), missing: [] };
    case 'table': {
      const blob = await table(wanted.table, wanted.style, maker);
      if (blob === null) throw new Error(`there is no table ${wanted.table}`);
      return { name: csvName(wanted.table, wanted.style), blob, missing: [] };
    }
    case 'zip':
      return zip(maker);
  }
}

/** Fetches what exports need, so that they work when the connection is gone by then. */
export async function prepareExports(): Promise<void> {
  await Promise.all([import('../../core/report/report-html.ts'), import('./zip.ts')]);
}

/** What was run last is no longer there. */
export class Gone extends Error {
  override readonly name = 'Gone';
}

async function database({ runner }: Maker): Promise<Blob> {
  const kept = await runner.exportDatabase({ raw: false });
  if (kept.kind === 'gone') throw new Gone();
  if (kept.kind === 'failed') throw new Error(kept.message);
  return new Blob([kept.value], { type: 'application/vnd.sqlite3' });
}

/** Null where the pipeline left no such table. */
async function table(name: string, style: CsvStyle, { runner, onProgress }: Maker): Promise<Blob | null> {
  const kept = await runner.exportTable(name, style, (rows) => onProgress({ rows }));
  if (kept.kind === 'gone') throw new Gone();
  return kept.kind === 'failed' ? null : kept.value;
}

async function report({ lab, run }: Maker): Promise<Blob> {
  const { reportHtml } = await import('../../core/report/report-html.ts');
  const text = reportHtml(labReport(lab, run, run.observation.dashboard, new Date().toISOString()));
  return new Blob([text], { type: 'text/html' });
}

async function zip(maker: Maker): Promise<Made> {
  const { project, run, onProgress } = maker;
  const folder = fileNameOf(project.title, 'project', 'zip').replace(/\.zip$/, '');
  const entries: ZipEntry[] = [];
  const missing: string[] = [];
  for (const file of bundleOf(project, run.draft)) {
    const blob = file.kind === 'text' ? new Blob([file.text]) : await table(file.table, file.style, maker);
    if (blob === null) missing.push(file.kind === 'table' ? file.table : file.path);
    else entries.push({ path: `${folder}/${file.path}`, blob });
  }
  entries.push(
    { path: `${folder}/report.html`, blob: await report(maker) },
    { path: `${folder}/database.sqlite`, blob: await database(maker) },
  );
  const size = entries.reduce((sum, { blob }) => sum + blob.size, 0);
  const { zipFiles } = await import('./zip.ts');
  const blob = await zipFiles(entries, (bytes) => onProgress({ bytes, size }));
  return { name: `${folder}.zip`, blob, missing: [...new Set(missing)] };
}
