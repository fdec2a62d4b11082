// The session's parts as Node has them; packs come from the lab's folder instead of a URL.
import type { Toolbox } from '../core/pipeline/engine.ts';
import { readCsv } from '../engines/papaparse/read-csv.ts';
import { loadSqlite } from '../engines/sqlite/load-node.ts';
import { readDashboard } from '../engines/yaml/read-dashboard.ts';
import { readExtract } from '../engines/yaml/read-extract.ts';
import type { SessionParts } from '../worker/session.ts';
import { compileLab } from './compile-lab.ts';
import { openBlob } from './node-blob.ts';

export async function loadNodeTools(): Promise<Toolbox> {
  return { engine: await loadSqlite(), readCsv, readDashboard, readExtract, openBlob };
}

/** `packUrl` is the lab's id. */
export const nodeParts: SessionParts = {
  loadTools: loadNodeTools,
  loadRefereeTools: loadNodeTools,
  fetchPack: (id) => Promise.resolve(compileLab(id).pack),
};
