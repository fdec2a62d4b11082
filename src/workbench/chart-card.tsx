// One chart of the dashboard: its title, its picture, what must be said beside it, and its data as a table.
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { charts as words } from '../core/text/en/charts.ts';
import { patternOf } from '../core/charts/describe.ts';
import type { Drawing } from '../core/charts/drawing.ts';
import { formatNumber } from '../core/charts/number-format.ts';
import type { ChartSpec } from '../core/pipeline/dashboard.ts';
import type { Rows } from '../core/rows.ts';
import { setOf } from './chart-data.ts';
import type { ChartParts } from './chart-parts.ts';
import { ChartTable } from './chart-table.tsx';
import { Grid } from './grid.tsx';

interface ChartCardProps {
  readonly spec: ChartSpec;
  readonly drawing: Drawing;
  readonly drawer: ChartParts['ChartView'] | 'loading' | 'failed';
  /** The only chart of the dashboard: its data lies open. */
  readonly alone: boolean;
}

export function ChartCard({ spec, drawing, drawer, alone }: ChartCardProps): JSX.Element {
  return (
    <section class="wb-chart" data-type={spec.type}>
      <h2>{spec.title}</h2>
      {drawing.kind === 'undrawn' ? (
        <>
          <p class="wb-problem">{words.problem(drawing.why)}</p>
          {drawing.rows === undefined ? null : <ChartRows spec={spec} rows={drawing.rows} open={alone} />}
        </>
      ) : (
        <Drawn spec={spec} drawing={drawing} drawer={drawer} alone={alone} />
      )}
    </section>
  );
}

type DrawnProps = ChartCardProps & { readonly drawing: Extract<Drawing, { readonly kind: 'drawn' }> };

function Drawn({ spec, drawing, drawer: Drawer, alone }: DrawnProps): JSX.Element {
  const { picture, notes, rows } = drawing;
  return (
    <>
      {picture.kind === 'figure' ? (
        <>
          <p class="wb-chart-number">
            {picture.value === null ? words.noValue : formatNumber(picture.value, patternOf(spec, spec.y))}
          </p>
          {spec.label === undefined ? null : <p>{spec.label}</p>}
        </>
      ) : null}
      {picture.kind === 'table' ? <ChartTable spec={spec} rows={rows} columns={picture.columns} /> : null}
      {picture.kind === 'figure' || picture.kind === 'table' ? null : (
        <div class="wb-canvas">
          {Drawer === 'loading' ? <p class="wb-note">{words.loading}</p> : null}
          {Drawer === 'failed' ? <p class="wb-problem">{words.failed}</p> : null}
          {typeof Drawer === 'function' ? <Drawer spec={spec} picture={picture} /> : null}
        </div>
      )}
      {notes.map((note) => (
        <p key={note.kind} class="wb-note">
          {words.note(note)}
        </p>
      ))}
      {picture.kind === 'figure' || picture.kind === 'table' ? null : (
        <ChartRows spec={spec} rows={rows} open={alone} />
      )}
    </>
  );
}

interface ChartRowsProps {
  readonly spec: ChartSpec;
  readonly rows: Rows;
  readonly open: boolean;
}

function ChartRows({ spec, rows, open }: ChartRowsProps): JSX.Element {
  const set = useMemo(() => setOf(rows), [rows]);
  return (
    <details class="wb-chart-data" open={open}>
      <summary>{words.data(spec.title)}</summary>
      <Grid caption={words.data(spec.title)} set={set} />
    </details>
  );
}
