// How the bench lies on the screen: shares of its parts, one of them alone, the paper sheet. Knows no DOM.
import { signal, type Signal } from '@preact/signals';
import { FIRST_PANES, type Panes } from './panes.ts';

export interface LayoutState {
  readonly panes: Signal<Panes>;
  /** One part fills the bench: the one that `region` names. */
  readonly alone: Signal<boolean>;
  /** The page is being printed. */
  readonly printing: Signal<boolean>;
}

export function createLayoutState(): LayoutState {
  return { panes: signal(FIRST_PANES), alone: signal(false), printing: signal(false) };
}
