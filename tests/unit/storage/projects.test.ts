// Projects in a fake database: kept, renamed, deleted with their files; what is damaged is none.
import { describe, expect, test } from 'vitest';
import type { Project } from '../../../src/core/project/project.ts';
import { Unavailable } from '../../../src/storage/connection.ts';
import { addMissingStores } from '../../../src/storage/database.ts';
import { createProjects, type Projects } from '../../../src/storage/projects.ts';
import type { WholeDatabase } from '../../../src/storage/whole-database.ts';
import { fakeDatabase } from './fake-database.ts';

function project(id: string, ...contents: string[]): Project {
  return {
    id,
    title: `Project ${id}`,
    files: contents.map((text, at) => ({
      name: `file-${String(at)}.csv`,
      source: 'file',
      blob: new Blob([text]),
      format: { encoding: 'utf-8', delimiter: ',', quotes: true, header: true, skip: 0 },
    })),
    contracts: [
      {
        source: 'file',
        columns: [{ raw: 'a', name: 'a', type: 'text', notation: {}, notNull: false, key: false }],
      },
    ],
    draft: { clean: 'select 1;' },
  };
}

const opened = (database: WholeDatabase): Projects => createProjects(database, () => Promise.resolve(true));

describe('projects', () => {
  test('come back whole, in a fresh visit too', async () => {
    const { database } = fakeDatabase();
    const saved = project('p', 'a\n1\n', 'a\n2\n');
    await opened(database).save(saved);
    const found = await opened(database).load('p');
    expect(found).toEqual(saved);
    expect(await found?.files[1]?.blob.text()).toBe('a\n2\n');
  });

  test('are listed with names and sizes, newest first, without their files being read', async () => {
    const { database, store } = fakeDatabase();
    const projects = opened(database);
    await projects.save(project('old', 'a'));
    const record = store('projects').get('old') as object;
    store('projects').set('old', { ...record, at: '2020-01-01T00:00:00.000Z' });
    await projects.save(project('new', 'abc'));
    store('files').clear();
    expect((await projects.list()).map(({ id, files }) => [id, files])).toEqual([
      ['new', [{ name: 'file-0.csv', size: 3 }]],
      ['old', [{ name: 'file-0.csv', size: 1 }]],
    ]);
  });

  test('write a file once, and forget it when the project does', async () => {
    const { database, store } = fakeDatabase();
    const projects = opened(database);
    const first = project('p', 'one', 'two');
    await projects.save(first);
    const keys = [...store('files').keys()];
    const again = opened(database);
    const loaded = await again.load('p');
    if (loaded === null) throw new Error('not found');
    await again.save({ ...loaded, title: 'Other' });
    expect([...store('files').keys()]).toEqual(keys);
    await again.save({ ...loaded, files: loaded.files.slice(1) });
    expect([...store('files').keys()]).toEqual(keys.slice(1));
  });

  test('take a new title and a new draft without touching the rest', async () => {
    const { database } = fakeDatabase();
    const projects = opened(database);
    await projects.save(project('p', 'x'));
    await projects.rename('p', 'Sales');
    await projects.saveDraft('p', { clean: 'select 2;' });
    expect(await projects.load('p')).toEqual({
      ...project('p', 'x'),
      title: 'Sales',
      draft: { clean: 'select 2;' },
    });
    await projects.rename('gone', 'Nothing');
    expect(await projects.load('gone')).toBeNull();
  });

  test('are deleted with their files, and damaged ones too', async () => {
    const { database, store } = fakeDatabase();
    const projects = opened(database);
    await projects.save(project('p', 'x', 'y'));
    store('projects').set('p', { ...(store('projects').get('p') as object), draft: 7 });
    expect(await projects.list()).toEqual([]);
    expect(await projects.load('p')).toBeNull();
    await projects.remove('p');
    expect([store('projects').size, store('files').size]).toEqual([0, 0]);
  });

  test('lie there as bytes where the browser stores no Blobs', async () => {
    const { database, store } = fakeDatabase();
    const saved = project('p', 'a\n1\n');
    await createProjects(database, () => Promise.resolve(false)).save(saved);
    expect([...store('files').values()]).toEqual([expect.any(ArrayBuffer)]);
    const found = await opened(database).load('p');
    expect(found).toEqual(saved);
    expect(await found?.files[0]?.blob.text()).toBe('a\n1\n');
  });

  test('are none when a file is missing', async () => {
    const { database, store } = fakeDatabase();
    await opened(database).save(project('p', 'x'));
    store('files').clear();
    expect(await opened(database).load('p')).toBeNull();
  });

  test('live as long as the tab where there is no database, and say so', async () => {
    const { database, state } = fakeDatabase();
    state.failure = new Unavailable('blocked');
    const projects = opened(database);
    await projects.save(project('p', 'x'));
    await projects.rename('p', 'Here');
    expect(projects.persistent).toBe(false);
    expect((await projects.list()).map(({ title }) => title)).toEqual(['Here']);
    await projects.remove('p');
    expect(await projects.load('p')).toBeNull();
  });

  test('reject when storage is full', async () => {
    const { database, state } = fakeDatabase();
    state.failure = new DOMException('full', 'QuotaExceededError');
    await expect(opened(database).save(project('p', 'x'))).rejects.toThrow('full');
  });
});

test('an older database gets the stores it lacks and keeps the others', () => {
  const made: string[] = [];
  addMissingStores({
    objectStoreNames: { contains: (name) => ['evidence', 'drafts'].includes(name) },
    createObjectStore: (name) => made.push(name),
  });
  expect(made).toEqual(['projects', 'files', 'history']);
});
