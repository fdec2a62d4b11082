// The dashboard: dashboard.yaml as it stands now, over the data of the last run. So the form and the editor show at once what they do.
// What is heavy (Chart.js, the YAML reader) is fetched when it is first wanted.
import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { charts as words } from '../core/text/en/charts.ts';
import { chartRows } from '../core/charts/chart-rows.ts';
import { drawingOf, type Drawing } from '../core/charts/drawing.ts';
import type { ChartSpec, Dashboard } from '../core/pipeline/dashboard.ts';
import type { Observation, RunFailure } from '../core/pipeline/observation.ts';
import { useWorkplace } from './bench-context.ts';
import { ChartCard } from './chart-card.tsx';
import { chartData } from './chart-data.ts';
import { loadChartParts, type ChartParts } from './chart-parts.ts';

export function DashboardView({ observation }: { observation: Observation }): JSX.Element {
  const parts = useSignal<ChartParts | 'loading' | 'failed'>('loading');
  useEffect(() => {
    loadChartParts().then(
      (loaded) => (parts.value = loaded),
      () => (parts.value = 'failed'),
    );
  }, []);
  const read = typeof parts.value === 'object' ? parts.value.readDashboard : null;
  const { dashboard, failure } = useDashboard(observation, read);
  const draw = useDrawings(observation);
  const drawer = typeof parts.value === 'object' ? parts.value.ChartView : parts.value;
  const specs = dashboard?.charts ?? [];
  return (
    <div class="wb-dashboard">
      {failure === null ? null : <p class="wb-problem">{words.unread(failure.message)}</p>}
      {specs.length === 0 ? (
        <p class="wb-empty">{dashboard === undefined ? words.noneOfRun : words.none}</p>
      ) : null}
      <div class="wb-charts">
        {chartRows(specs).map(({ kind, members }, row) => (
          <div key={row} class={kind === 'numbers' ? 'wb-numbers' : 'wb-chart-cell'}>
            {members.map(({ spec, at }) => (
              <ChartCard key={at} {...draw(spec)} drawer={drawer} alone={specs.length === 1} />
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}

/** The draft's dashboard; while that cannot be read, the last run's, and why. */
function useDashboard(
  observation: Observation,
  read: ChartParts['readDashboard'] | null,
): { readonly dashboard: Dashboard | undefined; readonly failure: RunFailure | null } {
  const { bench } = useWorkplace();
  const step = bench.lab.steps.find(({ language }) => language === 'dashboard');
  const text = step === undefined ? undefined : bench.draft.value[step.id];
  return useMemo(() => {
    const now = read === null || text === undefined ? undefined : read(text);
    if (now === undefined) return { dashboard: observation.dashboard, failure: null };
    return 'kind' in now
      ? { dashboard: observation.dashboard, failure: now }
      : { dashboard: now, failure: null };
  }, [observation, read, text]);
}

interface Drawn {
  readonly spec: ChartSpec;
  readonly drawing: Drawing;
}

/** Draws each chart once: at every key only what has changed is drawn anew. */
function useDrawings(observation: Observation): (spec: ChartSpec) => Drawn {
  const known = useRef(new Map<string, Drawn>());
  const data = useMemo(() => {
    known.current = new Map();
    return chartData(observation);
  }, [observation]);
  return (spec) => {
    const key = JSON.stringify(spec);
    const drawn = known.current.get(key) ?? { spec, drawing: drawingOf(spec, data) };
    known.current.set(key, drawn);
    return drawn;
  };
}
