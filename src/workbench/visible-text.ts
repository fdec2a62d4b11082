// Makes the characters visible that a person cannot see: spaces, tabs, no-break spaces, carriage returns.
// Pure: gives pieces, the view draws them.

export interface TextPiece {
  /** `plain` is shown as it is; `mark` is shown as a sign with a spoken name. */
  readonly kind: 'plain' | 'mark';
  readonly text: string;
  readonly name?: string;
}

interface Sign {
  readonly sign: string;
  readonly name: string;
}

const SIGNS: Readonly<Record<string, Sign>> = {
  ' ': { sign: '·', name: 'space' },
  '\t': { sign: '→', name: 'tab' },
  '\r': { sign: '␍', name: 'carriage return' },
  '\n': { sign: '␊', name: 'line feed' },
  '\u00a0': { sign: '⍽', name: 'no-break space' },
  '\u202f': { sign: '⍽', name: 'narrow no-break space' },
  '\u2007': { sign: '⍽', name: 'figure space' },
  '\u200b': { sign: '∅', name: 'zero-width space' },
  '\ufeff': { sign: '∅', name: 'byte order mark' },
  '\u2028': { sign: '␤', name: 'line separator' },
  '\u2029': { sign: '␤', name: 'paragraph separator' },
  '\u007f': { sign: '␡', name: 'delete' },
  ...namedAlike('\u2060\u00ad', '∅', 'zero-width character'),
  // They turn the direction of the text around them: what is read is not what is there.
  ...namedAlike('\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069', '⇄', 'direction mark'),
  ...controls(),
};

const ODD = /[\u0000-\u001f\u007f\u00a0\u00ad\u2007\u200b\u200e\u200f\u2028-\u202f\u2060\u2066-\u2069\ufeff]/;

function namedAlike(characters: string, sign: string, name: string): Record<string, Sign> {
  return Object.fromEntries(characters.split('').map((char) => [char, { sign, name }]));
}

/** Unicode has a picture for every control character; tab, CR and LF have their own signs above. */
function controls(): Record<string, Sign> {
  const codes = Array.from({ length: 32 }, (_, code) => code).filter((code) => ![9, 10, 13].includes(code));
  return Object.fromEntries(
    codes.map((code) => [
      String.fromCharCode(code),
      {
        sign: String.fromCharCode(0x2400 + code),
        name: code === 0 ? 'NUL' : `control character ${String(code)}`,
      },
    ]),
  );
}

/** Every invisible character as a sign. */
export function showInvisible(text: string): readonly TextPiece[] {
  return pieces(text, () => true);
}

/** Only what would mislead in a cell: blanks at either end, and blanks that are not plain spaces anywhere. */
export function showEdges(text: string): readonly TextPiece[] {
  const head = text.length - text.trimStart().length;
  const tail = text.trimEnd().length;
  if (head === 0 && tail === text.length && !ODD.test(text)) return [{ kind: 'plain', text }];
  return pieces(text, (at, char) => char !== ' ' || at < head || at >= tail);
}

function pieces(text: string, wanted: (at: number, char: string) => boolean): readonly TextPiece[] {
  const found: TextPiece[] = [];
  let plain = '';
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    const sign = SIGNS[char];
    if (sign === undefined || !wanted(at, char)) {
      plain += char;
      continue;
    }
    if (plain !== '') found.push({ kind: 'plain', text: plain });
    plain = '';
    const last = found.at(-1);
    // A run of the same sign is one piece: a column padded with 30 blanks must not make 30 elements.
    if (last?.kind === 'mark' && last.name === sign.name) {
      found[found.length - 1] = { ...last, text: last.text + sign.sign };
    } else {
      found.push({ kind: 'mark', text: sign.sign, name: sign.name });
    }
  }
  if (plain !== '') found.push({ kind: 'plain', text: plain });
  return found;
}
