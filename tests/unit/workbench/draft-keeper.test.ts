// The draft is saved a moment after the last key, and the page never claims more than is stored.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Draft } from '../../../src/core/lab.ts';
import { createDraftKeeper } from '../../../src/workbench/draft-keeper.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('createDraftKeeper', () => {
  test('saves the last text once, after the typing has paused', async () => {
    const saved: Draft[] = [];
    const keeper = createDraftKeeper((draft) => {
      saved.push(draft);
      return Promise.resolve();
    });
    keeper.keep({ clean: 'a' });
    keeper.keep({ clean: 'ab' });
    expect(keeper.state.value).toBe('pending');
    await vi.advanceTimersByTimeAsync(500);
    expect(saved).toEqual([{ clean: 'ab' }]);
    expect(keeper.state.value).toBe('saved');
  });

  test('saves at once when the page goes away', async () => {
    const save = vi.fn(() => Promise.resolve());
    const keeper = createDraftKeeper(save);
    keeper.keep({ clean: 'a' });
    await keeper.flush();
    expect(save).toHaveBeenCalledOnce();
    await vi.advanceTimersByTimeAsync(1000);
    expect(save).toHaveBeenCalledOnce();
  });

  test('says when it could not save, and tries again with the next key', async () => {
    let refuses = true;
    const keeper = createDraftKeeper(() => (refuses ? Promise.reject(new Error('full')) : Promise.resolve()));
    keeper.keep({ clean: 'a' });
    await vi.advanceTimersByTimeAsync(500);
    expect(keeper.state.value).toBe('failed');
    refuses = false;
    keeper.keep({ clean: 'ab' });
    await vi.advanceTimersByTimeAsync(500);
    expect(keeper.state.value).toBe('saved');
  });

  test('forgets what waits when the draft is reset', async () => {
    const save = vi.fn(() => Promise.resolve());
    const keeper = createDraftKeeper(save);
    keeper.keep({ clean: 'a' });
    keeper.drop();
    await vi.advanceTimersByTimeAsync(1000);
    expect(save).not.toHaveBeenCalled();
    expect(keeper.state.value).toBe('untouched');
  });
});
