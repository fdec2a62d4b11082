// Other spellings of the same text: what a reader takes for the same and a computer does not.

export type SpellingKind = 'any' | 'case' | 'blanks' | 'nfd';

/** Spellings of `text` that differ from it letter for letter; none for an empty text. */
export function spellings(text: string, by: SpellingKind): readonly string[] {
  if (text.trim() === '') return [];
  const inCase = [text.toUpperCase(), text.toLowerCase()];
  const padded = [` ${text}`, `${text} `, `  ${text} `];
  const decomposed = [text.normalize('NFD')];
  const forms = { any: [...inCase, ...padded, ...decomposed], case: inCase, blanks: padded, nfd: decomposed }[
    by
  ];
  return [...new Set(forms)].filter((form) => form !== text);
}
