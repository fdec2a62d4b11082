// Examples of reading pages, run while the site is built: what a page prints is what the engine really answered.
import { runExample as run, type Example, type ExampleOutcome } from '../core/pipeline/example.ts';
import type { Engine } from '../core/pipeline/engine.ts';
import { loadSqlite } from '../engines/sqlite/load-node.ts';
import { AuthorError } from './author-error.ts';

let engine: Promise<Engine> | undefined;

/** @throws AuthorError when the setup fails, or the query does and the page did not say that it should. */
export async function runExample(page: string, example: Example, mayFail: boolean): Promise<ExampleOutcome> {
  engine ??= loadSqlite();
  const outcome = run(await engine, example);
  if (outcome.failure !== undefined && !mayFail) {
    throw new AuthorError(
      page,
      `a <Try> fails: ${outcome.failure.message}`,
      'mend its SQL, or say `fails` if that is the point',
    );
  }
  return outcome;
}
