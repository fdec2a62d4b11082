// Hands the bench and its actions to every view below the root.
import { createContext, type ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import type { Actions } from './actions.ts';
import type { Bench } from './bench.ts';

/** Parts of the page that a lab does not have in common with others: «Your CSV» brings its own. */
export interface WorkbenchParts {
  /** In place of the lab's name and lesson. */
  readonly head: ComponentChildren;
  /** In place of the brief. */
  readonly brief: ComponentChildren;
  /** Said of checks before the first one, and after all have passed. */
  readonly checks: { readonly intro: string; readonly passed: ComponentChildren };
}

export interface Workplace {
  readonly bench: Bench;
  readonly actions: Actions;
  /** Undefined on a lab page. */
  readonly parts?: WorkbenchParts;
}

export const WorkplaceContext = createContext<Workplace | null>(null);

/** The bench this view belongs to. */
export function useWorkplace(): Workplace {
  const workplace = useContext(WorkplaceContext);
  if (workplace === null) throw new Error('a workbench view stands outside its workbench');
  return workplace;
}
