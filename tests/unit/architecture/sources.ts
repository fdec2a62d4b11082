// Reads the source files of the repo as plain text.
import { globSync, readFileSync } from 'node:fs';
import type { SourceFile } from './rules.ts';

export function readSources(folder: string): SourceFile[] {
  return globSync(`${folder}/**/*.{ts,tsx,astro}`)
    .map((path) => path.replaceAll('\\', '/'))
    .sort()
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }));
}
