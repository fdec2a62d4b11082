// The session's parts as a browser worker has them.
import type { ExaminerPack } from '../core/lab.ts';
import type { Toolbox } from '../core/pipeline/engine.ts';
import { readCsv } from '../engines/papaparse/read-csv.ts';
import type { LargeFiles } from '../engines/sqlite/database.ts';
import { compiledSqlite, loadSqlite } from '../engines/sqlite/load-web.ts';
import { readDashboard } from '../engines/yaml/read-dashboard.ts';
import { readExtract } from '../engines/yaml/read-extract.ts';
import { openBlob } from './open-blob.ts';
import type { SessionParts } from './session.ts';
import { whileIdle } from './while-idle.ts';

/** @param large what files of somebody's own need */
export function webParts(large?: LargeFiles): SessionParts {
  const tools = async (side: 'learner' | 'referee', wasm?: WebAssembly.Module): Promise<Toolbox> => ({
    engine: await loadSqlite(side, wasm, large),
    readCsv,
    readDashboard,
    readExtract,
    openBlob,
  });
  return {
    loadTools: (wasm) => tools('learner', wasm),
    loadRefereeTools: (wasm) => tools('referee', wasm),
    compiled: compiledSqlite,
    whileIdle,
    async fetchPack(url) {
      const response = await fetch(url);
      if (!response.ok) throw new Error(`${url} answered ${response.status}`);
      return (await response.json()) as ExaminerPack;
    },
  };
}
