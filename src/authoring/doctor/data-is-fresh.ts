// A lab's data files must be what its own seeded generator writes; a lab without a generator keeps its files by hand.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { labFolder } from '../folders.ts';

/** File (from the lab's folder) -> content; null when the lab has no `generate.ts`. */
export async function generatedFiles(id: string): Promise<ReadonlyMap<string, string | Uint8Array> | null> {
  const path = join(labFolder(id), 'generate.ts');
  if (!existsSync(path)) return null;
  const module = (await import(pathToFileURL(path).href)) as {
    generate(): Record<string, string | Uint8Array>;
  };
  return new Map(Object.entries(module.generate()));
}

export async function dataComplaint(id: string): Promise<string | null> {
  const files = await generatedFiles(id);
  for (const [file, content] of files ?? []) {
    const path = join(labFolder(id), file);
    if (!existsSync(path) || !readFileSync(path).equals(Buffer.from(content))) {
      return `${file} is not what generate.ts makes: run «npm run lab -- data ${id}»`;
    }
  }
  return null;
}
