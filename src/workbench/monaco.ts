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
import 'monaco-editor/features/snippet/register.js';
// `features/suggest` of 0.57 registers inline suggestions only; the list itself is here.
import 'monaco-editor/editor/contrib/suggest/browser/suggestController.js';
import 'monaco-editor/features/toggleTabFocusMode/register.js';
import 'monaco-editor/features/tokenization/register.js';
import 'monaco-editor/features/wordHighlighter/register.js';
import 'monaco-editor/features/wordOperations/register.js';
import { StandaloneServices } from 'monaco-editor/editor/standalone/browser/standaloneServices.js';
import 'monaco-editor/languages/definitions/sql/register.js';
import 'monaco-editor/languages/definitions/yaml/register.js';
import EditorWorker from 'monaco-editor/editor/editor.worker.js?worker';
import type { Step } from '../core/lab.ts';
import { markableRange } from './text-position.ts';
import type { Completion, Completions } from '../core/sql/complete.ts';
import type { Explained } from '../core/sql/hover.ts';
import { editorClipboard } from './editor-clipboard.ts';
import { EDITOR_SETTINGS } from './editor-settings.ts';
import { editorTheme } from './editor-theme.ts';
import { currentTheme, onThemeChange, tokenText } from './theme.ts';

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
  setTextSize(pixels: number): void;
  dispose(): void;
}

export interface CodeEditorOptions {
  readonly steps: readonly Step[];
  readonly describedBy: string;
  textOf(step: string): string;
  onText(step: string, text: string): void;
  onSelection(from: number, to: number): void;
  complete(step: string, text: string, offset: number): Completions;
  explain(step: string, text: string, offset: number): Explained | null;
}

type Models = ReadonlyMap<string, monaco.editor.ITextModel>;

/** What an editor needs, made in a turn of its own: with the editor in the same one, the page would stand still for long. */
export interface PreparedEditor {
  /** Creates the editor inside `host`. */
  create(host: HTMLElement): CodeEditor;
  /** Instead of `create`. */
  dispose(): void;
}

export function prepareEditor(options: CodeEditorOptions): PreparedEditor {
  StandaloneServices.initialize({ clipboardService: editorClipboard });
  const models = new Map<string, monaco.editor.ITextModel>();
  for (const { id, language } of options.steps) {
    const model = monaco.editor.createModel(options.textOf(id), language === 'sql' ? 'sql' : 'yaml');
    model.setEOL(monaco.editor.EndOfLineSequence.LF);
    model.updateOptions({ tabSize: 2, insertSpaces: true });
    model.onDidChangeContent(() => options.onText(id, model.getValue()));
    models.set(id, model);
  }
  wearTheme();
  return {
    create: (host) => createCodeEditor(options, models, host),
    dispose() {
      for (const model of models.values()) model.dispose();
    },
  };
}

function createCodeEditor(options: CodeEditorOptions, models: Models, host: HTMLElement): CodeEditor {
  const views = new Map<string, monaco.editor.ICodeEditorViewState | null>();
  const marked = new Set<string>();
  let open = '';
  const editor = monaco.editor.create(host, {
    ...EDITOR_SETTINGS,
    model: null,
    fontFamily: tokenText('--py-font-mono'),
  });
  const endTheme = onThemeChange(wearTheme);
  // Only the Enter key indents. Text that arrives in one piece (dictation, an extension, a test) stays as it is:
  // Monaco would type it letter by letter and add an indent to every line.
  editor.addCommand(
    monaco.KeyCode.Enter,
    () => editor.trigger('keyboard', 'type', { text: `\n${indentAtCursor(editor)}` }),
    // An open list of suggestions has the key first.
    'editorTextFocus && !suggestWidgetVisible',
  );
  editor.onDidChangeCursorSelection(({ selection }) => {
    const model = editor.getModel();
    if (model === null) return;
    options.onSelection(
      model.getOffsetAt(selection.getStartPosition()),
      model.getOffsetAt(selection.getEndPosition()),
    );
  });
  const stepOf = (model: monaco.editor.ITextModel): string | undefined =>
    [...models].find(([, one]) => one === model)?.[0];
  const language = registerLanguage(options, stepOf);
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
      const input = host.querySelector('.native-edit-context, textarea.inputarea');
      input?.setAttribute('aria-describedby', options.describedBy);
    },
    setText(step, text) {
      const model = models.get(step);
      if (model === undefined || model.getValue() === text) return;
      // As an edit, not `setValue`: a Reset can be undone.
      const caret = editor.getModel() === model ? editor.getPosition() : null;
      model.pushStackElement();
      model.pushEditOperations(null, [{ range: model.getFullModelRange(), text }], () => null);
      model.pushStackElement();
      if (caret !== null) editor.setPosition(caret);
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
    setTextSize: (pixels) =>
      editor.updateOptions({ fontSize: pixels, lineHeight: Math.round(pixels * 1.57) }),
    dispose() {
      endTheme();
      for (const one of language) one.dispose();
      editor.dispose();
      for (const model of models.values()) model.dispose();
    },
  };
}

