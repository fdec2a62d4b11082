// A name as SQL writes it where it may be any text. Knows no keyword: always quoted, so that nobody has to know them.

/** `"name"` with inner quotes doubled. */
export function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
