// Reads the `_headers` format of Cloudflare Pages and Netlify, so that a local server sends what a real host will.

export interface HeaderRule {
  matches(path: string): boolean;
  readonly headers: readonly (readonly [name: string, value: string])[];
}

/** Unindented lines are path patterns (`*` stands for anything), the indented lines below them are headers. */
export function readHeaderRules(text: string): HeaderRule[] {
  const rules: { pattern: string; headers: [string, string][] }[] = [];
  for (const line of text.split('\n')) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    if (!/^\s/.test(line)) rules.push({ pattern: line.trim(), headers: [] });
    else rules.at(-1)?.headers.push(splitHeader(line));
  }
  return rules.map(({ pattern, headers }) => ({ headers, matches: matcher(pattern) }));
}

function splitHeader(line: string): [string, string] {
  const colon = line.indexOf(':');
  return [line.slice(0, colon).trim(), line.slice(colon + 1).trim()];
}

function matcher(pattern: string): (path: string) => boolean {
  const parts = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  const expression = new RegExp(`^${parts.join('.*')}$`);
  return (path) => expression.test(path);
}
