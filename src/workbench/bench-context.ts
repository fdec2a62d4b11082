// Hands the bench and its actions to every view below the root.
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Actions } from './actions.ts';
import type { Bench } from './bench.ts';

export interface Workplace {
  readonly bench: Bench;
  readonly actions: Actions;
}

export const WorkplaceContext = createContext<Workplace | null>(null);

/** The bench this view belongs to. */
export function useWorkplace(): Workplace {
  const workplace = useContext(WorkplaceContext);
  if (workplace === null) throw new Error('a workbench view stands outside its workbench');
  return workplace;
}
