// The promised type of a column, and how its values are written where that matters.
import type { JSX } from 'preact';
import { ownCsv } from '../../core/text/en/own-csv.ts';
import type { PromisedColumn, PromisedType } from '../../core/project/project.ts';
import type { ColumnChange } from './contract-edit.ts';

const words = ownCsv.contract;
const TYPES = Object.keys(words.types) as PromisedType[];
const DECIMALS = ['.', ','] as const;
const ORDERS = ['ymd', 'dmy', 'mdy'] as const;

interface ContractTypeProps {
  readonly column: PromisedColumn;
  onChange(change: ColumnChange): void;
}

export function ContractType({ column, onChange }: ContractTypeProps): JSX.Element {
  const { raw, type, notation } = column;
  const off = column.dropped === true;
  return (
    <div class="own-type">
      <select
        aria-label={words.of(words.type, raw)}
        disabled={off}
        value={type}
        onChange={({ currentTarget }) => {
          const chosen = TYPES.find((one) => one === currentTarget.value);
          if (chosen !== undefined) onChange({ type: chosen });
        }}
      >
        {TYPES.map((one) => (
          <option key={one} value={one}>
            {words.types[one]}
          </option>
        ))}
      </select>
      {type === 'decimal' || (type === 'integer' && notation.groups !== undefined) ? (
        <select
          aria-label={words.of(words.decimal, raw)}
          disabled={off}
          value={notation.decimal ?? '.'}
          onChange={({ currentTarget }) => {
            const decimal = DECIMALS.find((one) => one === currentTarget.value);
            if (decimal === undefined) return;
            const groups = notation.groups?.map((sign) => (sign === decimal ? other(decimal) : sign));
            onChange({ notation: { ...notation, decimal, ...(groups === undefined ? {} : { groups }) } });
          }}
        >
          {DECIMALS.map((one) => (
            <option key={one} value={one}>
              {words.decimals[one]}
            </option>
          ))}
        </select>
      ) : null}
      {type === 'date' || type === 'timestamp' ? (
        <select
          aria-label={words.of(words.dates, raw)}
          disabled={off}
          value={notation.dates ?? 'ymd'}
          onChange={({ currentTarget }) => {
            const dates = ORDERS.find((one) => one === currentTarget.value);
            if (dates !== undefined) onChange({ notation: { ...notation, dates } });
          }}
        >
          {ORDERS.map((one) => (
            <option key={one} value={one}>
              {words.orders[one]}
            </option>
          ))}
        </select>
      ) : null}
    </div>
  );
}

function other(sign: '.' | ','): '.' | ',' {
  return sign === '.' ? ',' : '.';
}
