// The pipeline that a contract asks for, as a draft that runs at once and that a person can read and change.
import type { Draft } from '../lab.ts';
import { project as words } from '../text/en/project.ts';
import type { SourceContract } from './project.ts';
import { cleanSql } from './starter-clean.ts';
import { loadSql } from './starter-load.ts';
import { reportsOf } from './starter-report.ts';

/** Steps of every project, in order. */
export const PROJECT_STEPS = [
  { id: 'clean', file: 'clean.sql', language: 'sql' },
  { id: 'load', file: 'load.sql', language: 'sql' },
  { id: 'report', file: 'report.sql', language: 'sql' },
  { id: 'dashboard', file: 'dashboard.yaml', language: 'dashboard' },
] as const;

export function starterOf(contracts: readonly SourceContract[]): Draft {
  const reports = contracts.flatMap(reportsOf);
  return {
    clean: `${contracts.map(cleanSql).join('\n\n')}\n`,
    load: `${words.starter.transaction}\nBEGIN;\n\n${contracts.map(loadSql).join('\n\n')}\n\nCOMMIT;\n`,
    report: `${reports.map(({ sql }) => sql).join('\n\n')}\n`,
    dashboard: `charts:\n${reports.map(({ name, chart }) => chartYaml(name, chart)).join('\n')}\n`,
  };
}

function chartYaml(
  data: string,
  { title, type, x, y }: ReturnType<typeof reportsOf>[number]['chart'],
): string {
  // JSON is YAML: a title may hold anything.
  return [
    `  - title: ${JSON.stringify(title)}`,
    `    type: ${type}`,
    `    data: ${data}`,
    `    x: ${x}`,
    `    y: ${y}`,
  ].join('\n');
}
