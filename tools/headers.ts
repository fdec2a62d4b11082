// Fills the Content-Security-Policy of `_headers` with the hashes of the inline scripts that the build wrote.
// So the policy never needs 'unsafe-inline' for scripts and nobody keeps hashes by hand.
import { createHash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const PLACEHOLDER = '{inline-script-hashes}';
/** Some hosts cut a longer line off, and with it the policy. */
const LONGEST_LINE = 2000;

/** Rewrites `<folder>/_headers` in place. */
export function writeHeaders(folder: string): void {
  const file = join(folder, '_headers');
  const hashes = new Set<string>();
  for (const page of globSync('**/*.html', { cwd: folder })) {
    for (const script of inlineScripts(readFileSync(join(folder, page), 'utf8'))) hashes.add(hashOf(script));
  }
  const text = readFileSync(file, 'utf8').replace(PLACEHOLDER, [...hashes].sort().join(' '));
  const long = text.split('\n').find((line) => line.length > LONGEST_LINE);
  if (long !== undefined) {
    throw new Error(
      `${file}: a header of ${String(long.length)} characters is too long; move inline scripts into files.`,
    );
  }
  writeFileSync(file, text);
}

/** Bodies of the scripts that a browser would run in place. */
export function inlineScripts(html: string): string[] {
  return [...html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/gi)]
    .filter(([, attributes = '', body = '']) => body !== '' && runsInline(attributes))
    .map(([, , body = '']) => body);
}

function runsInline(attributes: string): boolean {
  if (/\ssrc\s*=/i.test(attributes)) return false;
  const type = /\stype\s*=\s*["']?([^"'\s>]*)/i.exec(attributes)?.[1]?.toLowerCase() ?? '';
  return ['', 'module', 'text/javascript', 'speculationrules', 'importmap'].includes(type);
}

function hashOf(script: string): string {
  return `'sha256-${createHash('sha256').update(script).digest('base64')}'`;
}
