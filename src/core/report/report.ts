// What a report is made of: plain words and rows, whoever brings them (a lab, the user's own files). Types only.
import type { ChartData } from '../charts/drawing.ts';
import type { Dashboard } from '../pipeline/dashboard.ts';
import type { LedgerCount } from '../pipeline/observation.ts';
import type { Rows } from '../rows.ts';

export interface ReportFile {
  readonly name: string;
  /** In bytes. */
  readonly size?: number;
  readonly rows?: number;
  readonly malformed?: number;
}

export interface ReportResult {
  readonly name?: string;
  readonly rows: Rows;
}

export interface ReportStep {
  readonly file: string;
  readonly text: string;
}

export interface Report {
  readonly title: string;
  /** ISO 8601. */
  readonly madeAt: string;
  readonly files: readonly ReportFile[];
  /** One for each source that is counted. */
  readonly ledgers: readonly LedgerCount[];
  readonly dashboard?: Dashboard;
  /** What the dashboard's charts draw. */
  readonly data: ChartData;
  readonly results: readonly ReportResult[];
  /** The text of the pipeline, in order. */
  readonly steps: readonly ReportStep[];
  /** Why the run did not come to its end. */
  readonly failure?: string;
}
