// The workbench as the server renders it: a fresh bench, every word in place, nothing that can be done yet.
import type { JSX } from 'preact';
import type { Lab } from '../core/lab.ts';
import type { Actions } from './actions.ts';
import { createBench, type Links } from './bench.ts';
import { Workbench } from './workbench.tsx';

const idle = (): void => undefined;
const later = (): Promise<void> => Promise.resolve();

/** Event handlers never reach the page from the server; these only complete the type. */
const NO_ACTIONS: Actions = {
  shrink: () => Promise.resolve(),
  stopShrink: () => undefined,
  edit: idle,
  openStep: idle,
  showRegion: idle,
  run: later,
  check: later,
  rows: () => Promise.resolve({ kind: 'gone' }),
  stop: idle,
  reset: later,
  nextHint: idle,
  openReference: later,
  showPlace: idle,
  showFailure: idle,
  dismiss: idle,
  format: later,
  take: idle,
  peek: later,
  breakSource: later,
};

/** Everything the page says before, or without, JavaScript. */
export function StaticWorkbench({ lab, links }: { lab: Lab; links: Links }): JSX.Element {
  return <Workbench bench={createBench(lab, links)} actions={NO_ACTIONS} />;
}
