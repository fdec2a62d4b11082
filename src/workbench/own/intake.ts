// Which of the offered files are taken, and why the others are not. Looks at names, sizes and dates only; knows no page.

export interface Offered {
  readonly name: string;
  readonly blob: Blob;
  /** Of a file on disk: tells the same file from another of the same name. */
  readonly lastModified?: number;
  readonly folder?: true;
}

export type RefusalKind = 'folder' | 'empty' | 'too-large' | 'too-many' | 'twice' | 'unreadable';

export interface Refused {
  readonly name: string;
  readonly kind: RefusalKind;
  readonly bytes: number;
}

export interface Limits {
  readonly bytes: number;
  readonly files: number;
}

export interface Intake {
  readonly taken: readonly Offered[];
  readonly refused: readonly Refused[];
}

/** @param held what the project has already */
export function takeIn(held: readonly Offered[], offered: readonly Offered[], limits: Limits): Intake {
  const taken: Offered[] = [];
  const refused: Refused[] = [];
  let bytes = held.reduce((sum, { blob }) => sum + blob.size, 0);
  for (const file of offered) {
    const kind = refusal(file, [...held, ...taken], bytes, limits);
    if (kind !== null) {
      refused.push({ name: file.name, kind, bytes: file.blob.size });
      continue;
    }
    taken.push({ ...file, name: freeName(file.name, [...held, ...taken]) });
    bytes += file.blob.size;
  }
  return { taken, refused };
}

function refusal(file: Offered, here: readonly Offered[], bytes: number, limits: Limits): RefusalKind | null {
  if (file.folder === true) return 'folder';
  if (file.blob.size === 0) return 'empty';
  if (here.some((other) => isSame(other, file))) return 'twice';
  if (here.length >= limits.files) return 'too-many';
  return bytes + file.blob.size > limits.bytes ? 'too-large' : null;
}

function isSame(one: Offered, other: Offered): boolean {
  return (
    one.name === other.name &&
    one.blob.size === other.blob.size &&
    one.lastModified !== undefined &&
    one.lastModified === other.lastModified
  );
}

/** Rows say which file they came from: no two files have the same name. */
function freeName(name: string, here: readonly Offered[]): string {
  const taken = new Set(here.map((file) => file.name.toLowerCase()));
  if (!taken.has(name.toLowerCase())) return name;
  const dot = name.lastIndexOf('.');
  const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  for (let n = 2; ; n++) {
    const next = `${stem} (${String(n)})${ending}`;
    if (!taken.has(next.toLowerCase())) return next;
  }
}
