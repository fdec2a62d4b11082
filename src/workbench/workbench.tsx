// The whole lab page below its title: lays out the parts and owns the shortcuts. Rendered on the server too, as it starts.
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { workbench as words } from '../core/text/en/workbench.ts';
import type { Actions } from './actions.ts';
import { WorkplaceContext, type Workplace } from './bench-context.ts';
import type { Bench } from './bench.ts';
import { DataPanel } from './data-panel.tsx';
import { Editor } from './editor.tsx';
import { HelpDialog } from './help-dialog.tsx';
import { LabHead } from './lab-head.tsx';
import { Notices } from './notices.tsx';
import { PipeBar } from './pipe-bar.tsx';
import { RegionBar } from './region-bar.tsx';
import { ResetDialog } from './reset-dialog.tsx';
import { SidePanel } from './side-panel.tsx';
import { StatusLine } from './status-line.tsx';
import { Toolbar } from './toolbar.tsx';

export function Workbench(place: Workplace): JSX.Element {
  const { bench, actions, parts } = place;
  const root = useRef<HTMLDivElement>(null);
  const reset = useRef<HTMLDialogElement>(null);
  const help = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    const end = new AbortController();
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
      <div ref={root} class="wb not-content" data-region={bench.region.value} data-busy={bench.busy.value}>
        {parts?.head ?? <LabHead />}
        <Notices />
        <SidePanel />
        <section class="wb-code" aria-label={words.regions.code}>
          <PipeBar />
          <Toolbar onReset={() => reset.current?.showModal()} onHelp={() => help.current?.showModal()} />
          <Editor />
          <StatusLine />
        </section>
        <DataPanel />
        <RegionBar />
        <p class="wb-spoken" role="status" aria-live="polite">
          {bench.announcement.value}
        </p>
        <ResetDialog dialog={reset} />
        <HelpDialog dialog={help} />
      </div>
    </WorkplaceContext.Provider>
  );
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
