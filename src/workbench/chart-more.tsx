// The fields of a chart that most charts do without: titles of axes, baseline, bins, number formats.
import type { JSX } from 'preact';
import { charts as words } from '../core/text/en/charts.ts';
import { axisTitles, patternOf } from '../core/charts/describe.ts';
import type { Choice } from '../core/charts/fit-chart.ts';
import { COMMON_PATTERNS, isPattern } from '../core/charts/number-format.ts';
import { BINS, fieldsOf, type ChartField, type ChartSpec } from '../core/pipeline/dashboard.ts';
import { textOrNone, withField } from '../core/pipeline/with-field.ts';
import { TextField } from './text-field.tsx';

interface ChartMoreProps {
  readonly spec: ChartSpec;
  readonly choice: Choice | undefined;
  onChange(spec: ChartSpec): void;
}

export function ChartMore({ spec, choice, onChange }: ChartMoreProps): JSX.Element {
  const has = (field: ChartField): boolean => fieldsOf(spec.type).includes(field);
  return (
    <details class="wb-chart-more">
      <summary>{has('x-title') ? words.form.more : words.form.formats}</summary>
      <div class="wb-chart-form">
        {has('bins') ? <BinsField spec={spec} onChange={onChange} /> : null}
        {has('zero') ? (
          <label class="wb-check-field">
            <input
              type="checkbox"
              checked={spec.zero === true}
              onChange={({ currentTarget }) =>
                onChange(withField(spec, 'zero', currentTarget.checked ? true : undefined))
              }
            />
            {words.form.zero}
          </label>
        ) : null}
        {has('x-title') ? (
          <TextField
            label={words.form.xTitle}
            value={spec.xTitle ?? ''}
            placeholder={axisTitles(spec).x}
            onChange={(text) => onChange(withField(spec, 'xTitle', textOrNone(text)))}
          />
        ) : null}
        {has('y-title') ? (
          <TextField
            label={words.form.yTitle}
            value={spec.yTitle ?? ''}
            placeholder={axisTitles(spec).y}
            onChange={(text) => onChange(withField(spec, 'yTitle', textOrNone(text)))}
          />
        ) : null}
        {numbersOf(spec, choice).map((column) => (
          <TextField
            key={column}
            label={words.form.format(column)}
            value={patternOf(spec, column) ?? ''}
            offers={COMMON_PATTERNS}
            problem={(text) => (text.trim() === '' || isPattern(text.trim()) ? null : words.form.badFormat)}
            onChange={(text) => onChange(withPattern(spec, column, text.trim()))}
          />
        ))}
      </div>
    </details>
  );
}

function BinsField({ spec, onChange }: Omit<ChartMoreProps, 'choice'>): JSX.Element {
  return (
    <TextField
      label={words.form.bins}
      value={spec.bins === undefined ? '' : String(spec.bins)}
      hint={words.form.binsHint(BINS.least, BINS.most)}
      numeric
      problem={(text) => (isBins(text.trim()) ? null : words.form.badBins(BINS.least, BINS.most))}
      onChange={(text) => onChange(withField(spec, 'bins', text.trim() === '' ? undefined : Number(text)))}
    />
  );
}

function isBins(text: string): boolean {
  return text === '' || (/^\d+$/.test(text) && Number(text) >= BINS.least && Number(text) <= BINS.most);
}

/** Columns whose numbers the chart writes. */
function numbersOf(spec: ChartSpec, choice: Choice | undefined): readonly string[] {
  const drawn =
    spec.type === 'table'
      ? (choice?.columns.filter(({ numeric }) => numeric).map(({ name }) => name) ?? [])
      : spec.type === 'scatter' || spec.type === 'histogram'
        ? [spec.x, spec.y]
        : [spec.y];
  return [...new Set(drawn.filter((name) => name !== undefined))];
}

function withPattern(spec: ChartSpec, column: string, pattern: string): ChartSpec {
  const others = (spec.formats ?? []).filter(
    (format) => format.column.toLowerCase() !== column.toLowerCase(),
  );
  const all = pattern === '' ? others : [...others, { column, pattern }];
  return withField(spec, 'formats', all.length === 0 ? undefined : all);
}
