// The form of "Break the source": the fault, what can be set on it, the delivery and the seed.
import { Bug } from 'lucide-preact';
import type { JSX } from 'preact';
import { faultCatalogue, type FaultEntry } from '../core/faults/catalogue.ts';
import type { FaultName } from '../core/faults/registry.ts';
import { faults } from '../core/text/en/faults.ts';
import { workbench } from '../core/text/en/workbench.ts';
import { useWorkplace } from './bench-context.ts';
import { entryOf, type BreakWish } from './break-wish.ts';

const words = workbench.break;
type Param = FaultEntry['params'][number];

export function BreakForm(): JSX.Element {
  const { bench, actions } = useWorkplace();
  const wish = bench.wish.value;
  const change = (part: Partial<BreakWish>): void => {
    bench.wish.value = { ...bench.wish.value, ...part };
  };
  const params = (entryOf(wish.fault)?.params ?? []).filter(
    ({ kind }) => kind !== 'source' || bench.lab.sources.length > 1,
  );
  return (
    <form
      class="wb-break-form"
      onSubmit={(event) => {
        event.preventDefault();
        void actions.breakSource();
      }}
    >
      <label>
        <span>{words.fault}</span>
        <select
          value={wish.fault}
          onChange={(event) => change({ fault: event.currentTarget.value as FaultName, params: {} })}
        >
          {(['sheet', 'bytes', 'deliveries'] as const).map((on) => (
            <optgroup key={on} label={words.on[on]}>
              {faultCatalogue()
                .filter((entry) => entry.on === on)
                .map(({ name }) => (
                  <option key={name} value={name}>
                    {faults.fault[name].title}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
      </label>
      <p class="wb-note">{`${faults.fault[wish.fault].summary}.`}</p>
      <div class="wb-break-params">
        {params.map((param) => (
          <label key={`${wish.fault} ${param.name}`}>
            <span>{faults.param[param.name] ?? param.name}</span>
            <Field
              param={param}
              value={wish.params[param.name] ?? ''}
              set={(value) => change({ params: { ...wish.params, [param.name]: value } })}
            />
          </label>
        ))}
        <label>
          <span>{words.delivery}</span>
          <select value={wish.from} onChange={(event) => change({ from: event.currentTarget.value })}>
            {bench.lab.deliveries.map(({ id }) => (
              <option key={id} value={id}>
                {workbench.toolbar.through(id)}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{words.seed}</span>
          <input
            type="number"
            min={0}
            step={1}
            required
            value={wish.seed}
            onInput={(event) => change({ seed: event.currentTarget.value })}
          />
        </label>
      </div>
      <button type="submit" class="wb-button" aria-disabled={bench.busy.value || !bench.ready.value}>
        <Bug size={16} aria-hidden="true" />
        {words.go}
      </button>
    </form>
  );
}

interface FieldProps {
  readonly param: Param;
  readonly value: string;
  set(value: string): void;
}

function Field({ param, value, set }: FieldProps): JSX.Element {
  const { bench } = useWorkplace();
  const { lab } = bench;
  const source = bench.wish.value.params['source'] ?? lab.ledger?.source ?? lab.sources[0]?.name ?? '';
  const choose = (options: readonly string[], none: string | null, chosen: string): JSX.Element => (
    <select value={chosen} onChange={(event) => set(event.currentTarget.value)}>
      {none === null ? null : <option value="">{none}</option>}
      {options.map((one) => (
        <option key={one} value={one}>
          {one}
        </option>
      ))}
    </select>
  );
  const given = param.default === undefined ? '' : String(param.default);
  switch (param.kind) {
    case 'source':
      return choose(
        lab.sources.map(({ name }) => name),
        null,
        source,
      );
    case 'column': {
      const columns = lab.sources.find(({ name }) => name === source)?.columns ?? [];
      // Only the first one may be found for the learner; a second column has to be named.
      return choose(columns, param.name === 'column' ? words.anyColumn : words.choose, value);
    }
    case 'choice':
      return choose(param.choices, given === '' ? words.choose : null, value === '' ? given : value);
    case 'rate':
    case 'count':
    case 'number':
      return (
        <input
          type="number"
          step="any"
          min={param.kind === 'number' ? param.min : 0}
          max={param.kind === 'rate' ? 1 : param.kind === 'number' ? param.max : undefined}
          placeholder={given}
          value={value}
          onInput={(event) => set(event.currentTarget.value)}
        />
      );
    case 'text':
    case 'texts':
      return (
        <input
          type="text"
          placeholder={given}
          value={value}
          onInput={(event) => set(event.currentTarget.value)}
        />
      );
  }
}
