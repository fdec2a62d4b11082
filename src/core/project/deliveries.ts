// The files of a project as deliveries: the first file of every source arrives first, then the second ones, in order of name.
import type { DeliveredFile, Delivery, Dialect } from '../lab.ts';
import { plainName } from './names.ts';
import type { FileFormat, OwnFile, Project } from './project.ts';

export function deliveriesOf(project: Project): Delivery[] {
  const names = fileNames(project.files);
  const bySource = project.contracts.map(({ source }) =>
    project.files
      .map((file, at) => ({ file, name: names[at] ?? file.name }))
      .filter(({ file }) => file.source === source)
      .sort(byArrival),
  );
  const count = Math.max(0, ...bySource.map((files) => files.length));
  const taken = new Set<string>();
  return Array.from({ length: count }, (_, at) => {
    const arrived = bySource.flatMap((files) => files[at] ?? []);
    const id = deliveryId(
      arrived.map(({ name }) => name),
      at,
      taken,
    );
    return { id, files: arrived.map(({ file, name }) => delivered(file, name)) };
  });
}

/** `orders-2` comes before `orders-10`. */
const NATURAL = new Intl.Collator('en', { numeric: true });

/** Files arrive in the order of their names. */
export function byArrival(a: { readonly name: string }, b: { readonly name: string }): number {
  return NATURAL.compare(a.name, b.name) || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);
}

/** File names as rows tell them: none twice. */
export function fileNames(files: readonly OwnFile[]): string[] {
  const taken = new Set<string>();
  return files.map(({ name }) => {
    let free = name;
    for (let n = 2; taken.has(free); n++) free = name.replace(/(\.[^.]*)?$/, ` (${n})$1`);
    taken.add(free);
    return free;
  });
}

function deliveryId(names: readonly string[], at: number, taken: Set<string>): string {
  const stem =
    names.length === 1 ? plainName((names[0] ?? '').replace(/\.[^.]*$/, '')).replaceAll('_', '-') : '';
  const base = stem === '' ? `delivery-${at + 1}` : stem;
  const id = taken.has(base) ? `${base}-${at + 1}` : base;
  taken.add(id);
  return id;
}

function delivered({ source, blob, format }: OwnFile, name: string): DeliveredFile {
  return { source, name, body: { kind: 'blob', blob }, dialect: dialectFor(format) };
}

export function dialectFor({ encoding, delimiter, quotes, header, skip }: FileFormat): Dialect {
  return { encoding, delimiter, quotes, header, skip };
}
