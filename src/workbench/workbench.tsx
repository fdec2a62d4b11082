// The whole lab page below its title: lays out the parts and owns the shortcuts. Rendered on the server too, as it starts.
import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { workbench as words } from '../core/text/en/workbench.ts';
import { readPanes } from '../storage/preferences.ts';
import type { Actions } from './actions.ts';
import { WorkplaceContext, type Workplace } from './bench-context.ts';
import type { Bench } from './bench.ts';
import { DataPanel } from './data-panel.tsx';
import { Editor } from './editor.tsx';
import { HelpDialog } from './help-dialog.tsx';
import { LabHead } from './lab-head.tsx';
import { Notices } from './notices.tsx';
import { usePaperCharts } from './paper-charts.ts';
import { PaneButton } from './pane-button.tsx';
import { paneStyle, parsePanes } from './panes.ts';
import { PipeBar } from './pipe-bar.tsx';
import { PrintSheet } from './print-sheet.tsx';
import { RegionBar } from './region-bar.tsx';
import { ResetDialog } from './reset-dialog.tsx';
import { SidePanel } from './side-panel.tsx';
import { Splitter } from './splitter.tsx';
import { StatusLine } from './status-line.tsx';
import { Toolbar } from './toolbar.tsx';
import { usePrinting } from './use-printing.ts';

export function Workbench(place: Workplace): JSX.Element {
  const { bench, actions, parts } = place;
  const root = useRef<HTMLDivElement>(null);
  const reset = useRef<HTMLDialogElement>(null);
  const help = useRef<HTMLDialogElement>(null);

  usePrinting(bench.layout.printing);
  usePaperCharts(bench);
  useLayoutEffect(() => void (bench.layout.panes.value = parsePanes(readPanes())), [bench]);

  useEffect(() => {
    const end = new AbortController();
    document.addEventListener('keydown', (event) => restore(event, bench), { signal: end.signal });
    // Captured, or Monaco would take Ctrl+Enter as a line break first.
    document.addEventListener(
      'keydown',
      (event) => onKey(event, bench, actions, () => help.current?.showModal()),
      {
        capture: true,
        signal: end.signal,
      },
    );
    return () => end.abort();
  }, [bench, actions]);

  return (
    <WorkplaceContext.Provider value={place}>
      <div
        ref={root}
        class="wb not-content"
        style={paneStyle(bench.layout.panes.value)}
        data-region={bench.region.value}
        data-busy={bench.busy.value}
        data-alone={bench.layout.alone.value}
      >
        {parts?.head ?? <LabHead />}
        <Notices />
        <SidePanel />
        <section class="wb-code" aria-label={words.regions.code}>
          <div class="wb-pane-head">
            <PipeBar />
            <PaneButton region="code" />
          </div>
          <Toolbar onReset={() => reset.current?.showModal()} onHelp={() => help.current?.showModal()} />
          <Editor />
          <StatusLine />
        </section>
        <DataPanel />
        <Splitter pane="side" />
        <Splitter pane="data" />
        <Splitter pane="stack" />
        <RegionBar />
        <p class="wb-spoken" role="status" aria-live="polite">
          {bench.announcement.value}
        </p>
        <ResetDialog dialog={reset} />
        <HelpDialog dialog={help} />
        {bench.layout.printing.value ? <PrintSheet /> : null}
      </div>
    </WorkplaceContext.Provider>
  );
}

/** Escape belongs to whatever is open first: an editor's suggestions, a selection, a dialog. */
function restore(event: KeyboardEvent, bench: Bench): void {
  if (event.key !== 'Escape' || event.defaultPrevented || !bench.layout.alone.peek()) return;
  if (document.querySelector('dialog[open]') === null) bench.layout.alone.value = false;
}

function onKey(event: KeyboardEvent, bench: Bench, actions: Actions, openHelp: () => void): void {
  if (document.querySelector('dialog[open]') !== null) return;
  const act = actionOf(event, bench, actions, openHelp);
  if (act === null) return;
  event.preventDefault();
  event.stopPropagation();
  act();
}

function actionOf(
  event: KeyboardEvent,
  bench: Bench,
  actions: Actions,
  openHelp: () => void,
): (() => void) | null {
  const { key, code, altKey, shiftKey } = event;
  const main = event.ctrlKey || event.metaKey;
  if (key === 'Escape') return bench.busy.peek() ? () => actions.stop() : null;
  if (key === 'Enter' && main) return () => void (shiftKey ? actions.check() : actions.run());
  if (key === 'Enter' && altKey && !shiftKey) return () => void actions.peek();
  // By place, not by letter: with Option held, Apple's F is another sign.
  if (code === 'KeyF' && altKey && shiftKey && !main) return () => void actions.format();
  return key === '?' && !isTyping(event) ? openHelp : null;
}

function isTyping({ target }: KeyboardEvent): boolean {
  // `.native-edit-context` is Monaco's own field.
  return (
    target instanceof Element &&
    target.closest('input, textarea, select, [contenteditable], .native-edit-context') !== null
  );
}
