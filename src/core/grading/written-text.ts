// Texts as people write them: which of two are the same word. Knows nothing of findings.

/** Blanks around, capitals and composition taken away: what is left is the same for two spellings of one word. */
export function folded(text: string): string {
  return text.trim().normalize('NFC').toLowerCase();
}

/** How other cells write the word that this one holds. None for a text without a letter: what numbers and dates mean is not in their letters. */
export function otherSpellings(cell: string, cells: readonly string[]): string[] {
  if (!/\p{L}/u.test(cell)) return [];
  const word = folded(cell);
  return [...new Set(cells)].filter((other) => other !== cell && folded(other) === word);
}
