// How much a decoded text looks like words that people write: Russian, Korean or western European. Pure statistics on letters.
import type { FileEncoding } from '../csv/encoding.ts';

/** Per thousand letters of Russian prose, in the order of the alphabet (а … я, ё last). */
const RUSSIAN = [
  80, 16, 45, 17, 30, 85, 9, 16, 74, 12, 35, 44, 32, 67, 110, 28, 47, 55, 63, 26, 3, 10, 5, 14, 7, 4, 0.4, 19,
  17, 3, 6, 20, 0.4,
];

const HIGHEST = 110;

/** Sequences that Russian has hardly ever: at the start of a word, or twice the same vowel sign. */
const UNRUSSIAN = /^[ъыь]|[ъь]{2}|[аеиоуыэюя]{4}|[бвгджзйклмнпрстфхцчшщ]{6}/;

/** ASCII letters around at least one other character; blanks, controls, digits and signs end a word. */
const WORD = /[A-Za-z_]*[^\s\u0000-\u007f][A-Za-z_\u0080-\u{10ffff}]*/gu;

/** From 0 (nobody writes so) to 1; judged on the words that have other than ASCII characters. */
export function plausibility(text: string, encoding: FileEncoding): number {
  let score = 0;
  let weight = 0;
  for (const [word] of text.slice(0, 200_000).matchAll(WORD)) {
    const letters = word.length;
    weight += letters;
    score += letters * wordScore(word, encoding);
  }
  return weight === 0 ? 0 : score / weight;
}

function wordScore(word: string, encoding: FileEncoding): number {
  // Controls and replacement characters are in no word of any language.
  if (/[\u0080-\u009f\uFFFD]/.test(word)) return -1;
  switch (encoding) {
    case 'windows-1251':
    case 'koi8-r':
      return russianScore(word);
    case 'euc-kr':
      return koreanScore(word);
    default:
      return westernScore(word);
  }
}

function russianScore(word: string): number {
  if (PUNCTUATION.test(word)) return 0.5;
  if (!/^[а-яёА-ЯЁ«»“”„’№–—…€₽\u00a0°]+$/.test(word)) return /[A-Za-z]/.test(word) ? -0.5 : -0.3;
  const letters = word.replaceAll(/[^а-яёА-ЯЁ]/g, '');
  if (letters === '') return 0.5;
  const low = letters.toLowerCase();
  const common =
    Array.from(low).reduce((sum, letter) => sum + Math.log2(1 + frequency(letter)), 0) / low.length;
  const usual = common / Math.log2(1 + HIGHEST);
  // aBC or ABc: capitals stand in front, or everywhere.
  const casing = /^(?:[А-ЯЁ]?[а-яё]*|[А-ЯЁ]+)$/.test(letters) ? 0.35 : -0.5;
  const shouting = /^[А-ЯЁ]{2,}$/.test(letters) ? -0.08 : 0;
  return usual * 0.75 + casing + shouting - (UNRUSSIAN.test(low) ? 0.3 : 0);
}

function frequency(letter: string): number {
  const at = letter === 'ё' ? 32 : letter.charCodeAt(0) - 0x430;
  return RUSSIAN[at] ?? 0;
}

function koreanScore(word: string): number {
  if (PUNCTUATION.test(word)) return 0.5;
  const others = Array.from(word).filter((char) => char > '\u007f');
  const hangul = others.filter((char) => char >= '\uac00' && char <= '\ud7a3').length;
  const signs = others.filter((char) => /[₩·…“”‘’「」『』~℃㎡㎏㈜×÷°]/.test(char)).length;
  // Hanja and box drawing are what other encodings look like when they are read as Korean.
  return (hangul + signs * 0.8) / others.length - (others.length - hangul - signs) / others.length;
}

function westernScore(word: string): number {
  if (PUNCTUATION.test(word)) return 0.5;
  if (!/^[A-Za-zÀ-ÖØ-öø-ÿŒœŠšŽžŸ€£ºª°§«»“”„‘’–—…•®©™\u00a0²³¡¿¥]+$/.test(word)) return -0.5;
  const accents = word.replaceAll(/[^À-ÖØ-öø-ÿŒœŠšŽž]/g, '');
  const plain = word.replaceAll(/[^A-Za-z]/g, '');
  if (accents === '') return 0.5;
  // «São», «Zürich», «été»: few marked letters among plain ones, and small ones inside of a word.
  if (/[a-zà-öø-ÿ][A-ZÀ-ÖØ-Þ]/.test(word)) return -0.4;
  if (/[ÐðÞþ×÷ýÿ]/.test(accents)) return 0;
  return plain.length >= accents.length ? 0.9 : accents.length <= 2 && plain.length > 0 ? 0.6 : -0.3;
}

const PUNCTUATION = /^[«»“”„‘’–—…•№°€£₽₩®©™§\u00a0·]+$/;
