// The session's parts as a browser worker has them.
import type { ExaminerPack } from '../core/lab.ts';
import { readCsv } from '../engines/papaparse/read-csv.ts';
import { compiledSqlite, loadSqlite } from '../engines/sqlite/load-web.ts';
import { readDashboard } from '../engines/yaml/read-dashboard.ts';
import { readExtract } from '../engines/yaml/read-extract.ts';
import { openBlob } from './open-blob.ts';
import type { SessionParts } from './session.ts';
import { whileIdle } from './while-idle.ts';

export const webParts: SessionParts = {
  loadTools: async (wasm) => ({
    engine: await loadSqlite('learner', wasm),
    readCsv,
    readDashboard,
    readExtract,
    openBlob,
  }),
  loadRefereeTools: async (wasm) => ({
    engine: await loadSqlite('referee', wasm),
    readCsv,
    readDashboard,
    readExtract,
    openBlob,
  }),
  compiled: compiledSqlite,
  whileIdle,
  async fetchPack(url) {
    const response = await fetch(url);
    if (!response.ok) throw new Error(`${url} answered ${response.status}`);
    return (await response.json()) as ExaminerPack;
  },
};
