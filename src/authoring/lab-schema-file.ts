// `labs/lab.schema.json`: what may stand in lab.yaml, for the completion of editors. Written from the zod schema.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { labSchema } from '../schema/lab.ts';
import { LABS } from './folders.ts';

const FILE = join(LABS, 'lab.schema.json');

function schemaText(): string {
  return `${JSON.stringify(z.toJSONSchema(labSchema), null, 2)}\n`;
}

export function writeSchemaFile(): void {
  writeFileSync(FILE, schemaText());
}

/** Null when the committed file is what the schema says today. */
export function schemaComplaint(): string | null {
  const fresh = existsSync(FILE) && readFileSync(FILE, 'utf8') === schemaText();
  return fresh ? null : 'labs/lab.schema.json is out of date: run «npm run lab -- schema»';
}
