// Runs the examples of reading pages on SQLite. Says when the engine is there; knows no lab.
import { runExample, type Example } from '../core/pipeline/example.ts';
import { loadSqlite } from '../engines/sqlite/load-web.ts';
import type { TryReply } from './try-runner.ts';

/** The little of a worker's global scope that is used; the DOM types describe a window instead. */
interface TryScope {
  onmessage: ((event: MessageEvent<Example>) => void) | null;
  postMessage(reply: TryReply): void;
}

const scope = self as unknown as TryScope;
const crash = (error: unknown): void =>
  scope.postMessage({ kind: 'crash', message: error instanceof Error ? error.message : String(error) });

loadSqlite('learner').then((engine) => {
  scope.onmessage = ({ data }) => {
    try {
      scope.postMessage({ kind: 'done', outcome: runExample(engine, data) });
    } catch (error) {
      crash(error);
    }
  };
  scope.postMessage({ kind: 'ready' });
}, crash);
