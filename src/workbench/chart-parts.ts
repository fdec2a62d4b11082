// What the dashboard needs beside itself, fetched together: Chart.js and the reader of YAML.
import type { readDashboard } from '../engines/yaml/read-dashboard.ts';
import type { chartPng, ChartView } from './chart-view.tsx';

export interface ChartParts {
  readonly ChartView: typeof ChartView;
  readonly chartPng: typeof chartPng;
  readonly readDashboard: typeof readDashboard;
}

/** Rejects when a part could not be fetched. */
export async function loadChartParts(): Promise<ChartParts> {
  const [view, reader] = await Promise.all([
    import('./chart-view.tsx'),
    import('../engines/yaml/read-dashboard.ts'),
  ]);
  return { ChartView: view.ChartView, chartPng: view.chartPng, readDashboard: reader.readDashboard };
}
