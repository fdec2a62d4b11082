// Our two editor themes, made of the site's tokens. Knows the shape Monaco wants, not Monaco.
import { tokenColour, type ThemeName } from './theme.ts';

export interface EditorTheme {
  readonly base: 'vs' | 'vs-dark';
  readonly inherit: boolean;
  readonly rules: { token: string; foreground: string; fontStyle?: string }[];
  readonly colors: Record<string, string>;
}

/** Built from the tokens as they stand now. */
export function editorTheme(theme: ThemeName): EditorTheme {
  const bare = (token: `--py-${string}`): string => tokenColour(token).slice(1);
  return {
    base: theme === 'dark' ? 'vs-dark' : 'vs',
    inherit: true,
    rules: [
      { token: '', foreground: bare('--py-ink') },
      { token: 'comment', foreground: bare('--py-ink-faint'), fontStyle: 'italic' },
      { token: 'keyword', foreground: bare('--py-accent') },
      // The base themes name some tokens by language; those win unless they are named too.
      { token: 'operator', foreground: bare('--py-accent') },
      { token: 'operator.sql', foreground: bare('--py-accent') },
      { token: 'delimiter', foreground: bare('--py-ink-soft') },
      { token: 'predefined', foreground: bare('--py-info') },
      { token: 'predefined.sql', foreground: bare('--py-info') },
      { token: 'string.sql', foreground: bare('--py-ok') },
      { token: 'string.yaml', foreground: bare('--py-ink') },
      { token: 'type', foreground: bare('--py-accent') },
      { token: 'string', foreground: bare('--py-ok') },
      { token: 'number', foreground: bare('--py-info') },
      { token: 'identifier.quote', foreground: bare('--py-warn') },
    ],
    colors: {
      'editor.background': tokenColour('--py-surface'),
      'editor.foreground': tokenColour('--py-ink'),
      'editorLineNumber.foreground': tokenColour('--py-ink-faint'),
      'editorLineNumber.activeForeground': tokenColour('--py-ink'),
      'editor.lineHighlightBackground': tokenColour('--py-surface-sunk'),
      'editor.lineHighlightBorder': tokenColour('--py-surface-sunk'),
      'editorCursor.foreground': tokenColour('--py-accent'),
      'editor.selectionBackground': `${tokenColour('--py-accent')}44`,
      'editorWhitespace.foreground': tokenColour('--py-line-strong'),
      'editorIndentGuide.background1': tokenColour('--py-line'),
      'editorWidget.background': tokenColour('--py-surface'),
      'editorWidget.border': tokenColour('--py-line-strong'),
      'editorHoverWidget.background': tokenColour('--py-surface'),
      'editorHoverWidget.border': tokenColour('--py-line-strong'),
      'editorSuggestWidget.background': tokenColour('--py-surface'),
      'editorSuggestWidget.border': tokenColour('--py-line-strong'),
      'editorSuggestWidget.foreground': tokenColour('--py-ink'),
      'editorSuggestWidget.selectedBackground': tokenColour('--py-accent-soft'),
      'editorSuggestWidget.selectedForeground': tokenColour('--py-ink'),
      'editorSuggestWidget.highlightForeground': tokenColour('--py-accent'),
      'editorSuggestWidget.focusHighlightForeground': tokenColour('--py-accent'),
      'editorHoverWidget.foreground': tokenColour('--py-ink'),
      'editorError.foreground': tokenColour('--py-fail'),
      'editorWarning.foreground': tokenColour('--py-warn'),
      'editorOverviewRuler.errorForeground': tokenColour('--py-fail'),
      // Brackets are punctuation here, not a rainbow.
      ...Object.fromEntries(
        [1, 2, 3, 4, 5, 6].map((depth) => [
          `editorBracketHighlight.foreground${depth}`,
          tokenColour('--py-ink-soft'),
        ]),
      ),
      'input.background': tokenColour('--py-surface-sunk'),
      'input.border': tokenColour('--py-line-strong'),
      focusBorder: tokenColour('--py-focus'),
    },
  };
}
