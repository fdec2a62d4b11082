// Settings and keys of the lab page; settings first, since the focus begins there and the list of keys is long.
import { Minus, Plus } from 'lucide-preact';
import type { JSX, RefObject } from 'preact';
import { layout } from '../core/text/en/layout.ts';
import { results } from '../core/text/en/results.ts';
import { workbench as words } from '../core/text/en/workbench.ts';
import { useWorkplace } from './bench-context.ts';
import { Dialog } from './dialog.tsx';
import { hasAppleKeys } from './platform.ts';
import { keepPreference, keepTextSize } from '../storage/preferences.ts';

type Key = readonly [what: string, keys: readonly string[], apple?: readonly string[]];

/** The second list is for Apple's keyboards, where it differs. */
const KEYS: readonly Key[] = [
  [words.help.run, ['Ctrl', 'Enter'], ['⌘', 'Enter']],
  [words.help.check, ['Ctrl', 'Shift', 'Enter'], ['⌘', 'Shift', 'Enter']],
  [words.help.statement, ['Alt', 'Enter'], ['⌥', 'Enter']],
  [words.help.stop, ['Esc']],
  [words.help.format, ['Shift', 'Alt', 'F'], ['Shift', '⌥', 'F']],
  [words.help.suggest, ['Ctrl', 'Space']],
  [words.help.hover, ['Ctrl', 'K', 'Ctrl', 'I'], ['⌘', 'K', '⌘', 'I']],
  [words.help.comment, ['Ctrl', '/'], ['⌘', '/']],
  [words.help.find, ['Ctrl', 'F'], ['⌘', 'F']],
  [words.help.tab, ['Ctrl', 'M'], ['Ctrl', 'Shift', 'M']],
  [words.help.steps, ['←', '→']],
  [words.help.open, ['?']],
];

/** In a grid of rows, and on the lines between the parts. */
const GRID_KEYS: readonly Key[] = [
  [results.help.move, ['←', '↑', '↓', '→']],
  [results.help.ends, ['Ctrl', 'Home'], ['⌘', 'Home']],
  [results.help.select, ['Shift', '↓']],
  [results.help.all, ['Ctrl', 'A'], ['⌘', 'A']],
  [results.help.copy, ['Ctrl', 'C'], ['⌘', 'C']],
  [results.help.open, ['Enter']],
  [results.help.width, ['Alt', '→'], ['⌥', '→']],
  [layout.help.line, ['←', '→']],
  [layout.help.together, ['Esc']],
];

const SMALLEST = 11;
const LARGEST = 24;

export function HelpDialog({ dialog }: { dialog: RefObject<HTMLDialogElement> }): JSX.Element {
  const { bench } = useWorkplace();
  const apple = hasAppleKeys();
  return (
    <Dialog dialog={dialog} title={words.help.title}>
      <h3>{words.help.settings}</h3>
      <TextSize />
      <label class="wb-setting">
        <input
          type="checkbox"
          checked={bench.plainEditor.value}
          onChange={(event) => {
            bench.plainEditor.value = event.currentTarget.checked;
            keepPreference('plainEditor', event.currentTarget.checked);
          }}
        />
        <span>
          {words.help.plain}
          <small>{words.help.plainWhy}</small>
        </span>
      </label>
      <label class="wb-setting">
        <input
          type="checkbox"
          checked={bench.patient.value}
          onChange={(event) => {
            bench.patient.value = event.currentTarget.checked;
            keepPreference('patient', event.currentTarget.checked);
          }}
        />
        <span>
          {words.help.patient}
          <small>{words.help.patientWhy(bench.lab.limits.ms)}</small>
        </span>
      </label>
      <p class="wb-note">{words.help.storage}</p>
      <h3>{words.help.keys}</h3>
      <KeyList keys={KEYS} apple={apple} />
      <h3>{results.help.title}</h3>
      <KeyList keys={GRID_KEYS} apple={apple} />
      <div class="wb-dialog-buttons">
        <button type="button" class="wb-button" onClick={() => dialog.current?.close()}>
          {words.help.close}
        </button>
      </div>
    </Dialog>
  );
}

function KeyList({ keys: list, apple }: { keys: readonly Key[]; apple: boolean }): JSX.Element {
  return (
    <dl class="wb-keys">
      {list.map(([what, keys, appleKeys]) => (
        <div key={what}>
          <dt>
            {(apple ? (appleKeys ?? keys) : keys).map((key, at) => (
              <kbd key={at}>{key}</kbd>
            ))}
          </dt>
          <dd>{what}</dd>
        </div>
      ))}
    </dl>
  );
}

function TextSize(): JSX.Element {
  const { bench } = useWorkplace();
  const size = bench.fontSize.value;
  const choose = (pixels: number): void => {
    bench.fontSize.value = Math.max(SMALLEST, Math.min(LARGEST, pixels));
    keepTextSize(bench.fontSize.value);
  };
  return (
    <div class="wb-bar" role="group" aria-label={words.help.textSize}>
      <span>{words.help.textSize}</span>
      <button
        type="button"
        class="wb-button wb-icon"
        aria-label={words.help.smaller}
        aria-disabled={size <= SMALLEST}
        onClick={() => choose(size - 1)}
      >
        <Minus size={16} aria-hidden="true" />
      </button>
      <output class="wb-count">{words.help.pixels(size)}</output>
      <button
        type="button"
        class="wb-button wb-icon"
        aria-label={words.help.larger}
        aria-disabled={size >= LARGEST}
        onClick={() => choose(size + 1)}
      >
        <Plus size={16} aria-hidden="true" />
      </button>
    </div>
  );
}
