import { describe, expect, test } from 'vitest';
import { Unavailable } from '../../../src/storage/connection.ts';
import { createDrafts } from '../../../src/storage/drafts.ts';
import { fakeDatabase } from './fake-database.ts';

const draft = { clean: 'create view clean as select * from raw_receipts;', load: '' };

describe('drafts', () => {
  test('give back the newest text of a lab, and nothing after clear', async () => {
    const drafts = createDrafts(fakeDatabase().database);
    expect(await drafts.load('cafe-receipts')).toBeNull();
    await drafts.save('cafe-receipts', 1, { clean: '' });
    await drafts.save('cafe-receipts', 2, draft);
    expect(await drafts.load('cafe-receipts')).toMatchObject({ draft, version: 2 });
    await drafts.clear('cafe-receipts');
    expect(await drafts.load('cafe-receipts')).toBeNull();
  });

  test('live as long as the tab where there is no database, and say so', async () => {
    const { database, state } = fakeDatabase();
    state.failure = new Unavailable('blocked');
    const drafts = createDrafts(database);
    await drafts.save('cafe-receipts', 1, draft);
    expect(await drafts.load('cafe-receipts')).toMatchObject({ draft });
    expect(drafts.persistent).toBe(false);
  });

  test('reject when a write failed', async () => {
    const { database, state } = fakeDatabase();
    state.failure = new Error('quota');
    await expect(createDrafts(database).save('cafe-receipts', 1, draft)).rejects.toThrow('quota');
  });

  test('take a damaged record for none', async () => {
    const drafts = createDrafts(fakeDatabase({ drafts: [['cafe-receipts', { draft: 'text' }]] }).database);
    expect(await drafts.load('cafe-receipts')).toBeNull();
  });
});
