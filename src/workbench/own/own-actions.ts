// What can be done on «Your CSV» before there is a pipeline, as changes of its state. The outside comes in as `OwnOutside`.
import { batch } from '@preact/signals';
import { ownCsv as words } from '../../core/text/en/own-csv.ts';
import type { FileFormat } from '../../core/project/project.ts';
import { createContractActions, type ContractActions } from './contract-actions.ts';
import { takeIn, type Offered } from './intake.ts';
import { MAX_BYTES, MAX_FILES } from './limits.ts';
import { lookAtFile, readAs } from './look-at-file.ts';
import type { ChosenFile, OwnState } from './own-state.ts';
import { createProjectActions, type ProjectActions, type ProjectOutside } from './project-actions.ts';
import { SAMPLE_NAME, sampleCsv } from './sample.ts';

/** The world the page acts on. */
export interface OwnOutside extends ProjectOutside {
  /** Bytes in use and allowed; null where the browser does not tell. */
  storageUse(): Promise<{ readonly used: number; readonly quota: number } | null>;
}

export interface OwnActions extends ContractActions, ProjectActions {
  take(offered: readonly Offered[]): Promise<void>;
  trySample(): Promise<void>;
  readAs(key: number, change: Partial<FileFormat>): Promise<void>;
  leaveOut(key: number): Promise<void>;
  /** The beginning, with what was chosen still at hand. */
  toStart(): Promise<void>;
  startOver(): Promise<void>;
  removeProject(id: string): Promise<void>;
  listSaved(): Promise<void>;
}

export function createOwnActions(state: OwnState, outside: OwnOutside): OwnActions {
  let nextKey = 1;
  const project = createProjectActions(state, outside);

  async function look(offered: readonly Offered[]): Promise<void> {
    for (const file of offered) {
      try {
        const chosen = await lookAtFile(file, nextKey++);
        state.files.value = [...state.files.value, chosen];
      } catch {
        const refused = { name: file.name, kind: 'unreadable', bytes: file.blob.size } as const;
        state.refused.value = [...state.refused.value, refused];
      } finally {
        state.reading.value--;
      }
    }
  }

  async function take(offered: readonly Offered[]): Promise<void> {
    if (offered.length === 0 || !['start', 'files'].includes(state.screen.value)) return;
    if (state.screen.value === 'start') clear();
    const { taken, refused } = takeIn(state.files.value, offered, { bytes: MAX_BYTES, files: MAX_FILES });
    batch(() => {
      state.refused.value = refused;
      state.trouble.value = null;
      state.reading.value += taken.length;
    });
    await look(taken);
    if (state.files.value.length > 0) state.screen.value = 'files';
  }

  function clear(): void {
    batch(() => {
      state.files.value = [];
      state.refused.value = [];
      state.profiles.value = [];
      state.contracts.value = [];
      state.settled.value = [];
      state.project.value = null;
      state.trouble.value = null;
    });
  }

  const change = (key: number, changed: ChosenFile): void => {
    state.files.value = state.files.value.map((file) => (file.key === key ? changed : file));
  };

  async function listSaved(): Promise<void> {
    try {
      const [projects, use] = await Promise.all([outside.projects.list(), outside.storageUse()]);
      state.saved.value = { kind: 'listed', projects, use, persistent: outside.projects.persistent };
    } catch {
      state.saved.value = { kind: 'failed' };
    }
  }

  return {
    ...createContractActions(state),
    ...project,
    take,
    listSaved,
    trySample: () => take([{ name: SAMPLE_NAME, blob: new Blob([sampleCsv()]) }]),

    async readAs(key, changed) {
      const file = state.files.value.find((one) => one.key === key);
      if (file !== undefined) change(key, await readAs(file, changed));
    },

    leaveOut(key) {
      state.files.value = state.files.value.filter((file) => file.key !== key);
      if (state.files.value.length === 0) state.screen.value = 'start';
      return Promise.resolve();
    },

    async toStart() {
      state.screen.value = 'start';
      await listSaved();
    },

    async startOver() {
      clear();
      state.screen.value = 'start';
      await listSaved();
    },

    async rename(id, title) {
      await project.rename(id, title);
      await listSaved();
    },

    async removeProject(id) {
      await outside.projects.remove(id).catch(() => undefined);
      await listSaved();
      state.announcement.value = words.saved.title;
    },
  };
}
