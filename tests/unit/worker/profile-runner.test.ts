// Profiling in a worker that is scripted here: every promise settles, the worker is always thrown away.
import { expect, test } from 'vitest';
import { profileFiles, type ProfilePort, type ProfileProgress } from '../../../src/worker/profile-runner.ts';

function scripted() {
  const calls: string[] = [];
  const port: ProfilePort = {
    postMessage: () => calls.push('task'),
    terminate: () => calls.push('terminate'),
    onreply: null,
    onfailure: null,
  };
  const stop = new AbortController();
  const seen: ProfileProgress[] = [];
  const start = () =>
    profileFiles(
      { sources: [] },
      stop.signal,
      (progress) => seen.push(progress),
      () => port,
    );
  return { port, calls, stop, seen, start };
}

test('progress is handed on, the outcome ends the worker', async () => {
  const { port, calls, seen, start } = scripted();
  const ending = start();
  port.onreply?.({ kind: 'progress', bytes: 10, rows: 1 });
  port.onreply?.({ kind: 'done', sources: [] });
  expect(await ending).toEqual({ kind: 'done', sources: [] });
  expect(seen).toMatchObject([{ bytes: 10, rows: 1 }]);
  expect(calls).toEqual(['task', 'terminate']);
});

test('a stop settles at once, and what comes later is dropped', async () => {
  const { port, calls, stop, start } = scripted();
  const ending = start();
  stop.abort();
  port.onreply?.({ kind: 'done', sources: [] });
  expect(await ending).toEqual({ kind: 'stopped' });
  expect(calls).toEqual(['task', 'terminate']);
});

test('a worker that fails is a crash, one that cannot start too', async () => {
  const { port, start, stop } = scripted();
  const ending = start();
  port.onfailure?.('no such file');
  expect(await ending).toEqual({ kind: 'crash', message: 'no such file' });
  const none = profileFiles(
    { sources: [] },
    stop.signal,
    () => undefined,
    () => {
      throw new Error('no workers here');
    },
  );
  expect(await none).toMatchObject({ kind: 'crash' });
});
