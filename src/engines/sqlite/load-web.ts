// sql.js in a browser worker. The two imports differ in their query only: two evaluations of the file, two modules
// that share no memory, so learner SQL cannot reach the reference's data.
import initLearner from 'sql.js/dist/sql-wasm-browser.js';
import initReferee from 'sql.js/dist/sql-wasm-browser.js?referee';
import wasmUrl from 'sql.js/dist/sql-wasm-browser.wasm?url';
import type { Engine } from '../../core/pipeline/engine.ts';
import { sqliteEngine, type LargeFiles } from './database.ts';
import { instantiate } from './sql-js.ts';

let compiled: Promise<WebAssembly.Module> | undefined;

/**
 * @param wasm the engine as another worker has compiled it
 * @param large for files of somebody's own
 */
export async function loadSqlite(
  side: 'learner' | 'referee',
  wasm?: WebAssembly.Module,
  large?: LargeFiles,
): Promise<Engine> {
  if (wasm !== undefined) compiled ??= Promise.resolve(wasm);
  const init = side === 'learner' ? initLearner : initReferee;
  return sqliteEngine(await instantiate(init, await compiledSqlite()), large);
}

/** What this worker runs on; to be handed to the next one, which then neither fetches nor compiles. */
export function compiledSqlite(): Promise<WebAssembly.Module> {
  compiled ??= compile();
  return compiled;
}

async function compile(): Promise<WebAssembly.Module> {
  const response = await fetch(wasmUrl);
  if (!response.ok) throw new Error(`the database engine could not be loaded (${response.status})`);
  // Not compileStreaming: a host that serves .wasm with another type would make it fail.
  return WebAssembly.compile(await response.arrayBuffer());
}
