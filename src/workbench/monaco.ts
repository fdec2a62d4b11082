// The only file that knows Monaco. Imported lazily, after the plain textarea works; gives back a narrow editor.
// One editor, one model per step: each step keeps its own undo history, cursor and markers.
import * as monaco from 'monaco-editor/editor/editor.api.js';
import 'monaco-editor/features/codeEditor/register.js';
import 'monaco-editor/features/codicon/register.js';
import 'monaco-editor/features/bracketMatching/register.js';
import 'monaco-editor/features/caretOperations/register.js';
import 'monaco-editor/features/clipboard/register.js';
import 'monaco-editor/features/comment/register.js';
import 'monaco-editor/features/cursorUndo/register.js';
import 'monaco-editor/features/find/register.js';
import 'monaco-editor/features/gotoError/register.js';
import 'monaco-editor/features/hover/register.js';
import 'monaco-editor/features/indentation/register.js';
import 'monaco-editor/features/linesOperations/register.js';
import 'monaco-editor/features/multicursor/register.js';
import 'monaco-editor/features/toggleTabFocusMode/register.js';
import 'monaco-editor/features/tokenization/register.js';
import 'monaco-editor/features/wordHighlighter/register.js';
import 'monaco-editor/features/wordOperations/register.js';
import 'monaco-editor/languages/definitions/sql/register.js';
import 'monaco-editor/languages/definitions/yaml/register.js';
import EditorWorker from 'monaco-editor/editor/editor.worker.js?worker';
import type { Step } from '../core/lab.ts';
import { markableRange } from './text-position.ts';
import { currentTheme, onThemeChange, tokenColour, tokenText } from './theme.ts';

self.MonacoEnvironment = { getWorker: () => new EditorWorker() };

export interface Mark {
  readonly severity: 'error' | 'warning';
  readonly offset: number;
  readonly length: number | undefined;
  readonly message: string;
}

export interface CodeEditor {
  openStep(step: string, label: string): void;
  setText(step: string, text: string): void;
  mark(step: string, marks: readonly Mark[]): void;
  /** Brings a range into sight, selects it and takes the focus. */
  reveal(offset: number, length: number): void;
  focus(): void;
  dispose(): void;
}

export interface CodeEditorOptions {
  readonly host: HTMLElement;
  readonly steps: readonly Step[];
  readonly describedBy: string;
  textOf(step: string): string;
  onText(step: string, text: string): void;
}

/** Creates the editor inside `host`. */
export function createCodeEditor(options: CodeEditorOptions): CodeEditor {
  const models = new Map<string, monaco.editor.ITextModel>();
  for (const { id, language } of options.steps) {
    const model = monaco.editor.createModel(options.textOf(id), language === 'sql' ? 'sql' : 'yaml');
    model.setEOL(monaco.editor.EndOfLineSequence.LF);
    model.updateOptions({ tabSize: 2, insertSpaces: true });
    model.onDidChangeContent(() => options.onText(id, model.getValue()));
    models.set(id, model);
  }
  const views = new Map<string, monaco.editor.ICodeEditorViewState | null>();
  const marked = new Set<string>();
  let open = '';
  wearTheme();
  const editor = monaco.editor.create(options.host, settings());
  const endTheme = onThemeChange(wearTheme);
  // Only the Enter key indents. Text that arrives in one piece (dictation, an extension, a test) stays as it is:
  // Monaco would type it letter by letter and add an indent to every line.
  editor.addCommand(
    monaco.KeyCode.Enter,
    () => editor.trigger('keyboard', 'type', { text: `\n${indentAtCursor(editor)}` }),
    'editorTextFocus',
  );
  // Widths are measured at creation; a face that arrives later would put the caret beside its letter.
  void document.fonts.ready.then(() => monaco.editor.remeasureFonts());

  return {
    openStep(step, label) {
      const model = models.get(step);
      if (model === undefined) return;
      if (open !== step) {
        if (open !== '') views.set(open, editor.saveViewState());
        editor.setModel(model);
        editor.restoreViewState(views.get(step) ?? null);
        open = step;
      }
      editor.updateOptions({ ariaLabel: label });
      // 0.57 has no option for a description; the hint is tied to its input by hand.
      const input = options.host.querySelector('.native-edit-context, textarea.inputarea');
      input?.setAttribute('aria-describedby', options.describedBy);
    },
    setText(step, text) {
      const model = models.get(step);
      if (model === undefined || model.getValue() === text) return;
      // As an edit, not `setValue`: a Reset can be undone.
      model.pushEditOperations(null, [{ range: model.getFullModelRange(), text }], () => null);
    },
    mark(step, marks) {
      const model = models.get(step);
      // Called at every key: where there was nothing and is nothing, nothing is told.
      if (model === undefined || (marks.length === 0 && !marked.has(step))) return;
      monaco.editor.setModelMarkers(
        model,
        'run',
        marks.map((mark) => markerOf(model, mark)),
      );
      if (marks.length === 0) marked.delete(step);
      else marked.add(step);
    },
    reveal(offset, length) {
      const model = editor.getModel();
      if (model === null) return;
      const range = rangeOf(model, offset, length);
      editor.setSelection(range);
      editor.revealRangeInCenterIfOutsideViewport(range);
      editor.focus();
    },
    focus: () => editor.focus(),
    dispose() {
      endTheme();
      editor.dispose();
      for (const model of models.values()) model.dispose();
    },
  };
}

function settings(): monaco.editor.IStandaloneEditorConstructionOptions {
  return {
    model: null,
    automaticLayout: true,
    fontFamily: tokenText('--py-font-mono'),
    fontSize: 14,
    lineHeight: 22,
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
  };
}

/** The line's own indent, and one level more behind an opening bracket or a YAML key. */
function indentAtCursor(editor: monaco.editor.ICodeEditor): string {
  const position = editor.getPosition();
  if (position === null) return '';
  const line =
    editor
      .getModel()
      ?.getLineContent(position.lineNumber)
      .slice(0, position.column - 1) ?? '';
  const indent = /^\s*/.exec(line)?.[0] ?? '';
  return /[(:]\s*$/.test(line) ? `${indent}  ` : indent;
}

function markerOf(model: monaco.editor.ITextModel, mark: Mark): monaco.editor.IMarkerData {
  const range = rangeOf(model, mark.offset, mark.length);
  const severity = mark.severity === 'error' ? monaco.MarkerSeverity.Error : monaco.MarkerSeverity.Warning;
  return { ...range, severity, message: mark.message };
}

function rangeOf(model: monaco.editor.ITextModel, offset: number, length: number | undefined): monaco.IRange {
  const { start, end } = markableRange(model.getValue(), offset, length);
  return monaco.Range.fromPositions(model.getPositionAt(start), model.getPositionAt(end));
}

/** Both themes are built from the tokens as they stand when the theme is put on. */
function wearTheme(): void {
  const theme = currentTheme();
  const name = `pipeyard-${theme}`;
  const bare = (token: `--py-${string}`): string => tokenColour(token).slice(1);
  monaco.editor.defineTheme(name, {
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
  });
  monaco.editor.setTheme(name);
}
