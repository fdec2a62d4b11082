// Brings a served lab page to life: fetches the lab, finds the draft and what was proven, and takes over from the server's words.
// The one place where the workbench meets the worker, storage and the page's address.
import { signal } from '@preact/signals';
import { render } from 'preact';
import { workbench as words } from '../core/text/en/workbench.ts';
import type { ExaminerPack, Lab } from '../core/lab.ts';
import { openDrafts, type Drafts } from '../storage/drafts.ts';
import { openEvidenceLog } from '../storage/evidence-log.ts';
import { readPreference, readTextSize } from '../storage/preferences.ts';
import { createLabRunner } from '../worker/runner.ts';
import { createActions } from './actions.ts';
import { createBench, type Bench, type Links } from './bench.ts';
import { createDraftKeeper } from './draft-keeper.ts';
import { historyOf } from './history.ts';
import { Workbench } from './workbench.tsx';

/** Mounts the workbench on the element the server rendered. */
export async function mountWorkbench(root: HTMLElement): Promise<void> {
  const {
    labUrl = '',
    packUrl = '',
    lesson = '',
    lessonTitle = '',
    roadmap = '',
    glossary = '',
  } = root.dataset;
  let lab: Lab;
  try {
    lab = await fetchJson<Lab>(labUrl);
  } catch {
    sayLoadFailed(root);
    return;
  }
  const links: Links = { lesson, lessonTitle, roadmap, glossary };
  const bench = createBench(lab, links);
  const drafts = openDrafts();
  const evidence = openEvidenceLog();
  const keeper = createDraftKeeper((draft) => saveDraft(drafts, lab, draft));
  const runner = createLabRunner(lab, new URL(packUrl, location.href).href);
  const actions = createActions(bench, {
    runner,
    keeper,
    async record(entry) {
      await evidence.record(entry);
      if (!evidence.persistent) throw new Error('kept in this tab only');
    },
    format: async (sql) => (await import('./format.ts')).formatSql(sql),
    clearDraft: () => drafts.clear(lab.id),
    fetchPack: () => fetchJson<ExaminerPack>(packUrl),
    now: () => performance.now(),
  });

  const readHistory = async (): Promise<void> => {
    const log = await evidence.all().catch(() => []);
    bench.history.value = historyOf(log, lab);
  };
  await Promise.all([restoreDraft(bench, drafts, () => keeper.found()), readHistory()]);
  evidence.subscribe(() => void readHistory());

  bench.saved.value = keeper.state;
  // Where fingers type, or the screen is small, the plain field is the better editor until the learner chooses.
  bench.plainEditor.value =
    readPreference('plainEditor') ?? matchMedia('(pointer: coarse), (max-width: 767px)').matches;
  bench.patient.value = readPreference('patient') ?? false;
  bench.fontSize.value = readTextSize() ?? bench.fontSize.value;
  bench.ready.value = true;
  root.replaceChildren();
  render(<Workbench bench={bench} actions={actions} />, root);

  const flush = (): void => void keeper.flush();
  document.addEventListener('visibilitychange', flush);
  addEventListener('pagehide', flush);
  whenIdle(() => runner.warm());
}

async function restoreDraft(bench: Bench, drafts: Drafts, found: () => void): Promise<void> {
  const { lab } = bench;
  try {
    const saved = await drafts.load(lab.id);
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

async function saveDraft(drafts: Drafts, lab: Lab, draft: Bench['draft']['value']): Promise<void> {
  await drafts.save(lab.id, lab.version, draft);
  if (!drafts.persistent) throw new Error('kept in this tab only');
}

async function fetchJson<T>(url: string): Promise<T> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return (await response.json()) as T;
}

/** The server's words stay; only this is added. */
function sayLoadFailed(root: HTMLElement): void {
  const note = document.createElement('p');
  note.className = 'wb-load-failed';
  note.setAttribute('role', 'alert');
  note.textContent = words.page.loadFailed;
  root.before(note);
}

function whenIdle(task: () => void): void {
  // Safari has no requestIdleCallback.
  if ('requestIdleCallback' in globalThis) requestIdleCallback(task, { timeout: 3000 });
  else setTimeout(task, 300);
}
