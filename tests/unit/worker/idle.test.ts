import { afterEach, describe, expect, test, vi } from 'vitest';
import { idleForSpare } from '../../../src/worker/idle.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('a spare worker', () => {
  test.each([
    [1, false],
    [2, false],
    [4, true],
    [undefined, true],
  ])('with %s GB of memory: %s', (deviceMemory, allowed) => {
    vi.stubGlobal('navigator', { deviceMemory });
    expect(idleForSpare() !== undefined).toBe(allowed);
  });

  test('boots when the browser is idle, unless that is taken back', () => {
    const asked = vi.fn(() => 7);
    const taken = vi.fn();
    vi.stubGlobal('navigator', {});
    vi.stubGlobal('requestIdleCallback', asked);
    vi.stubGlobal('cancelIdleCallback', taken);
    const then = (): void => undefined;
    idleForSpare()?.(then)();
    expect(asked.mock.calls).toMatchObject([[then, { timeout: 5000 }]]);
    expect(taken).toHaveBeenCalledWith(7);
  });

  test('boots a little later where the browser cannot tell', () => {
    vi.useFakeTimers();
    vi.stubGlobal('navigator', {});
    const booted = vi.fn();
    idleForSpare()?.(booted);
    idleForSpare()?.(booted)();
    vi.advanceTimersByTime(1000);
    expect(booted).toHaveBeenCalledTimes(1);
  });
});
