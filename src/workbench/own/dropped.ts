// What a drop brings: files, and folders named as such. Must be read before the drop event ends.
import type { Offered } from './intake.ts';

export function droppedFiles(data: DataTransfer): Offered[] {
  return [...data.items].flatMap((item): Offered[] => {
    if (item.kind !== 'file') return [];
    const file = item.getAsFile();
    const folder = item.webkitGetAsEntry()?.isDirectory === true;
    if (folder) return [{ name: file?.name ?? '', blob: new Blob(), folder: true }];
    return file === null ? [] : [offeredFile(file)];
  });
}

export function offeredFile(file: File): Offered {
  return { name: file.name, blob: file, lastModified: file.lastModified };
}
