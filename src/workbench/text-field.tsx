// One line of text that is taken over when the field is left or Enter is pressed; what cannot be taken is said below it.
import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useId } from 'preact/hooks';

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
  readonly placeholder?: string;
  /** Values to choose from; any other may be typed. */
  readonly offers?: readonly string[];
  readonly numeric?: boolean;
  /** Why this text cannot be taken; null when it can. */
  problem?(text: string): string | null;
  onChange(text: string): void;
}

export function TextField(props: TextFieldProps): JSX.Element {
  const { label, value, hint, placeholder, offers = [], numeric = false, problem, onChange } = props;
  const id = useId();
  const wrong = useSignal<string | null>(null);
  const told = wrong.value ?? hint;
  return (
    <label class="wb-field" for={id}>
      <span>{label}</span>
      <input
        id={id}
        type="text"
        value={value}
        autocomplete="off"
        {...(numeric ? { inputMode: 'numeric' as const } : {})}
        {...(placeholder === undefined ? {} : { placeholder })}
        {...(offers.length === 0 ? {} : { list: `${id}-offers` })}
        {...(told === undefined ? {} : { 'aria-describedby': `${id}-told` })}
        aria-invalid={wrong.value !== null}
        onChange={({ currentTarget }) => {
          const text = currentTarget.value;
          wrong.value = problem?.(text) ?? null;
          if (wrong.value === null && text !== value) onChange(text);
        }}
      />
      {offers.length === 0 ? null : (
        <datalist id={`${id}-offers`}>
          {offers.map((offer) => (
            <option key={offer} value={offer} />
          ))}
        </datalist>
      )}
      {told === undefined ? null : (
        <small
          id={`${id}-told`}
          class={wrong.value === null ? 'wb-note' : 'wb-wrong'}
          role={wrong.value === null ? undefined : 'alert'}
        >
          {told}
        </small>
      )}
    </label>
  );
}
