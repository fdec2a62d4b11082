// Hands the state of «Your CSV» and what can be done to every view below its root.
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { OwnActions } from './own-actions.ts';
import type { OwnState } from './own-state.ts';

export interface OwnPlace {
  readonly state: OwnState;
  readonly actions: OwnActions;
}

export const OwnContext = createContext<OwnPlace | null>(null);

export function useOwn(): OwnPlace {
  const place = useContext(OwnContext);
  if (place === null) throw new Error('a view of «Your CSV» stands outside its page');
  return place;
}
