// All rows of what a dashboard draws, where the run sent only the first ones: fetched once per run from its worker.
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { rowsOfPacked } from '../core/packed.ts';
import type { ChartSpec } from '../core/pipeline/dashboard.ts';
import type { Observation } from '../core/pipeline/observation.ts';
import type { Rows } from '../core/rows.ts';
import type { RowsOf } from '../worker/protocol.ts';
import { useWorkplace } from './bench-context.ts';

/** By name of the result or table; a new map for every answer. What cannot be had stays as it came, and says so. */
export function useFullRows(
  observation: Observation,
  specs: readonly ChartSpec[],
): ReadonlyMap<string, Rows> {
  const { actions } = useWorkplace();
  const state = useSignal<{ readonly of: Observation; readonly rows: ReadonlyMap<string, Rows> }>({
    of: observation,
    rows: new Map(),
  });
  const wanted = [...new Set(specs.map(({ data }) => data))].filter((name) => isCut(observation, name));
  const key = JSON.stringify(wanted);
  useEffect(() => {
    let current = true;
    const known = state.value.of === observation ? state.value.rows : new Map<string, Rows>();
    const fetchAll = async (): Promise<void> => {
      // One after the other: each may be a hundred thousand rows.
      for (const name of wanted.filter((one) => !known.has(one))) {
        const kept = await actions.rows(placeOf(observation, name), 'run');
        if (!current) return;
        if (kept.kind !== 'kept') continue;
        const before = state.value.of === observation ? state.value.rows : known;
        state.value = { of: observation, rows: new Map([...before, [name, rowsOfPacked(kept.value)]]) };
      }
    };
    void fetchAll();
    return () => (current = false);
  }, [observation, key]);
  return state.value.of === observation ? state.value.rows : NOTHING;
}

const NOTHING: ReadonlyMap<string, Rows> = new Map();

function isCut({ results, contents }: Observation, name: string): boolean {
  const result = results.findLast((one) => one.name === name);
  const set = result?.set ?? (Object.hasOwn(contents, name) ? contents[name] : undefined);
  return set?.truncated === true;
}

function placeOf({ results }: Observation, name: string): RowsOf {
  const index = results.findLastIndex((result) => result.name === name);
  return index < 0 ? { kind: 'table', name } : { kind: 'result', index };
}
