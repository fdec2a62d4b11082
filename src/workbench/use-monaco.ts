// Brings Monaco in when the page is at rest, keeps it in step with the bench, and takes it away again.
// The learner's run always comes first: nothing heavy is created while something runs.
import { effect, type Signal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { charts } from '../core/text/en/charts.ts';
import { workbench as words } from '../core/text/en/workbench.ts';
import { completeDashboard } from '../core/pipeline/complete-dashboard.ts';
import { completeSql } from '../core/sql/complete.ts';
import { explainName } from '../core/sql/hover.ts';
import type { Step } from '../core/lab.ts';
import type { Actions } from './actions.ts';
import { useWorkplace } from './bench-context.ts';
import type { Bench } from './bench.ts';
import { drawables } from './known-schema.ts';
import type { CodeEditor, CodeEditorOptions, Mark } from './monaco.ts';

interface Where {
  readonly area: RefObject<HTMLTextAreaElement>;
  readonly host: RefObject<HTMLDivElement>;
  readonly full: Signal<'off' | 'on' | 'failed'>;
  readonly describedBy: string;
}

export function useMonaco(where: Where): void {
  const { bench, actions } = useWorkplace();
  useEffect(
    () =>
      effect(() => {
        if (!bench.ready.value || bench.plainEditor.value) return undefined;
        const visit = new AbortController();
        void mount(bench, actions, where, visit.signal);
        return () => {
          visit.abort();
          where.full.value = 'off';
        };
      }),
    [],
  );
}

async function mount(bench: Bench, actions: Actions, where: Where, signal: AbortSignal): Promise<void> {
  const host = where.host.current;
  const area = where.area.current;
  if (host === null || area === null) return;
  await atRest(bench, area);
  if (signal.aborted) return;
  let editor: CodeEditor;
  try {
    const { prepareEditor } = await import('./monaco.ts');
    await atRest(bench, area);
    if (signal.aborted) return;
    const prepared = prepareEditor({
      steps: bench.lab.steps,
      describedBy: where.describedBy,
      textOf: (step) => bench.draft.peek()[step] ?? '',
      onText: (step, text) => actions.edit(step, text),
      onSelection: (from, to) => (bench.selection.value = { from, to }),
      ...languageOf(bench),
    });
    await atRest(bench, area);
    if (signal.aborted) {
      prepared.dispose();
      return;
    }
    const hadFocus = document.activeElement === area;
    const selection = [area.selectionStart, area.selectionEnd - area.selectionStart] as const;
    where.full.value = 'on';
    host.hidden = false; // Monaco measures itself: the host must be in sight before it is filled.
    editor = prepared.create(host);
    // Keys that are struck between two turns would be lost: who types waits once instead.
    if (!hadFocus) await nextTurn();
    if (signal.aborted) {
      editor.dispose();
      return;
    }
    editor.openStep(bench.step.peek(), labelOf(bench, bench.step.peek()));
    if (hadFocus) editor.reveal(...selection);
  } catch {
    // Offline or blocked: the textarea goes on serving, and says so.
    where.full.value = 'failed';
    return;
  }
  const endings = follow(bench, editor);
  signal.addEventListener('abort', () => {
    for (const end of endings) end();
    editor.dispose();
  });
}

/** What the language of a step knows, from the last run. */
function languageOf(bench: Bench): Pick<CodeEditorOptions, 'complete' | 'explain'> {
  const languageIn = (step: string): Step['language'] | undefined =>
    bench.lab.steps.find(({ id }) => id === step)?.language;
  return {
    complete(step, text, offset) {
      if (languageIn(step) === 'sql') return completeSql(text, offset, bench.schema.peek());
      if (languageIn(step) !== 'dashboard') return { from: offset, to: offset, items: [] };
      const data = drawables(bench.lab, bench.finished.peek()?.observation);
      return completeDashboard(text, offset, data, { fields: charts.fields, types: charts.typeAbout });
    },
    explain: (step, text, offset) =>
      languageIn(step) === 'sql' ? explainName(text, offset, bench.schema.peek()) : null,
  };
}

/** Ties the editor to the bench, one effect per idea. */
function follow(bench: Bench, editor: CodeEditor): readonly (() => void)[] {
  // What was shown before the editor came has been shown by the textarea: do not take the focus again.
  const seen = bench.reveal.peek();
  return [
    effect(() => editor.setTextSize(bench.fontSize.value)),
    effect(() => editor.openStep(bench.step.value, labelOf(bench, bench.step.value))),
    effect(() => {
      for (const { id } of bench.lab.steps) editor.setText(id, bench.draft.value[id] ?? '');
    }),
    effect(() => {
      for (const step of bench.lab.steps) editor.mark(step.id, marksOf(bench, step));
    }),
    effect(() => {
      const reveal = bench.reveal.value;
      if (reveal === null || reveal === seen) return;
      editor.openStep(reveal.step, labelOf(bench, reveal.step));
      editor.reveal(reveal.offset, reveal.length);
    }),
  ];
}

/** Marks of the last run, as long as the step still holds the text that ran. */
function marksOf(bench: Bench, step: Step): readonly Mark[] {
  const text = bench.draft.value[step.id];
  const state = bench.run.value;
  const ran =
    state.kind === 'finished' && state.run.draft[step.id] === text ? state.run.observation : undefined;
  const marks: Mark[] = (ran?.warnings ?? [])
    .filter((warning) => warning.step === step.id)
    .map(({ kind, detail, offset, length }) => ({
      severity: 'warning',
      offset: offset ?? 0,
      length,
      message: detail === '' ? words.warning[kind] : `${words.warning[kind]}\n${detail}`,
    }));
  const passage = bench.passage.value;
  const failure = passage?.draft[step.id] === text ? passage?.failure : undefined;
  if (failure?.step === step.id && failure.offset !== undefined) {
    marks.push({
      severity: 'error',
      offset: failure.offset,
      length: failure.length,
      message: failure.message,
    });
  }
  return marks;
}

function labelOf(bench: Bench, step: string): string {
  return words.editor.label(bench.lab.steps.find(({ id }) => id === step)?.file ?? step);
}

/** Lets the browser draw and answer before what follows. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** Resolves when nothing runs, the field is in sight and the browser has time. */
async function atRest(bench: Bench, area: HTMLElement): Promise<void> {
  await new Promise<void>((resolve) => {
    const observer = new IntersectionObserver((entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      observer.disconnect();
      resolve();
    });
    observer.observe(area);
  });
  await new Promise<void>((resolve) => {
    const end = effect(() => {
      if (bench.busy.value) return;
      queueMicrotask(() => end());
      resolve();
    });
  });
  await new Promise<void>((resolve) => {
    // Safari has no requestIdleCallback.
    if ('requestIdleCallback' in globalThis) requestIdleCallback(() => resolve(), { timeout: 2000 });
    else setTimeout(resolve, 50);
  });
}
