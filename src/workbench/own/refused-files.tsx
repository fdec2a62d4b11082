// What was offered and not taken, each with the reason. File names are text, whatever they contain.
import { TriangleAlert, X } from 'lucide-preact';
import type { JSX } from 'preact';
import { ownCsv } from '../../core/text/en/own-csv.ts';
import type { Refused } from './intake.ts';
import { MAX_BYTES, MAX_FILES } from './limits.ts';
import { useOwn } from './own-context.ts';

const words = ownCsv.refused;

export function RefusedFiles(): JSX.Element {
  const { state } = useOwn();
  const refused = state.refused.value;
  return (
    <div role="status">
      {refused.length === 0 ? null : (
        <div class="own-refused">
          <TriangleAlert size={17} aria-hidden="true" />
          <div>
            <p class="own-strong">{words.title}</p>
            <ul>
              {refused.map((file, at) => (
                <li key={at}>
                  <span class="own-name">{file.name}</span>: {whyOf(file)}
                </li>
              ))}
            </ul>
          </div>
          <button
            type="button"
            class="wb-button wb-quiet wb-icon"
            aria-label={words.dismiss}
            onClick={() => (state.refused.value = [])}
          >
            <X size={16} aria-hidden="true" />
          </button>
        </div>
      )}
    </div>
  );
}

function whyOf({ kind, bytes }: Refused): string {
  if (kind === 'too-large') return words.why['too-large'](bytes, MAX_BYTES);
  return kind === 'too-many' ? words.why['too-many'](MAX_FILES) : words.why[kind];
}
