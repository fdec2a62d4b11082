// The profile of a table of the last run: of all its rows, counted in short turns, so that the page keeps answering.
import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { profileRows } from '../core/csv/profile-rows.ts';
import type { ColumnProfile } from '../core/csv/profile.ts';
import { workbench } from '../core/text/en/workbench.ts';
import type { ResultSet } from '../core/values.ts';
import { inSlices } from './in-slices.ts';
import { ProfileColumn } from './profile-column.tsx';
import { MoreRows } from './run-rows.tsx';
import { useRunRows } from './use-run-rows.ts';

const words = workbench.profile;

interface TableProfileProps {
  readonly name: string;
  /** Its first rows. */
  readonly set: ResultSet;
}

export function TableProfile({ name, set }: TableProfileProps): JSX.Element {
  const { rows, more } = useRunRows(set, { kind: 'table', name }, 'run');
  const columns = useSignal<readonly ColumnProfile[] | null>(null);
  const waiting = more.kind === 'fetching';

  useEffect(() => {
    columns.value = null;
    if (waiting) return undefined;
    const call = new AbortController();
    void inSlices(profileRows(rows), { signal: call.signal }).then((profiles) => {
      if (profiles !== null) columns.value = profiles;
    });
    return () => call.abort();
  }, [rows, waiting]);

  return (
    <>
      <MoreRows more={more} first={set.rows.length} />
      {columns.value === null ? (
        <p class="wb-note">{words.reading}</p>
      ) : (
        <>
          <p class="wb-count">{words.columns(rows.columns.length, rows.count)}</p>
          {rows.truncated ? <p class="wb-note">{words.capped(rows.count)}</p> : null}
          {columns.value.map((column) => (
            <ProfileColumn key={column.name} column={column} />
          ))}
        </>
      )}
    </>
  );
}
