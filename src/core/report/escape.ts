// The one way by which text gets into HTML or SVG that is built as a string. Nothing else may put a name or a value there.

/** Markup that is safe as it stands: made by `markup` only. */
export interface Markup {
  readonly markup: string;
}

type Piece = Markup | string | number | bigint | readonly Markup[] | null;

/** Text becomes text; markup stays; a list is joined; null is nothing. Values may stand in content and in quoted attributes. */
export function markup(parts: TemplateStringsArray, ...pieces: readonly Piece[]): Markup {
  const written = parts.map((part, at) => part + (at < pieces.length ? write(pieces[at] ?? null) : ''));
  return { markup: written.join('') };
}

function write(piece: Piece): string {
  if (piece === null) return '';
  if (typeof piece === 'string' || typeof piece === 'number' || typeof piece === 'bigint')
    return escapeText(String(piece));
  return isList(piece) ? piece.map(({ markup }) => markup).join('') : piece.markup;
}

function isList(piece: Markup | readonly Markup[]): piece is readonly Markup[] {
  return Array.isArray(piece);
}

const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Also takes away what HTML and XML cannot hold at all: control characters and halves of a surrogate pair. */
export function escapeText(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
    .replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign);
}
