// Columns to choose from, with a word on those that hold numbers: one in a list, or several in boxes.
import type { JSX } from 'preact';
import { charts as words } from '../core/text/en/charts.ts';
import type { Choice } from '../core/charts/fit-chart.ts';
import type { ChartSpec } from '../core/pipeline/dashboard.ts';
import { withField } from '../core/pipeline/with-field.ts';

interface ColumnSelectProps {
  readonly label: string;
  readonly value: string;
  readonly choice: Choice | undefined;
  /** What choosing no column is called; without it, a column is needed. */
  readonly none?: string | undefined;
  onChange(column: string): void;
}

export function ColumnSelect({ label, value, choice, none, onChange }: ColumnSelectProps): JSX.Element {
  const columns = choice?.columns ?? [];
  const known = columns.find(({ name }) => name.toLowerCase() === value.toLowerCase());
  return (
    <label class="wb-field">
      <span>{label}</span>
      <select value={known?.name ?? value} onChange={({ currentTarget }) => onChange(currentTarget.value)}>
        {none === undefined ? null : <option value="">{none}</option>}
        {known === undefined && value !== '' ? (
          <option value={value}>{words.form.notThere(value)}</option>
        ) : null}
        {columns.map(({ name, numeric }, at) => (
          <option key={at} value={name}>
            {numeric ? words.form.numeric(name) : name}
          </option>
        ))}
      </select>
    </label>
  );
}

interface ColumnBoxesProps {
  readonly spec: ChartSpec;
  readonly choice: Choice | undefined;
  onChange(spec: ChartSpec): void;
}

/** Those that are there keep their order; a new one comes last. */
export function ColumnBoxes({ spec, choice, onChange }: ColumnBoxesProps): JSX.Element {
  const chosen = spec.columns ?? [];
  const names = [...new Set([...(choice?.columns.map(({ name }) => name) ?? []), ...chosen])];
  const choose = (name: string, on: boolean): void => {
    const columns = on ? [...chosen, name] : chosen.filter((other) => other !== name);
    onChange(withField(spec, 'columns', columns.length === 0 ? undefined : columns));
  };
  return (
    <fieldset class="wb-field wb-boxes">
      <legend>{words.form.columns}</legend>
      {names.map((name) => (
        <label key={name}>
          <input
            type="checkbox"
            checked={chosen.includes(name)}
            onChange={({ currentTarget }) => choose(name, currentTarget.checked)}
          />
          <span class="wb-mono">{name}</span>
        </label>
      ))}
      {chosen.length === 0 ? <small class="wb-note">{words.form.allColumns}</small> : null}
    </fieldset>
  );
}
