// Brings «Your CSV» to life: the one place where it meets storage and the page's address.
import { render } from 'preact';
import { openProjects } from '../../storage/projects.ts';
import { createOwnActions } from './own-actions.ts';
import { OwnPage } from './own-page.tsx';
import { createOwnState } from './own-state.ts';

export async function mountOwn(root: HTMLElement): Promise<void> {
  const state = createOwnState();
  const actions = createOwnActions(state, { projects: openProjects(), storageUse });
  state.ready.value = true;
  root.replaceChildren();
  render(<OwnPage state={state} actions={actions} />, root);
  await actions.listSaved();
}

async function storageUse(): Promise<{ used: number; quota: number } | null> {
  // Absent where a site is opened over plain http.
  const storage: StorageManager | undefined = navigator.storage;
  if (storage === undefined) return null;
  const { usage, quota } = await storage.estimate();
  return usage === undefined || quota === undefined ? null : { used: usage, quota };
}
