// Puts a lab on the page and ties the workbench to workers, storage and the page's life. A lab page and «Your CSV» share it;
// each brings where its draft and its evidence live.
import { signal } from '@preact/signals';
import { render } from 'preact';
import type { Draft, ExaminerPack, Lab } from '../core/lab.ts';
import { openHistoryLog } from '../storage/history-log.ts';
import { readPreference, readTextSize } from '../storage/preferences.ts';
import { createLabRunner, type LabRunner } from '../worker/runner.ts';
import { createActions, type Actions, type Outside } from './actions.ts';
import type { WorkbenchParts } from './bench-context.ts';
import { createBench, type Bench, type History, type Links } from './bench.ts';
import { createDraftKeeper } from './draft-keeper.ts';
import { keepHistory } from './history-state.ts';
import { Workbench } from './workbench.tsx';

/** Where the draft of this lab is kept. */
export interface DraftHome {
  /** Null when nothing was kept. Rejects where storage cannot be read. */
  load(): Promise<{ readonly draft: Draft; readonly version: number } | null>;
  /** Resolves once it is safely stored; rejects when it could not be. */
  save(draft: Draft): Promise<void>;
  clear(): Promise<void>;
}

/** What earlier visits proved, where that is kept. */
export interface Memory {
  readonly record: Outside['record'];
  history(): Promise<History>;
  subscribe(listener: () => void): () => void;
}

export interface PlayedLab {
  readonly lab: Lab;
  readonly links: Links;
  /** Where the examiner fetches reference and twins, or the pack itself. */
  readonly pack: string | ExaminerPack;
  readonly drafts: DraftHome;
  readonly memory: Memory;
  /** What stands in the workbench beside what every lab has. */
  readonly parts?: (runner: LabRunner) => WorkbenchParts;
}

export interface Play {
  readonly bench: Bench;
  readonly actions: Actions;
  /** Saves what is not saved, ends the workers and empties the element. */
  end(): Promise<void>;
}

/** Finds the draft and what was proven, and takes over the element. */
export async function playLab(root: HTMLElement, played: PlayedLab): Promise<Play> {
  const { lab, links, pack, drafts, memory, parts } = played;
  const bench = createBench(lab, links);
  const keeper = createDraftKeeper(drafts.save);
  const runner = createLabRunner(lab, pack);
  const actions = createActions(bench, {
    runner,
    keeper,
    record: memory.record,
    format: async (sql) => (await import('./format.ts')).formatSql(sql),
    clearDraft: drafts.clear,
    fetchPack: () => (typeof pack === 'string' ? fetchJson<ExaminerPack>(pack) : Promise.resolve(pack)),
    now: () => performance.now(),
  });

  const readHistory = async (): Promise<void> => {
    bench.history.value = await memory.history();
  };
  await Promise.all([restoreDraft(bench, drafts, () => keeper.found()), readHistory()]);
  const endHistory = keepHistory(bench, openHistoryLog(lab.id));
  const endMemory = memory.subscribe(() => void readHistory());

  bench.saved.value = keeper.state;
  // Where fingers type, or the screen is small, the plain field is the better editor until the learner chooses.
  bench.plainEditor.value =
    readPreference('plainEditor') ?? matchMedia('(pointer: coarse), (max-width: 767px)').matches;
  bench.patient.value = readPreference('patient') ?? false;
  bench.fontSize.value = readTextSize() ?? bench.fontSize.value;
  bench.ready.value = true;
  root.replaceChildren();
  const place = parts === undefined ? { bench, actions } : { bench, actions, parts: parts(runner) };
  render(<Workbench {...place} />, root);

  const leaving = new AbortController();
  const flush = (): void => void keeper.flush();
  document.addEventListener('visibilitychange', flush, { signal: leaving.signal });
  addEventListener('pagehide', flush, { signal: leaving.signal });
  whenIdle(() => {
    if (!leaving.signal.aborted) runner.warm();
  });

  return {
    bench,
    actions,
    async end() {
      leaving.abort();
      endMemory();
      endHistory();
      render(null, root);
      runner.dispose();
      await keeper.flush();
    },
  };
}

export async function fetchJson<T>(url: string): Promise<T> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return (await response.json()) as T;
}

async function restoreDraft(bench: Bench, drafts: DraftHome, found: () => void): Promise<void> {
  const { lab } = bench;
  try {
    const saved = await drafts.load();
    if (saved === null) return;
    bench.draft.value = { ...lab.starter, ...saved.draft };
    found();
    if (saved.version !== lab.version) {
      bench.notices.value = [...bench.notices.value, { kind: 'older-draft', version: saved.version }];
    }
  } catch {
    // Storage cannot be read: start from the starter; the first save will say that it is refused.
    bench.saved.value = signal('failed');
  }
}

function whenIdle(task: () => void): void {
  // Safari has no requestIdleCallback.
  if ('requestIdleCallback' in globalThis) requestIdleCallback(task, { timeout: 3000 });
  else setTimeout(task, 300);
}
