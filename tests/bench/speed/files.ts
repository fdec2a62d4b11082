// The generated files of the bench on disk, made once per size.
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { ordersFile } from '../orders-file.ts';

const FOLDER = resolve('.cache/bench-files');

/** Bump when the generator changes: files of an older one must not be reused. */
const EDITION = 1;

export function fileOf(rows: number): string {
  const path = resolve(FOLDER, `orders-${String(rows)}-${String(EDITION)}.csv`);
  if (existsSync(path)) return path;
  mkdirSync(FOLDER, { recursive: true });
  // Under its own name only when it is whole.
  writeFileSync(`${path}.part`, ordersFile(rows));
  renameSync(`${path}.part`, path);
  return path;
}
