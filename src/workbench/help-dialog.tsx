// Keys and settings of the lab page.
import type { JSX, RefObject } from 'preact';
import { workbench as words } from '../core/text/en/workbench.ts';
import { useWorkplace } from './bench-context.ts';
import { Dialog } from './dialog.tsx';
import { keepPreference } from '../storage/preferences.ts';

const KEYS = [
  { keys: ['Ctrl / ⌘', 'Enter'], what: words.help.run },
  { keys: ['Ctrl / ⌘', 'Shift', 'Enter'], what: words.help.check },
  { keys: ['Esc'], what: words.help.stop },
  { keys: ['Ctrl', 'M'], what: words.help.tab },
  { keys: ['←', '→'], what: words.help.steps },
] as const;

export function HelpDialog({ dialog }: { dialog: RefObject<HTMLDialogElement> }): JSX.Element {
  const { bench } = useWorkplace();
  return (
    <Dialog dialog={dialog} title={words.help.title}>
      <h3>{words.help.keys}</h3>
      <dl class="wb-keys">
        {KEYS.map(({ keys, what }) => (
          <div key={what}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <h3>{words.help.settings}</h3>
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
      <div class="wb-dialog-buttons">
        <button type="button" class="wb-button" onClick={() => dialog.current?.close()}>
          {words.help.close}
        </button>
      </div>
    </Dialog>
  );
}
