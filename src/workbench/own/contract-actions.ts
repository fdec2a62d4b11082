// From chosen files to a contract: profiling in a worker, and promises changed by a person.
import { batch } from '@preact/signals';
import { ownCsv as words } from '../../core/text/en/own-csv.ts';
import { profileFiles } from '../../worker/profile-runner.ts';
import { changeColumn, type ColumnChange } from './contract-edit.ts';
import { mergeContracts } from './merge-contracts.ts';
import type { OwnState } from './own-state.ts';
import { sourcesOf } from './sources.ts';

export interface ContractActions {
  /** Reads every row and proposes a contract; promises changed before stay. */
  profile(): Promise<void>;
  stopProfiling(): void;
  promise(source: string, raw: string, change: ColumnChange): void;
  /** A doubt has been decided. */
  settle(key: string): void;
  backToFiles(): void;
}

export function createContractActions(state: OwnState): ContractActions {
  let stop = new AbortController();

  async function profile(): Promise<void> {
    const sources = sourcesOf(state.files.value);
    const size = state.files.value.reduce((sum, { blob }) => sum + blob.size, 0);
    stop.abort();
    const mine = new AbortController();
    stop = mine;
    batch(() => {
      state.trouble.value = null;
      state.profiling.value = { kind: 'running', bytes: 0, size, rows: 0 };
      state.screen.value = 'contract';
      state.announcement.value = words.profiling.started;
    });
    const ending = await profileFiles({ sources: sources.map(taskOf) }, mine.signal, ({ bytes, rows }) => {
      if (stop === mine) state.profiling.value = { kind: 'running', bytes, size, rows };
    });
    if (stop !== mine) return;
    batch(() => {
      state.profiling.value = { kind: 'none' };
      if (ending.kind === 'done') {
        const before = state.profiles.value.map(({ proposal }) => proposal.contract);
        const proposed = ending.sources.map(({ proposal }) => proposal.contract);
        state.contracts.value = mergeContracts(
          state.contracts.value,
          state.profiles.value.length === 0 ? null : before,
          proposed,
        );
        state.profiles.value = ending.sources;
        state.announcement.value = words.profiling.done(
          proposed.reduce((sum, { columns }) => sum + columns.length, 0),
          ending.sources.reduce((sum, found) => sum + found.profile.rows, 0),
        );
        return;
      }
      state.screen.value = 'files';
      state.trouble.value =
        ending.kind === 'stopped'
          ? null
          : { message: ending.kind === 'unreadable' ? words.profiling.failed : words.profiling.crashed };
      state.announcement.value = ending.kind === 'stopped' ? words.profiling.stopped : '';
    });
  }

  return {
    profile,
    stopProfiling: () => stop.abort(),
    promise(source, raw, change) {
      state.contracts.value = changeColumn(state.contracts.value, source, raw, change);
    },
    settle(key) {
      state.settled.value = [...state.settled.value, key];
    },
    backToFiles() {
      stop.abort();
      state.screen.value = 'files';
    },
  };
}

function taskOf({ source, files }: ReturnType<typeof sourcesOf<OwnState['files']['value'][number]>>[number]) {
  return { source, files: files.map(({ name, blob, format }) => ({ name, blob, format })) };
}
