// Projects: put together, saved, opened, changed, closed. What cannot be stored lives on in the tab, and that is said.
import { batch } from '@preact/signals';
import { ownCsv as words } from '../../core/text/en/own-csv.ts';
import type { Draft } from '../../core/lab.ts';
import type { Project } from '../../core/project/project.ts';
import { starterOf } from '../../core/project/starter.ts';
import type { Projects } from '../../storage/projects.ts';
import { lookAtFile, readAs } from './look-at-file.ts';
import type { ChosenFile, OwnState } from './own-state.ts';
import { editsInTheWay, ownFiles, titleOf } from './project-of.ts';

export interface ProjectActions {
  /** Saves the project as it stands and opens its pipeline. Own edits of the steps are kept unless `replace`; asks where unsaid. */
  build(edits?: 'keep' | 'replace'): Promise<void>;
  open(id: string): Promise<void>;
  /** Back to the promises of the open project. */
  changeContract(): Promise<void>;
  saveDraft(draft: Draft): Promise<void>;
  rename(id: string, title: string): Promise<void>;
}

export interface ProjectOutside {
  readonly projects: Projects;
  /** Asks the browser not to clear away what is stored. */
  persist(): Promise<unknown>;
  newId(): string;
}

export function createProjectActions(state: OwnState, outside: ProjectOutside): ProjectActions {
  const { projects } = outside;

  const refuse = (name: string): null => {
    state.trouble.value = { message: words.building.unreadable(name) };
    return null;
  };

  async function store(project: Project): Promise<Project | null> {
    // Browsers have been seen to store a file that had changed meanwhile, and to tell only when it was read again.
    const changed = await firstUnreadable(project);
    if (changed !== null) return refuse(changed);
    try {
      await projects.save(project);
      state.stored.value = projects.persistent ? 'saved' : 'tab';
      // From now on the stored copy is read: the file on disk may change or go.
      const stored = (projects.persistent ? await projects.load(project.id) : null) ?? project;
      const lost = await firstUnreadable(stored);
      return lost === null ? stored : refuse(lost);
    } catch {
      const lost = await firstUnreadable(project);
      if (lost !== null) return refuse(lost);
      state.stored.value = 'full';
      return project;
    }
  }

  async function build(edits?: 'keep' | 'replace'): Promise<void> {
    const before = state.project.value;
    const contracts = state.contracts.value;
    if (before !== null && edits === undefined && editsInTheWay(before, contracts)) {
      state.asking.value = true;
      return;
    }
    batch(() => {
      state.asking.value = false;
      state.building.value = true;
      state.trouble.value = null;
    });
    const files = ownFiles(state.files.value);
    const project = await store({
      id: before?.id ?? outside.newId(),
      title: before?.title ?? titleOf(files, words.moreFiles),
      files,
      contracts,
      draft: before !== null && edits === 'keep' ? before.draft : starterOf(contracts),
    });
    void outside.persist();
    batch(() => {
      state.building.value = false;
      if (project === null) return;
      state.project.value = project;
      state.opened.value++;
      state.screen.value = 'pipeline';
    });
  }

  return {
    build,

    async open(id) {
      state.trouble.value = null;
      const project = await projects.load(id).catch(() => null);
      batch(() => {
        if (project === null) {
          state.trouble.value = { message: words.saved.gone };
          state.screen.value = 'start';
          return;
        }
        state.stored.value = projects.persistent ? 'saved' : 'tab';
        state.files.value = [];
        state.profiles.value = [];
        state.contracts.value = project.contracts;
        state.project.value = project;
        state.opened.value++;
        state.screen.value = 'pipeline';
      });
    },

    async changeContract() {
      const project = state.project.value;
      if (project === null) return;
      if (state.files.value.length === 0) state.files.value = await chosenAgain(project);
      batch(() => {
        state.contracts.value = project.contracts;
        state.screen.value = 'contract';
      });
    },

    async saveDraft(draft) {
      const project = state.project.value;
      if (project === null) return;
      state.project.value = { ...project, draft };
      if (state.stored.value === 'full') throw new Error('the project itself is not stored');
      await projects.saveDraft(project.id, draft);
      if (!projects.persistent) throw new Error('kept in this tab only');
    },

    async rename(id, title) {
      const project = state.project.value;
      if (project?.id === id) state.project.value = { ...project, title };
      await projects.rename(id, title).catch(() => undefined);
    },
  };
}

/** Files of a saved project as if they had just been chosen; how they are written is known already. */
async function chosenAgain(project: Project): Promise<ChosenFile[]> {
  return Promise.all(
    project.files.map(async ({ name, blob, format }, at) =>
      readAs(await lookAtFile({ name, blob }, -1 - at), format),
    ),
  );
}

async function firstUnreadable({ files }: Project): Promise<string | null> {
  for (const { name, blob } of files) {
    try {
      await Promise.all([blob.slice(0, 1).arrayBuffer(), blob.slice(-1).arrayBuffer()]);
    } catch {
      return name;
    }
  }
  return null;
}
