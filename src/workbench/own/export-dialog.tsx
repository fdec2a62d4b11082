// What can be taken away of a project, each with what it is for. Long work shows that it moves.
import { useSignal } from '@preact/signals';
import { CircleCheck, CircleX, Download, LoaderCircle } from 'lucide-preact';
import type { JSX, RefObject } from 'preact';
import { ownCsv } from '../../core/text/en/own-csv.ts';
import type { Project, SourceContract } from '../../core/project/project.ts';
import { duplicatesOf, keyOf, rejectsOf } from '../../core/project/starter-words.ts';
import type { LabRunner } from '../../worker/runner.ts';
import { useWorkplace } from '../bench-context.ts';
import { Dialog } from '../dialog.tsx';
import { download } from '../download.ts';
import { Gone, make, type Made, type Wanted } from './exports.ts';

const words = ownCsv.exports;

type Work =
  | { readonly kind: 'none' }
  | { readonly kind: 'working'; readonly what: string; readonly how: string }
  | { readonly kind: 'done'; readonly made: Made }
  | { readonly kind: 'failed'; readonly message: string };

interface ExportDialogProps {
  readonly dialog: RefObject<HTMLDialogElement>;
  readonly project: Project;
  readonly runner: LabRunner;
}

export function ExportDialog({ dialog, project, runner }: ExportDialogProps): JSX.Element {
  const { bench } = useWorkplace();
  const work = useSignal<Work>({ kind: 'none' });
  const run = bench.finished.value;
  const off = run === null || bench.busy.value || work.value.kind === 'working';

  async function take(wanted: Wanted, what: string): Promise<void> {
    if (run === null || off) return;
    work.value = { kind: 'working', what, how: '' };
    try {
      const made = await make(wanted, {
        project,
        lab: bench.lab,
        run,
        runner,
        onProgress(part) {
          const how = 'rows' in part ? words.rows(part.rows) : words.packed(part.bytes, part.size);
          work.value = { kind: 'working', what, how };
        },
      });
      download(made.blob, made.name);
      work.value = { kind: 'done', made };
    } catch (error) {
      work.value = { kind: 'failed', message: error instanceof Gone ? words.gone : words.failed(what) };
    }
  }

  const item = (wanted: Wanted, title: string, why: string): JSX.Element => (
    <li>
      <button type="button" class="wb-button" aria-disabled={off} onClick={() => void take(wanted, title)}>
        <Download size={15} aria-hidden="true" />
        {title}
      </button>
      <span class="wb-note">{why}</span>
    </li>
  );
  return (
    <Dialog dialog={dialog} title={words.title}>
      <p class="wb-note">{run === null ? words.notRun : bench.ranOther.value ? words.stale : words.intro}</p>
      <ul class="own-exports">
        {item({ kind: 'zip' }, words.zip, words.zipWhy)}
        {item({ kind: 'database' }, words.database, words.databaseWhy)}
        {item({ kind: 'report' }, words.report, words.reportWhy)}
      </ul>
      {project.contracts.map((contract) => (
        <section key={contract.source}>
          <h3>
            <code>{contract.source}</code>
          </h3>
          <ul class="own-exports">
            {tablesOf(contract).map(([wanted, title, why]) => item(wanted, title, why))}
          </ul>
        </section>
      ))}
      <WorkLine work={work.value} />
      <div class="wb-dialog-buttons">
        <button type="button" class="wb-button" onClick={() => dialog.current?.close()}>
          {words.close}
        </button>
      </div>
    </Dialog>
  );
}

function tablesOf(contract: SourceContract): [wanted: Wanted, title: string, why: string][] {
  const { source } = contract;
  const csv = (table: string, style: 'machines' | 'spreadsheets'): Wanted => ({
    kind: 'table',
    table,
    style,
  });
  return [
    [csv(source, 'machines'), words.cleaned(words.machines), words.machinesWhy],
    [csv(source, 'spreadsheets'), words.cleaned(words.spreadsheets), words.spreadsheetsWhy],
    [csv(rejectsOf(source), 'spreadsheets'), words.quarantine, words.quarantineWhy],
    ...(keyOf(contract).length > 0
      ? [
          [csv(duplicatesOf(source), 'spreadsheets'), words.duplicates, words.duplicatesWhy] as [
            Wanted,
            string,
            string,
          ],
        ]
      : []),
  ];
}

function WorkLine({ work }: { work: Work }): JSX.Element {
  return (
    <div role="status" class="own-work">
      {work.kind === 'working' ? (
        <p class="wb-line" data-tone="busy">
          <LoaderCircle size={16} aria-hidden="true" />
          <span>
            {words.working(work.what)} {work.how}
          </span>
        </p>
      ) : null}
      {work.kind === 'done' ? (
        <p class="wb-line" data-tone="ok">
          <CircleCheck size={16} aria-hidden="true" />
          <span>
            {words.done(work.made.name, work.made.blob.size)}
            {work.made.missing.length > 0 ? ` ${words.missing(work.made.missing)}` : ''}
          </span>
        </p>
      ) : null}
      {work.kind === 'failed' ? (
        <p class="wb-line" data-tone="fail">
          <CircleX size={16} aria-hidden="true" />
          <span>{work.message}</span>
        </p>
      ) : null}
    </div>
  );
}
