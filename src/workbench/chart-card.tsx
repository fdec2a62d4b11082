// One chart of the dashboard: its title, its picture, what must be said beside it, its data as a table, and its form.
import type { JSX } from 'preact';
import { charts as words } from '../core/text/en/charts.ts';
import { patternOf } from '../core/charts/describe.ts';
import type { Drawing } from '../core/charts/drawing.ts';
import type { Choice } from '../core/charts/fit-chart.ts';
import { formatNumber } from '../core/charts/number-format.ts';
import type { ChartSpec } from '../core/pipeline/dashboard.ts';
import type { Rows } from '../core/rows.ts';
import { useWorkplace } from './bench-context.ts';
import { ChartButtons, PngButton } from './chart-buttons.tsx';
import { ChartFields } from './chart-fields.tsx';
import type { ChartParts } from './chart-parts.ts';
import { ChartTable } from './chart-table.tsx';
import { dashboardState } from './dashboard-state.ts';
import { RowsGrid } from './grid.tsx';

export type LoadedParts = ChartParts | 'loading' | 'failed';

interface ChartCardProps {
  readonly spec: ChartSpec;
  readonly drawing: Drawing;
  readonly parts: LoadedParts;
  readonly at: number;
  readonly count: number;
  /** What the form offers; null while there is no form. */
  readonly choices: readonly Choice[] | null;
}

export function ChartCard({ spec, drawing, parts, at, count, choices }: ChartCardProps): JSX.Element {
  const { bench } = useWorkplace();
  const form = choices !== null && typeof parts === 'object';
  const open = count === 1;
  return (
    <section class="wb-chart" data-type={spec.type}>
      <header class="wb-chart-head">
        <h2>{spec.title}</h2>
        {form ? <ChartButtons spec={spec} at={at} count={count} parts={parts} /> : null}
      </header>
      {form && dashboardState(bench).open.value === at ? (
        <ChartFields spec={spec} at={at} choices={choices} parts={parts} />
      ) : null}
      {drawing.kind === 'drawn' ? (
        <Drawn spec={spec} drawing={drawing} parts={parts} open={open} />
      ) : (
        <>
          <p class="wb-problem">{words.problem(drawing.why)}</p>
          {drawing.rows === undefined ? null : <ChartRows spec={spec} rows={drawing.rows} open={open} />}
        </>
      )}
    </section>
  );
}

interface DrawnProps {
  readonly spec: ChartSpec;
  readonly drawing: Extract<Drawing, { readonly kind: 'drawn' }>;
  readonly parts: LoadedParts;
  readonly open: boolean;
}

function Drawn({ spec, drawing, parts, open }: DrawnProps): JSX.Element {
  const { picture, rows } = drawing;
  const notes = drawing.notes.map((note, at) => (
    <p key={at} class="wb-note">
      {words.note(note)}
    </p>
  ));
  if (picture.kind === 'figure') {
    const pattern = patternOf(spec, spec.y);
    return (
      <>
        <p class="wb-chart-number">
          {picture.value === null ? words.noValue : formatNumber(picture.value, pattern)}
        </p>
        {spec.label === undefined ? null : <p>{spec.label}</p>}
        {notes}
      </>
    );
  }
  if (picture.kind === 'table')
    return (
      <>
        <ChartTable spec={spec} rows={rows} columns={picture.columns} />
        {notes}
      </>
    );
  return (
    <>
      <div class="wb-canvas">
        {parts === 'loading' ? <p class="wb-note">{words.loading}</p> : null}
        {parts === 'failed' ? <p class="wb-problem">{words.failed}</p> : null}
        {typeof parts === 'object' ? <parts.ChartView spec={spec} picture={picture} /> : null}
      </div>
      {notes}
      <ChartRows spec={spec} rows={rows} open={open}>
        {typeof parts === 'object' ? <PngButton spec={spec} picture={picture} parts={parts} /> : null}
      </ChartRows>
    </>
  );
}

interface ChartRowsProps {
  readonly spec: ChartSpec;
  readonly rows: Rows;
  readonly open: boolean;
  readonly children?: JSX.Element | null;
}

/** The data in words: open where it is the only chart. */
function ChartRows({ spec, rows, open, children }: ChartRowsProps): JSX.Element {
  return (
    <div class="wb-chart-foot">
      <details class="wb-chart-data" open={open}>
        <summary>{words.data(spec.title)}</summary>
        <RowsGrid caption={words.data(spec.title)} rows={rows} />
      </details>
      {children}
    </div>
  );
}
