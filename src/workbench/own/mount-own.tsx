// Brings «Your CSV» to life: the one place where it meets storage and the page's address.
import { effect } from '@preact/signals';
import { render } from 'preact';
import { openProjects } from '../../storage/projects.ts';
import { followAddress, newProjectId, projectInAddress } from './address.ts';
import { createOwnActions } from './own-actions.ts';
import { OwnPage } from './own-page.tsx';
import { createOwnState, type OwnState } from './own-state.ts';

export async function mountOwn(root: HTMLElement): Promise<void> {
  const state = createOwnState(root.dataset['glossary']);
  const actions = createOwnActions(state, {
    projects: openProjects(),
    storageUse,
    persist: askToPersist,
    newId: newProjectId,
  });
  const asked = projectInAddress(location.hash);
  if (asked !== null) await actions.open(asked);
  state.ready.value = true;
  root.replaceChildren();
  render(<OwnPage state={state} actions={actions} />, root);
  followAddress(state, actions);
  askBeforeLoss(state);
  await actions.listSaved();
}

/** What is only in this tab, or on its way to the disk, is worth a question before the page goes. */
function askBeforeLoss(state: OwnState): void {
  const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
  effect(() => {
    const kept = state.stored.value === 'saved' || state.screen.value !== 'pipeline';
    if (kept && !state.building.value) return undefined;
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  });
}

/** Absent where a site is opened over plain http. */
function storageOf(): StorageManager | undefined {
  return navigator.storage;
}

async function askToPersist(): Promise<unknown> {
  return storageOf()
    ?.persist()
    .catch(() => false);
}

async function storageUse(): Promise<{ used: number; quota: number } | null> {
  const estimate = await storageOf()?.estimate();
  const { usage, quota } = estimate ?? {};
  return usage === undefined || quota === undefined ? null : { used: usage, quota };
}
