// Which files become one table: those with the same columns, whatever they are called. Pure.
import type { ChosenFile } from './own-state.ts';

export interface SourceFiles {
  /** Name of the table. */
  readonly source: string;
  /** In order of their names. */
  readonly files: readonly ChosenFile[];
}

export function sourcesOf(files: readonly ChosenFile[]): SourceFiles[] {
  const groups = new Map<string, ChosenFile[]>();
  for (const file of [...files].sort(byName)) {
    const header = JSON.stringify(file.sample.header.map((name) => name.trim().toLowerCase()));
    const group = groups.get(header);
    if (group === undefined) groups.set(header, [file]);
    else group.push(file);
  }
  const taken = new Set<string>();
  return [...groups.values()].map((group) => {
    const base = sourceName(group.map(({ name }) => name));
    let source = base;
    for (let n = 2; taken.has(source); n++) source = `${base}_${String(n)}`;
    taken.add(source);
    return { source, files: group };
  });
}

/** What the names have in common: `sales-2026-01.csv` and `sales-2026-02.csv` give `sales`. */
function sourceName(names: readonly string[]): string {
  const stems = names.map((name) => name.replace(/\.[^.]*$/, ''));
  const first = stems[0] ?? '';
  const common = stems.length < 2 ? first : first.slice(0, sharedLength(stems));
  const name = plainName(stems.length < 2 ? common : common.replace(/[\d\W_]+$/, ''));
  return name === '' || /^\d/.test(name) ? `file_${name}`.replace(/_$/, '') : name;
}

function sharedLength(texts: readonly string[]): number {
  const [first = '', ...others] = texts;
  let length = 0;
  while (length < first.length && others.every((text) => text[length] === first[length])) length++;
  return length;
}

function plainName(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/[^a-z0-9_]/g, '')
    .replace(/^_+|_+$/g, '')
    .slice(0, 40);
}

function byName(a: ChosenFile, b: ChosenFile): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}
