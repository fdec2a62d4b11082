// «Your CSV» as the server renders it: every word in place, nothing that can be done yet.
import type { JSX } from 'preact';
import { createOwnState } from './own-state.ts';
import type { OwnActions } from './own-actions.ts';
import { OwnPage } from './own-page.tsx';

const later = (): Promise<void> => Promise.resolve();

/** Event handlers never reach the page from the server; these only complete the type. */
const NO_ACTIONS: OwnActions = {
  take: later,
  trySample: later,
  readAs: later,
  leaveOut: later,
  toStart: later,
  startOver: later,
  profile: later,
  stopProfiling: () => undefined,
  promise: () => undefined,
  settle: () => undefined,
  backToFiles: () => undefined,
  build: later,
  changeContract: later,
  saveDraft: later,
  open: later,
  rename: later,
  removeProject: later,
  listSaved: later,
};

export function StaticOwn(): JSX.Element {
  return <OwnPage state={createOwnState()} actions={NO_ACTIONS} />;
}
