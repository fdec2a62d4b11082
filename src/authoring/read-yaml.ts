// YAML files of authors, parsed by a schema; every complaint is an AuthorError with line and hint.
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { isNode, LineCounter, parseDocument, type Document } from 'yaml';
import type { z } from 'zod';
import { complain } from '../schema/issue-sentence.ts';
import { AuthorError } from './author-error.ts';
import { ROOT } from './folders.ts';

export function readYaml<T>(path: string, schema: z.ZodType<T>): T {
  return parseYaml(readText(path), relative(ROOT, path), schema);
}

/** @param file how the file is called in messages */
export function parseYaml<T>(text: string, file: string, schema: z.ZodType<T>): T {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const broken = document.errors[0];
  if (broken !== undefined) {
    const { line } = lines.linePos(broken.pos[0]);
    throw new AuthorError(
      `${file}:${line}`,
      `is no valid YAML: ${broken.message}`,
      'look at this line and the one above',
    );
  }
  const parsed = schema.safeParse(document.toJS(), { reportInput: true });
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  if (issue === undefined) throw parsed.error;
  const { at, message, hint } = complain(issue);
  const line = lineOf(document, issue.path, lines);
  throw new AuthorError(`${file}:${line}`, at === '' ? message : `\`${at}\` ${message}`, hint);
}

export function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new AuthorError(relative(ROOT, path), 'is missing', 'write this file');
  }
}

/** Line of the deepest node on the path that exists. */
function lineOf(document: Document, path: readonly PropertyKey[], lines: LineCounter): number {
  for (let depth = path.length; depth >= 0; depth--) {
    const node: unknown = document.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}
