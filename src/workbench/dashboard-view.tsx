// The dashboard: dashboard.yaml as it stands now, over the data of the last run. So the form and the editor show at once what they do.
// What is heavy (Chart.js, the YAML reader) is fetched when it is first wanted.
import { useSignal, type Signal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { chartRows } from '../core/charts/chart-rows.ts';
import { drawingOf, type Drawing } from '../core/charts/drawing.ts';
import type { ChartSpec, Dashboard } from '../core/pipeline/dashboard.ts';
import type { Observation, RunFailure } from '../core/pipeline/observation.ts';
import type { Rows } from '../core/rows.ts';
import { charts as words } from '../core/text/en/charts.ts';
import { useWorkplace } from './bench-context.ts';
import { ChartCard, type LoadedParts } from './chart-card.tsx';
import { chartChoices, chartData } from './chart-data.ts';
import { loadChartParts } from './chart-parts.ts';
import { AddChart, DashboardBar } from './dashboard-bar.tsx';
import { dashboardState, dashboardStep } from './dashboard-state.ts';
import { download, fileNameOf } from './download.ts';
import { labReport } from './lab-report.ts';
import { useFullRows } from './full-rows.ts';
import type { FinishedRun } from './run-state.ts';

export function DashboardView({ run }: { run: FinishedRun }): JSX.Element {
  const { bench, actions } = useWorkplace();
  const { observation } = run;
  const state = dashboardState(bench);
  const parts = useParts();
  const { dashboard, failure } = useDashboard(observation, parts);
  const specs = dashboard?.charts ?? NO_CHARTS;
  const full = useFullRows(observation, specs);
  const draw = useDrawings(observation, full);
  const choices = useMemo(() => chartChoices(observation), [observation]);
  const writable = state.editing.value && failure === null && typeof parts === 'object';
  useFocus(state.focus, specs);

  const saveReport = async (): Promise<void> => {
    const { reportHtml } = await import('../core/report/report-html.ts');
    const text = reportHtml(labReport(bench.lab, run, dashboard, new Date().toISOString(), full));
    download(new Blob([text], { type: 'text/html' }), fileNameOf(bench.lab.text.title, bench.lab.id, 'html'));
  };
  const onReport = (): void => {
    saveReport().catch(() => (bench.announcement.value = words.save.reportFailed));
  };

  return (
    <div class="wb-dashboard">
      <DashboardBar readable={failure === null} onReport={onReport} />
      {writable ? <p class="wb-note">{words.form.intro}</p> : null}
      {bench.ranOther.value && !writable ? <p class="wb-note wb-older">{words.live}</p> : null}
      {failure === null ? null : (
        <p class="wb-problem">
          {state.editing.value ? words.form.unreadable(failure.message) : words.unread(failure.message)}{' '}
          <button type="button" class="wb-link" onClick={() => actions.showFailure(failure)}>
            {words.form.goTo}
          </button>
        </p>
      )}
      {specs.length === 0 ? (
        <p class="wb-empty">{dashboard === undefined ? words.noneOfRun : words.none}</p>
      ) : null}
      <div class="wb-charts">
        {chartRows(specs).map(({ kind, members }, row) => (
          <div key={row} class={kind === 'numbers' ? 'wb-numbers' : 'wb-chart-cell'}>
            {members.map(({ spec, at }) => (
              <ChartCard
                key={at}
                {...draw(spec)}
                parts={parts}
                at={at}
                count={specs.length}
                choices={writable ? choices : null}
              />
            ))}
          </div>
        ))}
      </div>
      {writable ? <AddChart count={specs.length} choices={choices} parts={parts} /> : null}
    </div>
  );
}

function useParts(): LoadedParts {
  const parts = useSignal<LoadedParts>('loading');
  useEffect(() => {
    loadChartParts().then(
      (loaded) => (parts.value = loaded),
      () => (parts.value = 'failed'),
    );
  }, []);
  return parts.value;
}

/** After a chart was moved, added or removed, its button has the focus again. */
function useFocus(focus: Signal<string | null>, specs: readonly ChartSpec[]): void {
  useEffect(() => {
    const target = focus.value === null ? null : document.getElementById(focus.value);
    if (target === null) return;
    focus.value = null;
    target.focus();
  }, [specs]);
}

const NO_CHARTS: readonly ChartSpec[] = [];

/** The draft's dashboard; while that cannot be read, the last run's, and why. */
function useDashboard(
  observation: Observation,
  parts: LoadedParts,
): { readonly dashboard: Dashboard | undefined; readonly failure: RunFailure | null } {
  const { bench } = useWorkplace();
  const step = dashboardStep(bench);
  const text = step === undefined ? undefined : bench.draft.value[step];
  return useMemo(() => {
    if (typeof parts !== 'object' || text === undefined || step === undefined)
      return { dashboard: observation.dashboard, failure: null };
    const now = parts.readDashboard(text);
    return 'kind' in now
      ? { dashboard: observation.dashboard, failure: { ...now, step } }
      : { dashboard: now, failure: null };
  }, [observation, parts, text]);
}

interface Drawn {
  readonly spec: ChartSpec;
  readonly drawing: Drawing;
}

/** Draws each chart once: at every key only what has changed is drawn anew. */
function useDrawings(observation: Observation, full: ReadonlyMap<string, Rows>): (spec: ChartSpec) => Drawn {
  const known = useRef(new Map<string, Drawn>());
  const data = useMemo(() => {
    known.current = new Map();
    return chartData(observation, full);
  }, [observation, full]);
  return (spec) => {
    const key = JSON.stringify(spec);
    const drawn = known.current.get(key) ?? { spec, drawing: drawingOf(spec, data) };
    known.current.set(key, drawn);
    return drawn;
  };
}
