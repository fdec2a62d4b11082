// The page's address tells where it is: `#files`, `#contract`, or the id of the open project. Back and forward work.
import { effect } from '@preact/signals';
import type { OwnActions } from './own-actions.ts';
import type { OwnState } from './own-state.ts';

const ID = /^p-[0-9a-f]{16}$/;

/** What the address asks for: a project, or nothing. */
export function projectInAddress(hash: string): string | null {
  const id = hash.replace(/^#/, '');
  return ID.test(id) ? id : null;
}

export function newProjectId(): string {
  return `p-${Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('')}`;
}

export function followAddress(state: OwnState, actions: OwnActions): void {
  addEventListener('popstate', () => void go());

  async function go(): Promise<void> {
    const id = projectInAddress(location.hash);
    if (id !== null && state.project.value?.id !== id) await actions.open(id);
    else if (id !== null) state.screen.value = 'pipeline';
    else if (location.hash === '#contract' && state.contracts.value.length > 0)
      await (state.project.value === null ? (state.screen.value = 'contract') : actions.changeContract());
    else if (location.hash === '#files' && state.files.value.length > 0) state.screen.value = 'files';
    else await actions.toStart();
  }

  effect(() => {
    const wanted = addressOf(state);
    if (wanted === location.hash) return;
    history.pushState(null, '', wanted === '' ? location.pathname + location.search : wanted);
  });
}

function addressOf(state: OwnState): string {
  const screen = state.screen.value;
  if (screen === 'start') return '';
  if (screen !== 'pipeline') return `#${screen}`;
  return `#${state.project.value?.id ?? ''}`;
}
