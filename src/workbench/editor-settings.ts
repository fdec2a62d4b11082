// How Monaco behaves here. Settings only: colours and faces come from the page.

export const EDITOR_SETTINGS = {
  automaticLayout: true,
  tabFocusMode: true,
  autoIndent: 'none',
  minimap: { enabled: false },
  lineNumbersMinChars: 3,
  glyphMargin: false,
  folding: false,
  renderLineHighlight: 'line',
  // Elsewhere the last line's number is drawn too pale to read.
  renderFinalNewline: 'on',
  renderWhitespace: 'selection',
  scrollBeyondLastLine: false,
  overviewRulerBorder: false,
  hideCursorInOverviewRuler: true,
  fixedOverflowWidgets: true,
  wordWrap: 'on',
  wrappingIndent: 'indent',
  padding: { top: 12, bottom: 12 },
  scrollbar: { useShadows: false, alwaysConsumeMouseWheel: false },
  unicodeHighlight: { ambiguousCharacters: false },
  occurrencesHighlight: 'singleFile',
  cursorSmoothCaretAnimation: 'off',
  quickSuggestions: { other: 'on', comments: 'off', strings: 'off' },
  acceptSuggestionOnEnter: 'smart',
  // A comma or a bracket behind a name is a comma or a bracket.
  acceptSuggestionOnCommitCharacter: false,
  suggest: { showWords: false, preview: false, showStatusBar: false },
} as const;
