// One column's profile: its figures, its most frequent values, how its numbers are spread, and what is odd in it.
import { CircleCheck, TriangleAlert } from 'lucide-preact';
import type { JSX } from 'preact';
import type { Histogram } from '../core/csv/histogram.ts';
import type { ColumnProfile } from '../core/csv/profile.ts';
import { workbench } from '../core/text/en/workbench.ts';
import { Cell } from './grid-cell.tsx';
import { Visible } from './visible.tsx';
import { showEdges } from './visible-text.ts';

const words = workbench.profile;

export function ProfileColumn({ column }: { column: ColumnProfile }): JSX.Element {
  const { name, type, histogram } = column;
  return (
    <section class="wb-profiled">
      <header class="wb-bar">
        <h2 class="wb-mono">{name}</h2>
        <span class="wb-tag">{words.type[type]}</span>
      </header>
      <div class="wb-profile-parts">
        <dl class="wb-profile-figures">
          {figuresOf(column).map(([term, value]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        {histogram === null ? <Top column={column} /> : <Bars name={name} histogram={histogram} />}
      </div>
      <Doubts column={column} />
    </section>
  );
}

function figuresOf({ rows, nulls, blanks, distinct, min, max, lengths }: ColumnProfile): [string, string][] {
  const figures: [string, string][] = [
    [words.nulls, nulls.toLocaleString('en')],
    [words.blanks, blanks.toLocaleString('en')],
    [
      words.distinct,
      distinct === rows && rows > 0
        ? `${distinct.toLocaleString('en')}, ${words.unique}`
        : distinct.toLocaleString('en'),
    ],
  ];
  if (min !== undefined && max !== undefined)
    figures.push([words.range, min === max ? min : `${min} … ${max}`]);
  return [...figures, [words.lengths, words.lengthRange(...lengths)]];
}

function Top({ column }: { column: ColumnProfile }): JSX.Element | null {
  const most = column.top[0]?.rows ?? 0;
  // Where every value is there once, none is frequent.
  if (most < 2) return null;
  return (
    <table class="wb-top">
      <caption>{words.top}</caption>
      <tbody>
        {column.top.map(({ value, rows }, at) => (
          <tr key={at}>
            <th scope="row">
              <Cell value={value} />
            </th>
            <td>
              <span class="wb-top-bar" style={{ inlineSize: `${(100 * rows) / most}%` }} />
              {rows.toLocaleString('en')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const HEIGHT = 64;

function Bars({ name, histogram: { bins, most } }: { name: string; histogram: Histogram }): JSX.Element {
  const width = 100 / bins.length;
  return (
    <figure class="wb-bars">
      <svg
        viewBox={`0 0 100 ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={words.histogram(name, bins)}
      >
        {bins.map(({ from, to, rows }, at) => {
          const height = (HEIGHT * rows) / most;
          return (
            <rect key={from} x={at * width + 0.4} y={HEIGHT - height} width={width - 0.8} height={height}>
              <title>{`${from} … ${to}: ${rows}`}</title>
            </rect>
          );
        })}
      </svg>
      <figcaption aria-hidden="true">
        <span>{bins[0]?.from}</span>
        <span>{bins.at(-1)?.to}</span>
      </figcaption>
    </figure>
  );
}

function Doubts({ column }: { column: ColumnProfile }): JSX.Element {
  if (column.doubts.length === 0) {
    return (
      <p class="wb-line" data-tone="ok">
        <CircleCheck size={15} aria-hidden="true" />
        <span>{words.noDoubts}</span>
      </p>
    );
  }
  return (
    <ul class="wb-doubts" aria-label={words.doubts}>
      {column.doubts.map(({ kind, rows, examples }) => (
        <li key={kind}>
          <TriangleAlert size={15} aria-hidden="true" />
          <span>
            {words.doubt[kind](rows)}:{' '}
            {examples.map((text, at) => (
              <code key={at}>
                <Visible pieces={showEdges(text.slice(0, 40))} />
              </code>
            ))}
          </span>
        </li>
      ))}
    </ul>
  );
}
