// The dashboard on paper. A print begins at once, so what draws it has to be there before: it is fetched when a run has left something
// to draw. Where it cannot be fetched, the sheet has the results all the same.
import { effect, signal, type Signal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Dashboard } from '../core/pipeline/dashboard.ts';
import type { Observation } from '../core/pipeline/observation.ts';
import type { Bench } from './bench.ts';

export interface PaperChartsProps {
  readonly dashboard: Dashboard;
  readonly observation: Observation;
}

export const paperCharts: Signal<{ readonly View: ComponentType<PaperChartsProps> } | null> = signal(null);

export function usePaperCharts(bench: Bench): void {
  useEffect(
    () =>
      effect(() => {
        const drawn = bench.finished.value?.observation.dashboard?.charts.length ?? 0;
        if (drawn > 0 && paperCharts.value === null) void fetchView();
      }),
    [bench],
  );
}

async function fetchView(): Promise<void> {
  try {
    const { PaperCharts } = await import('./paper-charts-view.tsx');
    paperCharts.value = { View: PaperCharts };
  } catch {
    // The next run tries again.
  }
}