const KINDS = {
  column: monaco.languages.CompletionItemKind.Field,
  table: monaco.languages.CompletionItemKind.Struct,
  view: monaco.languages.CompletionItemKind.Struct,
  cte: monaco.languages.CompletionItemKind.Module,
  alias: monaco.languages.CompletionItemKind.Variable,
  function: monaco.languages.CompletionItemKind.Function,
  keyword: monaco.languages.CompletionItemKind.Keyword,
  snippet: monaco.languages.CompletionItemKind.Snippet,
  value: monaco.languages.CompletionItemKind.Value,
} as const;

/** Our answers in Monaco's shapes. Languages are the page's, so only models of this editor are answered for. */
function registerLanguage(
  options: CodeEditorOptions,
  stepOf: (model: monaco.editor.ITextModel) => string | undefined,
): readonly monaco.IDisposable[] {
  const languages = ['sql', 'yaml'];
  const completion = monaco.languages.registerCompletionItemProvider(languages, {
    triggerCharacters: ['.', ' '],
    provideCompletionItems(model, position, context) {
      const step = stepOf(model);
      const offset = model.getOffsetAt(position);
      if (
        step === undefined ||
        (context.triggerCharacter === ' ' &&
          model.getLanguageId() === 'sql' &&
          !/\b(from|join|into|update|table)\s$/i.test(
            model.getLineContent(position.lineNumber).slice(0, position.column - 1),
          ))
      )
        return { suggestions: [] };
      const { from, items } = options.complete(step, model.getValue(), offset);
      const range = monaco.Range.fromPositions(model.getPositionAt(from), position);
      return { suggestions: items.map((item, at) => suggestionOf(item, at, range)) };
    },
  });
  const hover = monaco.languages.registerHoverProvider('sql', {
    provideHover(model, position) {
      const step = stepOf(model);
      const found =
        step === undefined ? null : options.explain(step, model.getValue(), model.getOffsetAt(position));
      if (found === null) return null;
      const range = monaco.Range.fromPositions(
        model.getPositionAt(found.from),
        model.getPositionAt(found.to),
      );
      return {
        range,
        contents: [{ value: `\`\`\`sql\n${found.title}\n\`\`\`` }, { value: asText(found.about) }],
      };
    },
  });
  return [completion, hover];
}

function suggestionOf(item: Completion, at: number, range: monaco.IRange): monaco.languages.CompletionItem {
  const { InsertAsSnippet } = monaco.languages.CompletionItemInsertTextRule;
  return {
    label: { label: item.label, description: item.detail },
    kind: KINDS[item.kind],
    insertText: item.insert,
    range,
    sortText: String(at).padStart(4, '0'),
    ...(item.template ? { insertTextRules: InsertAsSnippet } : {}),
    ...(item.about === '' ? {} : { documentation: item.about }),
  };
}

/** Names are no Markdown. */
function asText(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-.!|<>~]/g, '\\$&');
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

/** Put on anew at each switch of theme: the colours are the tokens as they stand then. */
function wearTheme(): void {
  const theme = currentTheme();
  monaco.editor.defineTheme(`pipeyard-${theme}`, editorTheme(theme));
  monaco.editor.setTheme(`pipeyard-${theme}`);
}
