// From the editor of dashboard.yaml to the form that writes it.
import type { JSX } from 'preact';
import { charts as words } from '../core/text/en/charts.ts';
import { useWorkplace } from './bench-context.ts';
import { dashboardStep, openForm } from './dashboard-state.ts';

export function FormLink(): JSX.Element | null {
  const { bench } = useWorkplace();
  // Without a run there is no column to offer.
  if (bench.step.value !== dashboardStep(bench) || bench.finished.value === null) return null;
  return (
    <button type="button" class="wb-link" onClick={() => openForm(bench)}>
      {words.form.openFromEditor}
    </button>
  );
}
