// Rows of the CSV a message speaks of. A row of a visible file can be looked at; one of a hidden delivery is only quoted.
import type { JSX } from 'preact';
import { workbench as words } from '../core/text/en/workbench.ts';
import type { LinePlace } from '../core/pipeline/observation.ts';
import { useWorkplace } from './bench-context.ts';
import { baseName, fileOfPlace, visibleFiles } from './delivered-lines.ts';

interface PlaceListProps {
  readonly places: readonly LinePlace[];
  /** Seen on a hidden delivery: the visible file of the same name is another one. */
  readonly hidden?: boolean;
}

export function PlaceList({ places, hidden = false }: PlaceListProps): JSX.Element {
  const { bench, actions } = useWorkplace();
  const files = visibleFiles(bench.lab);
  return (
    <ul class="wb-places">
      {places.map((place, at) => {
        const label = words.checks.place(baseName(place.file), place.line);
        const visible = !hidden && fileOfPlace(files, place) !== undefined;
        return (
          <li key={at}>
            {visible ? (
              <button type="button" class="wb-link" onClick={() => actions.showPlace(place)}>
                {label}
              </button>
            ) : (
              <span>{label}</span>
            )}
            <code>{place.text}</code>
          </li>
        );
      })}
    </ul>
  );
}
