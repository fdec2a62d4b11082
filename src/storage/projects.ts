// Projects of «Your CSV» in this browser: a light record each, and the bytes of their files as Blobs beside it, written once.
// Knows storage only; what a project means is core's business, when to save the workbench's.
import { isDraft, isRecord } from '../core/progress/is-evidence.ts';
import { labIdOf, type Project } from '../core/project/project.ts';
import type { Draft } from '../core/lab.ts';
import { OrMemory } from './or-memory.ts';
import { storesBlobs } from './probe-blobs.ts';
import { createWholeDatabase, type WholeDatabase } from './whole-database.ts';
import { historyPrefix } from './history-log.ts';
import { fromRecord, isProjectRecord, toRecord, type ProjectRecord } from './project-record.ts';

/** What the list of saved projects shows. */
export interface SavedProject {
  readonly id: string;
  readonly title: string;
  /** ISO 8601, UTC: when it was saved last. */
  readonly at: string;
  readonly files: readonly { readonly name: string; readonly size: number }[];
}

export interface Projects {
  /** Newest first. */
  list(): Promise<readonly SavedProject[]>;
  /** Null where there is none, or where a file of it is missing. */
  load(id: string): Promise<Project | null>;
  /** Resolves once everything of it is safely stored. Files stored before are not written again. */
  save(project: Project): Promise<void>;
  saveDraft(id: string, draft: Draft): Promise<void>;
  rename(id: string, title: string): Promise<void>;
  remove(id: string): Promise<void>;
  /** False where the browser keeps nothing: projects then live as long as the tab. */
  readonly persistent: boolean;
}

/** The projects of this browser. Opens the database on first use. */
export function openProjects(): Projects {
  return createProjects(createWholeDatabase(), storesBlobs);
}

/** @param storesBlobs asked once, before the first file is stored */
export function createProjects(database: WholeDatabase, storesBlobs: () => Promise<boolean>): Projects {
  const memory = new Map<string, Project>();
  /** Where a Blob was stored or came from. */
  const keys = new WeakMap<Blob, string>();
  const store = new OrMemory();
  let answer: Promise<boolean> | undefined;
  const takesBlobs = (): Promise<boolean> => (answer ??= storesBlobs());

  async function recordOf(id: string): Promise<ProjectRecord | null> {
    const found = await database.get('projects', id);
    return isProjectRecord(found) ? found : null;
  }

  async function save(project: Project): Promise<void> {
    const before = await recordOf(project.id);
    const blobs = new Map(
      project.files.map(({ blob }, at) => [keys.get(blob) ?? newKey(project.id, at), blob]),
    );
    const names = [...blobs.keys()];
    const fresh = new Map([...blobs].filter(([, blob]) => !keys.has(blob)));
    await database.change({
      put: {
        projects: new Map([[project.id, toRecord(project, names, now())]]),
        files: fresh.size > 0 && !(await takesBlobs()) ? await bytesOf(fresh) : fresh,
      },
      remove: {
        files: (before?.files ?? []).map(({ key }) => key).filter((key) => !blobs.has(key)),
      },
    });
    for (const [key, blob] of blobs) keys.set(blob, key);
  }

  const edit = (
    id: string,
    part: Pick<ProjectRecord, 'title'> | Pick<ProjectRecord, 'draft'>,
  ): Promise<void> =>
    store.kept(
      () =>
        database.edit('projects', id, (old) =>
          isProjectRecord(old) ? { ...old, ...part, at: now() } : undefined,
        ),
      () => {
        const project = memory.get(id);
        if (project !== undefined) memory.set(id, { ...project, ...part });
      },
    );

  return {
    get persistent() {
      return store.persistent;
    },
    list: () =>
      store.kept(
        async () => (await database.all('projects')).filter(isProjectRecord).map(listed).sort(newestFirst),
        () => [...memory.values()].map((project) => listed(toRecord(project, [], now()))),
      ),
    load: (id) =>
      store.kept(
        async () => {
          const record = await recordOf(id);
          if (record === null) return null;
          const blobs = await Promise.all(record.files.map(({ key }) => database.get('files', key)));
          const project = fromRecord(record, blobs.map(asBlob));
          for (const [at, file] of (project?.files ?? []).entries())
            keys.set(file.blob, record.files[at]?.key ?? '');
          return project;
        },
        () => memory.get(id) ?? null,
      ),
    save: (project) =>
      store.kept(
        () => save(project),
        () => void memory.set(project.id, project),
      ),
    saveDraft: (id, draft) => edit(id, { draft: isDraft(draft) ? { ...draft } : {} }),
    rename: (id, title) => edit(id, { title }),
    remove: (id) =>
      store.kept(
        async () => {
          const record: unknown = await database.get('projects', id);
          await database.change({ remove: { projects: [id], files: fileKeys(record) } });
          await database.removeUnder('history', historyPrefix(labIdOf(id)));
        },
        () => void memory.delete(id),
      ),
  };
}

/** Also of a damaged record: nothing may be left behind that nobody can delete. */
function fileKeys(record: unknown): string[] {
  if (!isRecord(record) || !Array.isArray(record['files'])) return [];
  return record['files'].flatMap((file: unknown) =>
    isRecord(file) && typeof file['key'] === 'string' ? [file['key']] : [],
  );
}

function listed({ id, title, at, files }: ProjectRecord): SavedProject {
  return { id, title, at, files: files.map(({ name, size }) => ({ name, size })) };
}

function newestFirst(a: SavedProject, b: SavedProject): number {
  return a.at < b.at ? 1 : a.at > b.at ? -1 : 0;
}

function newKey(project: string, at: number): string {
  return `${project}/${now()}/${String(at)}`;
}

function now(): string {
  return new Date().toISOString();
}

/** What takes no Blobs takes their bytes. */
async function bytesOf(files: ReadonlyMap<string, Blob>): Promise<Map<string, ArrayBuffer>> {
  const read = async ([key, blob]: [string, Blob]): Promise<[string, ArrayBuffer]> => [
    key,
    await blob.arrayBuffer(),
  ];
  return new Map(await Promise.all([...files].map(read)));
}

function asBlob(stored: unknown): unknown {
  return stored instanceof ArrayBuffer ? new Blob([stored]) : stored;
}
