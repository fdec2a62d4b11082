// What the dashboard needs beside itself, fetched together: Chart.js, and what reads and writes YAML.
import type { editDashboard } from '../engines/yaml/edit-dashboard.ts';
import type { readDashboard } from '../engines/yaml/read-dashboard.ts';
import type { chartPng, ChartView } from './chart-view.tsx';

export interface ChartParts {
  readonly ChartView: typeof ChartView;
  readonly chartPng: typeof chartPng;
  readonly readDashboard: typeof readDashboard;
  readonly editDashboard: typeof editDashboard;
}

/** Rejects when a part could not be fetched. */
export async function loadChartParts(): Promise<ChartParts> {
  const [view, reader, writer] = await Promise.all([
    import('./chart-view.tsx'),
    import('../engines/yaml/read-dashboard.ts'),
    import('../engines/yaml/edit-dashboard.ts'),
  ]);
  return {
    ChartView: view.ChartView,
    chartPng: view.chartPng,
    readDashboard: reader.readDashboard,
    editDashboard: writer.editDashboard,
  };
}
