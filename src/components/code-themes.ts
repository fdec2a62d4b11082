// Code colours in the tokens' spirit: ink for code, copper for keywords, green for text, grey for comments. Hex, because
// Expressive Code computes contrast from them; keep in step with styles/tokens.css.

interface Palette {
  readonly type: 'light' | 'dark';
  readonly paper: string;
  readonly ink: string;
  readonly faint: string;
  readonly keyword: string;
  readonly text: string;
  readonly value: string;
}

function themeOf({ type, paper, ink, faint, keyword, text, value }: Palette) {
  const rule = (scope: string[], foreground: string) => ({ scope, settings: { foreground } });
  return {
    name: `pipeyard-${type}`,
    type,
    colors: { 'editor.background': paper, 'editor.foreground': ink },
    tokenColors: [
      { settings: { foreground: ink } },
      rule(['comment', 'punctuation.definition.comment'], faint),
      rule(['keyword', 'storage', 'entity.name.tag', 'support.type.property-name'], keyword),
      rule(['keyword.operator', 'punctuation'], ink),
      rule(['string', 'markup.inline.raw'], text),
      rule(['constant', 'support.function', 'entity.name.function'], value),
    ],
  };
}

export const codeThemes = [
  themeOf({
    type: 'dark',
    paper: '#0d1217',
    ink: '#e9e6df',
    faint: '#929ca4',
    keyword: '#e5a06a',
    text: '#7cc796',
    value: '#8cbbe3',
  }),
  themeOf({
    type: 'light',
    paper: '#f3efe7',
    ink: '#1c2328',
    faint: '#5f6870',
    keyword: '#96471a',
    text: '#1f6b3f',
    value: '#2b5d86',
  }),
];
