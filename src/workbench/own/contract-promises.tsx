// Promises of one column beside its type: always there, part of the key, between two values, one of a list.
import type { JSX } from 'preact';
import { ownCsv } from '../../core/text/en/own-csv.ts';
import type { PromisedColumn } from '../../core/project/project.ts';
import { hasRange, type ColumnChange } from './contract-edit.ts';

const words = ownCsv.contract;

interface PromisesProps {
  readonly column: PromisedColumn;
  onChange(change: ColumnChange): void;
}

export function Promises({ column, onChange }: PromisesProps): JSX.Element {
  const { raw, key, notNull, type } = column;
  const off = column.dropped === true;
  return (
    <div class="own-promises">
      <label class="own-check">
        <input
          type="checkbox"
          checked={notNull}
          disabled={off || key}
          onChange={(event) => onChange({ notNull: event.currentTarget.checked })}
        />
        <span>
          {words.notNull}
          <span class="wb-spoken">: {raw}</span>
        </span>
      </label>
      <label class="own-check" title={words.keyHint}>
        <input
          type="checkbox"
          checked={key}
          disabled={off}
          onChange={({ currentTarget }) =>
            onChange({ key: currentTarget.checked, ...(currentTarget.checked ? { notNull: true } : {}) })
          }
        />
        <span>
          {words.key}
          <span class="wb-spoken">: {raw}</span>
        </span>
      </label>
      {hasRange(type) ? (
        <span class="own-range">
          <Bound column={column} field="min" label={words.min} off={off} onChange={onChange} />
          <Bound column={column} field="max" label={words.max} off={off} onChange={onChange} />
        </span>
      ) : null}
      {type === 'text' ? <Allowed column={column} off={off} onChange={onChange} /> : null}
    </div>
  );
}

function Bound(props: {
  column: PromisedColumn;
  field: 'min' | 'max';
  label: string;
  off: boolean;
  onChange(change: ColumnChange): void;
}): JSX.Element {
  const { column, field, label, off } = props;
  const numeric = column.type === 'integer' || column.type === 'decimal';
  const value = column[field];
  const wrong = value !== undefined && !isBound(value, numeric);
  return (
    <label class="own-bound">
      <span>{label}</span>
      <input
        type="text"
        aria-label={words.of(label, column.raw)}
        aria-invalid={wrong}
        inputMode={numeric ? 'decimal' : 'text'}
        placeholder={words.anyValue}
        disabled={off}
        value={value ?? ''}
        onInput={({ currentTarget }) =>
          props.onChange({
            [field]: currentTarget.value.trim() === '' ? undefined : currentTarget.value.trim(),
          })
        }
      />
    </label>
  );
}

/** Numbers with a point; dates year first. */
export function isBound(value: string, numeric: boolean): boolean {
  return numeric
    ? /^[+-]?\d+(?:\.\d+)?$/.test(value)
    : /^\d{4}-\d{2}-\d{2}(?:[ T]\d{2}:\d{2}(?::\d{2})?)?$/.test(value);
}

function Allowed({ column, off, onChange }: PromisesProps & { off: boolean }): JSX.Element {
  const { raw, values } = column;
  return (
    <details class="own-allowed">
      <summary>{values === undefined ? words.anyText : words.oneOf(values.length)}</summary>
      <label>
        <span>{words.allowed}</span>
        <textarea
          rows={Math.min(8, Math.max(3, (values?.length ?? 0) + 1))}
          aria-label={words.of(words.allowed, raw)}
          placeholder={words.allowedHint}
          spellcheck={false}
          disabled={off}
          value={(values ?? []).join('\n')}
          onChange={({ currentTarget }) => {
            const lines = currentTarget.value.split('\n').map((line) => line.trim());
            const chosen = [...new Set(lines.filter((line) => line !== ''))];
            onChange({ values: chosen.length === 0 ? undefined : chosen });
          }}
        />
      </label>
    </details>
  );
}
