// Which files become one table: those with the same columns, whatever they are called. Pure.
import { byArrival } from '../../core/project/deliveries.ts';
import { sourceName } from '../../core/project/names.ts';

export interface SourceFiles<File> {
  /** Name of the table. */
  readonly source: string;
  /** In order of their names: that is the order they arrive in. */
  readonly files: readonly File[];
}

interface Headed {
  readonly name: string;
  readonly sample: { readonly header: readonly string[] };
}

export function sourcesOf<File extends Headed>(files: readonly File[]): SourceFiles<File>[] {
  const groups = new Map<string, File[]>();
  for (const file of files.toSorted(byArrival)) {
    // As the raw table compares names: only A to Z have capitals, and blanks count.
    const header = JSON.stringify(
      file.sample.header.map((name) => name.replaceAll(/[A-Z]+/g, (letters) => letters.toLowerCase())),
    );
    const group = groups.get(header);
    if (group === undefined) groups.set(header, [file]);
    else group.push(file);
  }
  const taken = new Set<string>();
  return [...groups.values()].map((group) => {
    const source = sourceName(group[0]?.name ?? '', taken);
    taken.add(source);
    return { source, files: group };
  });
}
