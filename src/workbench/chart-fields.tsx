// The fields of one chart: what its type is written with, offered from the last run. Each change is written at once.
import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { charts as words } from '../core/text/en/charts.ts';
import { fitChart, type Choice } from '../core/charts/fit-chart.ts';
import type { ChartType } from '../core/lab.ts';
import { CHART_TYPES, fieldsOf, type ChartField, type ChartSpec } from '../core/pipeline/dashboard.ts';
import { textOrNone, withField } from '../core/pipeline/with-field.ts';
import { useWorkplace } from './bench-context.ts';
import { ColumnBoxes, ColumnSelect } from './chart-columns.tsx';
import { ChartMore } from './chart-more.tsx';
import type { ChartParts } from './chart-parts.ts';
import { writeEdit } from './dashboard-state.ts';
import { TextField } from './text-field.tsx';

interface ChartFieldsProps {
  readonly spec: ChartSpec;
  readonly at: number;
  readonly choices: readonly Choice[];
  readonly parts: ChartParts;
}

export function ChartFields({ spec, at, choices, parts }: ChartFieldsProps): JSX.Element {
  const { bench } = useWorkplace();
  const choice = choices.find(({ name }) => name === spec.data);
  const has = (field: ChartField): boolean => fieldsOf(spec.type).includes(field);
  const write = (chart: ChartSpec): void =>
    writeEdit(bench, { kind: 'change', at, chart }, words.form.changed(chart.title), parts);
  return (
    <form
      class="wb-chart-form"
      aria-label={words.form.fieldsOf(spec.title)}
      onSubmit={(event) => event.preventDefault()}
    >
      <TextField
        label={words.form.title}
        value={spec.title}
        problem={(text) => (text.trim() === '' ? words.form.needsTitle : null)}
        onChange={(title) => write({ ...spec, title: title.trim() })}
      />
      <label class="wb-field">
        <span>{words.form.type}</span>
        <select
          value={spec.type}
          onChange={({ currentTarget }) => write(fitChart(spec, currentTarget.value as ChartType, choice))}
        >
          {CHART_TYPES.map((type) => (
            <option key={type} value={type}>
              {words.types[type]}
            </option>
          ))}
        </select>
      </label>
      <DataSelect
        value={spec.data}
        choices={choices}
        onChange={(next) => write(fitChart(spec, spec.type, next))}
      />
      {has('x') ? (
        <ColumnSelect
          label={words.form.x}
          value={spec.x ?? ''}
          choice={choice}
          onChange={(x) => write({ ...spec, x })}
        />
      ) : null}
      {has('y') ? (
        <ColumnSelect
          label={words.form.y}
          value={spec.y ?? ''}
          choice={choice}
          onChange={(y) => write({ ...spec, y })}
        />
      ) : null}
      {has('series') ? (
        <ColumnSelect
          label={words.form.series}
          value={spec.series ?? ''}
          choice={choice}
          none={spec.type === 'stacked' ? undefined : words.form.noSeries}
          onChange={(series) => write(withField(spec, 'series', textOrNone(series)))}
        />
      ) : null}
      {has('label') ? (
        <TextField
          label={words.form.meaning}
          value={spec.label ?? ''}
          onChange={(label) => write(withField(spec, 'label', textOrNone(label)))}
        />
      ) : null}
      {has('columns') ? <ColumnBoxes spec={spec} choice={choice} onChange={write} /> : null}
      <ChartMore spec={spec} choice={choice} onChange={write} />
    </form>
  );
}

interface DataSelectProps {
  readonly value: string;
  readonly choices: readonly Choice[];
  onChange(choice: Choice): void;
}

function DataSelect({ value, choices, onChange }: DataSelectProps): JSX.Element {
  const id = useId();
  const groups = [
    ['result', words.form.results],
    ['table', words.form.tables],
    ['staged', words.form.staged],
  ] as const;
  return (
    <label class="wb-field" for={id}>
      <span>{words.form.data}</span>
      <select
        id={id}
        value={value}
        onChange={({ currentTarget }) => {
          const chosen = choices.find(({ name }) => name === currentTarget.value);
          if (chosen !== undefined) onChange(chosen);
        }}
      >
        {choices.some(({ name }) => name === value) ? null : (
          <option value={value}>{words.form.notThere(value)}</option>
        )}
        {groups.map(([kind, label]) => {
          const members = choices.filter((choice) => choice.kind === kind);
          return members.length === 0 ? null : (
            <optgroup key={kind} label={label}>
              {members.map(({ name }) => (
                <option key={name} value={name}>
                  {name}
                </option>
              ))}
            </optgroup>
          );
        })}
      </select>
    </label>
  );
}
