// Hands a file to the browser's downloads. Nothing leaves the machine.

export function download(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The browser has taken the file by the next task; the address is freed later, for the slow ones.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** A file name of what a person wrote: letters, digits and dashes of any script. */
export function fileNameOf(words: string, otherwise: string, extension: string): string {
  const name = words
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  return `${name === '' ? otherwise : name}.${extension}`;
}
