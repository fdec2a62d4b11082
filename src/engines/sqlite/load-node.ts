// sql.js in Node (authoring and tests): each call evaluates the file anew, so each engine is a module of its own.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Engine } from '../../core/pipeline/engine.ts';
import { sqliteEngine } from './database.ts';
import { largeFiles } from './large-files.ts';
import { instantiate, type InitSqlJs, type SqlJs } from './sql-js.ts';

const require = createRequire(import.meta.url);
const FILE = require.resolve('sql.js/dist/sql-wasm-browser.js');
let compiled: WebAssembly.Module | undefined;

/** A fresh SQLite engine that shares no memory with any other. */
export async function loadSqlite(): Promise<Engine> {
  return sqliteEngine(await freshSqlJs(), largeFiles);
}

/** @param filesLimit as for `instantiate` */
export function freshSqlJs(filesLimit?: number): Promise<SqlJs> {
  compiled ??= new WebAssembly.Module(readFileSync(FILE.replace(/\.js$/, '.wasm')));
  Reflect.deleteProperty(require.cache, FILE);
  return instantiate(require(FILE) as InitSqlJs, compiled, filesLimit);
}
