// How a file is written, each part one click from being read in another way.
import { Minus, Plus } from 'lucide-preact';
import type { ComponentChildren, JSX } from 'preact';
import { READABLE_ENCODINGS } from '../../core/csv/encoding.ts';
import { ownCsv } from '../../core/text/en/own-csv.ts';
import { useOwn } from './own-context.ts';
import type { ChosenFile } from './own-state.ts';

const words = ownCsv.files;
const DELIMITERS = [',', ';', '\t', '|'];
const MOST_SKIPPED = 100;

export function FormatControls({ file }: { file: ChosenFile }): JSX.Element {
  const { actions } = useOwn();
  const { format, key, name } = file;
  const delimiters = DELIMITERS.includes(format.delimiter) ? DELIMITERS : [...DELIMITERS, format.delimiter];
  return (
    <div class="own-format" role="group" aria-label={words.controls(name)}>
      <label class="own-control">
        <span>{words.encoding}</span>
        <select
          value={format.encoding}
          onChange={({ currentTarget }) => {
            const encoding = READABLE_ENCODINGS.find((one) => one === currentTarget.value);
            if (encoding !== undefined) void actions.readAs(key, { encoding });
          }}
        >
          {READABLE_ENCODINGS.map((encoding) => (
            <option key={encoding} value={encoding}>
              {encoding}
            </option>
          ))}
        </select>
      </label>
      <Choice label={words.delimiter}>
        {delimiters.map((delimiter) => (
          <Option
            key={delimiter}
            name={`delimiter-${String(key)}`}
            label={delimiterName(delimiter)}
            checked={format.delimiter === delimiter}
            onChoose={() => void actions.readAs(key, { delimiter })}
          />
        ))}
        <label class="own-other">
          <span class="wb-spoken">{words.otherOf(name)}</span>
          <input
            type="text"
            maxLength={1}
            size={1}
            placeholder="…"
            title={words.other}
            value=""
            onChange={({ currentTarget }) => {
              const delimiter = currentTarget.value;
              currentTarget.value = '';
              if (delimiter !== '' && delimiter !== '"') void actions.readAs(key, { delimiter });
            }}
          />
        </label>
      </Choice>
      <Choice label={words.quotes}>
        {[true, false].map((quotes) => (
          <Option
            key={String(quotes)}
            name={`quotes-${String(key)}`}
            label={quotes ? words.quotesOn : words.quotesOff}
            checked={format.quotes === quotes}
            onChoose={() => void actions.readAs(key, { quotes })}
          />
        ))}
      </Choice>
      <Choice label={words.header}>
        {[true, false].map((header) => (
          <Option
            key={String(header)}
            name={`header-${String(key)}`}
            label={header ? words.headerOn : words.headerOff}
            checked={format.header === header}
            onChoose={() => void actions.readAs(key, { header })}
          />
        ))}
      </Choice>
      <div class="own-control" role="group" aria-label={words.skip}>
        <span aria-hidden="true">{words.skip}</span>
        <span class="own-steps">
          <button
            type="button"
            class="wb-button wb-icon"
            aria-label={words.fewer}
            disabled={format.skip === 0}
            onClick={() => void actions.readAs(key, { skip: format.skip - 1 })}
          >
            <Minus size={15} aria-hidden="true" />
          </button>
          <output>{format.skip}</output>
          <button
            type="button"
            class="wb-button wb-icon"
            aria-label={words.more}
            disabled={format.skip >= MOST_SKIPPED}
            onClick={() => void actions.readAs(key, { skip: format.skip + 1 })}
          >
            <Plus size={15} aria-hidden="true" />
          </button>
        </span>
      </div>
    </div>
  );
}

function Choice({ label, children }: { label: string; children: ComponentChildren }): JSX.Element {
  return (
    <fieldset class="own-control">
      <legend>{label}</legend>
      <span class="own-segments">{children}</span>
    </fieldset>
  );
}

function Option(props: { name: string; label: string; checked: boolean; onChoose(): void }): JSX.Element {
  return (
    <label class="own-segment">
      <input type="radio" name={props.name} checked={props.checked} onChange={props.onChoose} />
      <span>{props.label}</span>
    </label>
  );
}

/** `semicolon ;`, `tab`; other signs as they are. */
export function delimiterName(delimiter: string): string {
  return words.delimiters[delimiter] ?? delimiter;
}
