// What the dashboard needs beside itself, fetched together: Chart.js and the reader of YAML.

export interface ChartParts {
  readonly ChartView: typeof import('./chart-view.tsx').ChartView;
  readonly chartPng: typeof import('./chart-view.tsx').chartPng;
  readonly readDashboard: typeof import('../engines/yaml/read-dashboard.ts').readDashboard;
}

/** Rejects when a part could not be fetched. */
export async function loadChartParts(): Promise<ChartParts> {
  const [{ ChartView, chartPng }, { readDashboard }] = await Promise.all([
    import('./chart-view.tsx'),
    import('../engines/yaml/read-dashboard.ts'),
  ]);
  return { ChartView, chartPng, readDashboard };
}
