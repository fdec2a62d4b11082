// The dashboard of the last run: each chart with its title, its picture and the data it drew.
// Knows what to draw, not how: the chart library is fetched when the first chart is wanted.
import { useSignal } from '@preact/signals';
import type { FunctionComponent, JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { workbench as words } from '../core/text/en/workbench.ts';
import type { ChartSpec } from '../core/pipeline/dashboard.ts';
import type { Observation } from '../core/pipeline/observation.ts';
import { chartPoints } from './chart-points.ts';
import type { ChartViewProps } from './chart-view.tsx';
import { Grid } from './grid.tsx';

type Drawer = { readonly draw: FunctionComponent<ChartViewProps> } | 'loading' | 'failed';

export function DashboardView({ observation }: { observation: Observation }): JSX.Element {
  const drawer = useSignal<Drawer>('loading');
  useEffect(() => {
    import('./chart-view.tsx').then(
      ({ ChartView }) => (drawer.value = { draw: ChartView }),
      () => (drawer.value = 'failed'),
    );
  }, []);
  const charts = observation.dashboard?.charts ?? [];
  if (charts.length === 0) return <p class="wb-empty">{words.dashboard.none}</p>;
  return (
    <div class="wb-dashboard">
      {charts.map((spec, at) => (
        <Chart key={at} spec={spec} observation={observation} drawer={drawer.value} />
      ))}
    </div>
  );
}

interface ChartProps {
  readonly spec: ChartSpec;
  readonly observation: Observation;
  readonly drawer: Drawer;
}

function Chart({ spec, observation, drawer }: ChartProps): JSX.Element {
  const points = chartPoints(spec, observation);
  return (
    <section class="wb-chart">
      <h2>{spec.title}</h2>
      {points.kind === 'no-data' ? <p class="wb-problem">{words.dashboard.noData(points.data)}</p> : null}
      {points.kind === 'no-column' ? (
        <p class="wb-problem">{words.dashboard.noColumn(points.column, points.columns)}</p>
      ) : null}
      {points.kind === 'points' ? (
        <>
          <div class="wb-canvas">
            {drawer === 'loading' ? <p class="wb-note">{words.dashboard.loading}</p> : null}
            {drawer === 'failed' ? <p class="wb-problem">{words.dashboard.failed}</p> : null}
            {typeof drawer === 'object' ? (
              <drawer.draw spec={spec} labels={points.labels} values={points.values} />
            ) : null}
          </div>
          <Grid caption={words.dashboard.data(spec.title)} set={points.set} />
        </>
      ) : null}
    </section>
  );
}
