// A module of Monaco that comes without types: as much of it as is used here.
declare module 'monaco-editor/editor/standalone/browser/standaloneServices.js' {
  export const StandaloneServices: {
    /** Takes effect once, before the first model. */
    initialize(overrides: {
      readonly clipboardService: typeof import('./editor-clipboard.ts').editorClipboard;
    }): void;
  };
}
