// The outcome of an example as one plain sentence; its tables are drawn beside it.
import { trying } from '../text/en/reading.ts';
import type { ExampleOutcome } from './example.ts';
import type { RunFailure } from './observation.ts';

export function sayExample({ sets, changes, failure }: ExampleOutcome): string {
  if (failure !== undefined) return sayFailure(failure);
  const last = sets.at(-1);
  if (last === undefined) return changes > 0 ? trying.changed(changes) : trying.done;
  if (sets.length > 1) return trying.results(sets.length);
  if (last.rows.length === 0) return trying.noRows;
  return trying.rows(last.rows.length, last.truncated);
}

function sayFailure({ kind, message }: RunFailure): string {
  switch (kind) {
    case 'blank':
      return trying.blank;
    case 'refused':
      return trying.refused(message);
    default:
      return trying.failed(message);
  }
}
