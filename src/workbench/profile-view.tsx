// The profile: what every column of a delivered file, or of a table of the last run, holds.
import { useComputed } from '@preact/signals';
import type { JSX } from 'preact';
import { profileColumns } from '../core/csv/profile.ts';
import { workbench as words } from '../core/text/en/workbench.ts';
import type { ResultSet } from '../core/values.ts';
import { useWorkplace } from './bench-context.ts';
import { baseName, visibleFiles } from './delivered-lines.ts';
import { ProfileColumn } from './profile-column.tsx';
import { TableProfile } from './table-profile.tsx';
import { useFileContent } from './use-file-content.ts';

export function ProfileView(): JSX.Element {
  const { bench } = useWorkplace();
  const chosen = bench.profiled.value;
  const files = visibleFiles(bench.lab);
  const observation = bench.finished.value?.observation;
  const tables = Object.keys(observation?.contents ?? {});
  const known = chosen.startsWith('file ') || tables.includes(chosen.slice('table '.length));
  const of = known ? chosen : 'file 0';
  const table = of.slice('table '.length);
  const made = of.startsWith('table ') ? observation?.contents[table] : undefined;
  return (
    <div class="wb-profile">
      <div class="wb-bar">
        <label class="wb-select">
          <span>{words.profile.of}</span>
          <select value={of} onChange={(event) => (bench.profiled.value = event.currentTarget.value)}>
            <optgroup label={words.profile.files}>
              {files.map(({ delivery, name }, at) => (
                <option key={at} value={`file ${at}`}>
                  {`${delivery}: ${baseName(name)}`}
                </option>
              ))}
            </optgroup>
            {tables.length === 0 ? null : (
              <optgroup label={words.profile.tables}>
                {tables.map((name) => (
                  <option key={name} value={`table ${name}`}>
                    {name}
                  </option>
                ))}
              </optgroup>
            )}
          </select>
        </label>
      </div>
      {of.startsWith('file ') ? (
        <FileProfile key={of} at={Number(of.slice('file '.length))} />
      ) : made === undefined ? null : (
        <TableProfile key={of} name={table} set={made} />
      )}
      {tables.length === 0 ? <p class="wb-note">{words.profile.noTables}</p> : null}
    </div>
  );
}

function FileProfile({ at }: { at: number }): JSX.Element {
  const read = useFileContent(at);
  if (read === undefined) return <p class="wb-note">{words.profile.reading}</p>;
  const { content, cut } = read;
  const set = { columns: content.header, rows: content.records.map(({ cells }) => cells), truncated: cut };
  return <Profile set={set} malformed={content.malformed.length} />;
}

function Profile({ set, malformed = 0 }: { set: ResultSet; malformed?: number }): JSX.Element {
  const columns = useComputed(() => profileColumns(set.columns, set.rows)).value;
  return (
    <>
      <p class="wb-count">{words.profile.columns(set.columns.length, set.rows.length)}</p>
      {malformed > 0 ? <p class="wb-problem">{words.profile.malformed(malformed)}</p> : null}
      {set.truncated ? <p class="wb-note">{words.profile.capped(set.rows.length)}</p> : null}
      {columns.map((column) => (
        <ProfileColumn key={column.name} column={column} />
      ))}
    </>
  );
}
