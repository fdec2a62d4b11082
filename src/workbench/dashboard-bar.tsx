// Above the charts: opens the form, takes its last change back, adds a chart, saves the whole as a report.
import { Check, FileDown, Pencil, Plus, Undo2 } from 'lucide-preact';
import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { charts as words } from '../core/text/en/charts.ts';
import { fitChart, type Choice } from '../core/charts/fit-chart.ts';
import type { ChartType } from '../core/lab.ts';
import { CHART_TYPES } from '../core/pipeline/dashboard.ts';
import { useWorkplace } from './bench-context.ts';
import type { ChartParts } from './chart-parts.ts';
import { canUndo, dashboardState, undoEdit, writeEdit } from './dashboard-state.ts';

interface DashboardBarProps {
  /** False while the text of dashboard.yaml cannot be read. */
  readonly readable: boolean;
  onReport(): void;
}

export function DashboardBar({ readable, onReport }: DashboardBarProps): JSX.Element {
  const { bench } = useWorkplace();
  const { editing } = dashboardState(bench);
  return (
    <div class="wb-bar wb-dashboard-bar">
      <button
        type="button"
        class="wb-button"
        aria-pressed={editing.value}
        aria-disabled={!readable && !editing.value}
        onClick={() => {
          if (readable || editing.value) editing.value = !editing.value;
        }}
      >
        {editing.value ? <Check size={15} aria-hidden="true" /> : <Pencil size={15} aria-hidden="true" />}
        {editing.value ? words.form.close : words.form.open}
      </button>
      {editing.value ? (
        <button
          type="button"
          class="wb-button wb-quiet"
          aria-disabled={!canUndo(bench)}
          onClick={() => undoEdit(bench)}
        >
          <Undo2 size={15} aria-hidden="true" />
          {words.form.undo}
        </button>
      ) : null}
      <span class="wb-gap" />
      <button type="button" class="wb-button wb-quiet" onClick={onReport}>
        <FileDown size={15} aria-hidden="true" />
        {words.save.report}
      </button>
    </div>
  );
}

interface AddChartProps {
  readonly count: number;
  readonly choices: readonly Choice[];
  readonly parts: ChartParts;
}

export function AddChart({ count, choices, parts }: AddChartProps): JSX.Element {
  const { bench } = useWorkplace();
  const { open, focus } = dashboardState(bench);
  const type = useSignal<ChartType>('bar');
  const add = (): void => {
    const choice = choices[0];
    const bare = { title: '-', type: type.value, data: bench.lab.outputs.results[0] ?? 'result' };
    const fitted = fitChart(bare, type.value, choice);
    const chart = { ...fitted, title: words.form.newTitle(fitted.type, fitted.x, fitted.y) };
    open.value = count;
    focus.value = `wb-chart-${String(count)}-edit`;
    writeEdit(bench, { kind: 'add', chart }, words.form.added(chart.title), parts);
  };
  return (
    <div class="wb-chart-add">
      <label class="wb-field">
        <span>{words.form.addType}</span>
        <select
          value={type.value}
          onChange={({ currentTarget }) => (type.value = currentTarget.value as ChartType)}
        >
          {CHART_TYPES.map((one) => (
            <option key={one} value={one}>
              {words.types[one]}: {words.typeAbout[one]}
            </option>
          ))}
        </select>
      </label>
      <button id="wb-chart-add" type="button" class="wb-button" onClick={add}>
        <Plus size={15} aria-hidden="true" />
        {words.form.add}
      </button>
    </div>
  );
}
