// A project as it lies in the database: everything but the bytes of its files, which lie beside it under their keys.
// What storage gives back is checked before it is believed. Pure.
import { isDraft, isRecord } from '../core/progress/is-evidence.ts';
import type { FileFormat, OwnFile, Project, SourceContract } from '../core/project/project.ts';

export interface ProjectRecord extends Omit<Project, 'files'> {
  readonly version: 1;
  readonly at: string;
  readonly files: readonly (Omit<OwnFile, 'blob'> & { readonly key: string; readonly size: number })[];
}

/** @param keys of its files, in their order */
export function toRecord(project: Project, keys: readonly string[], at: string): ProjectRecord {
  return {
    ...project,
    version: 1,
    at,
    files: project.files.map(({ blob, ...file }, index) => ({
      ...file,
      key: keys[index] ?? '',
      size: blob.size,
    })),
  };
}

/** @param blobs what was found under the keys; null when one of them is gone */
export function fromRecord(record: ProjectRecord, blobs: readonly unknown[]): Project | null {
  const { id, title, contracts, draft } = record;
  const files = record.files.flatMap(({ name, source, format }, at): OwnFile[] => {
    const blob = blobs[at];
    return blob instanceof Blob ? [{ name, source, format, blob }] : [];
  });
  return files.length === record.files.length ? { id, title, contracts, draft, files } : null;
}

export function isProjectRecord(value: unknown): value is ProjectRecord {
  return (
    isRecord(value) &&
    value['version'] === 1 &&
    ['id', 'title', 'at'].every((key) => typeof value[key] === 'string') &&
    isDraft(value['draft']) &&
    isListOf(value['files'], isStoredFile) &&
    isListOf(value['contracts'], isContract)
  );
}

function isStoredFile(value: unknown): boolean {
  return (
    isRecord(value) &&
    ['name', 'source', 'key'].every((key) => typeof value[key] === 'string') &&
    typeof value['size'] === 'number' &&
    isFormat(value['format'])
  );
}

function isFormat(value: unknown): value is FileFormat {
  return (
    isRecord(value) &&
    ['encoding', 'delimiter'].every((key) => typeof value[key] === 'string') &&
    ['quotes', 'header'].every((key) => typeof value[key] === 'boolean') &&
    typeof value['skip'] === 'number'
  );
}

function isContract(value: unknown): value is SourceContract {
  return isRecord(value) && typeof value['source'] === 'string' && isListOf(value['columns'], isColumn);
}

function isColumn(value: unknown): boolean {
  return (
    isRecord(value) &&
    ['raw', 'name', 'type'].every((key) => typeof value[key] === 'string') &&
    ['notNull', 'key'].every((key) => typeof value[key] === 'boolean') &&
    isRecord(value['notation'])
  );
}

function isListOf(value: unknown, is: (one: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(is);
}
