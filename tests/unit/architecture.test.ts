// Proves the house rules of CONTRIBUTING on the real source: who may import whom, who owns which platform thing, how big files are.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findFaults, type SourceFile } from './architecture/rules.ts';
import { readSources } from './architecture/sources.ts';

const sources = readSources('src');

describe('the house', () => {
  test('has its source', () => {
    expect(sources.length).toBeGreaterThan(20);
  });

  test('keeps the import matrix, the owners and the banned names', () => {
    expect(findFaults(sources)).toEqual([]);
  });

  test('has small files: median at most 60 lines, none over 300', () => {
    const sizes = sources.map(({ path, text }) => ({ path, lines: linesOf(text) }));
    const logic = sizes.filter(({ path }) => !isTable(path));
    expect(logic.filter(({ lines }) => lines > 300)).toEqual([]);
    expect(median(logic.map(({ lines }) => lines))).toBeLessThanOrEqual(60);
  });

  test('opens every file with a comment that says what it is', () => {
    expect(sources.filter(({ path, text }) => !opensWithComment(path, text)).map(({ path }) => path)).toEqual(
      [],
    );
  });

  test('never reaches outside of the repo', () => {
    const config = readFileSync('package.json', 'utf8');
    expect(config).not.toContain('file:');
    expect(config).not.toContain('link:');
  });
});

describe('a planted fault is found', () => {
  const core = 'src/core/grading/planted.ts';
  test.each([
    ['core importing an engine', core, `import { open } from '../../engines/sqlite.ts';`],
    ['core importing schema', core, `import type { Lab } from '../../schema/lab.ts';`],
    ['core importing a package', core, `import { z } from 'zod';`],
    ['core re-exporting from a worker', core, `export { dispatch } from '../../worker/session.ts';`],
    ['core importing lazily', core, `const engine = await import('../../engines/sqlite.ts');`],
    ['core reading a file', core, `import { readFileSync } from 'node:fs';`],
    ['core touching the page', core, `export const title = () => document.title;`],
    ['core fetching', core, `export const load = () => fetch('/x');`],
    ['core on Node only', core, `export const home = process.env.HOME;`],
    ['an engine importing the workbench', 'src/engines/planted.ts', `import '../workbench/app.tsx';`],
    [
      'worker and storage mixed',
      'src/worker/planted.ts',
      `import { log } from '../storage/evidence-log.ts';`,
    ],
    ['the workbench importing a page', 'src/workbench/planted.tsx', `import '../pages/labs/data.ts';`],
    ['an element importing the workbench', 'src/elements/planted.ts', `import '../workbench/app.tsx';`],
    [
      'the page importing Node-only authoring',
      'src/workbench/planted.ts',
      `import '../authoring/read-lab.ts';`,
    ],
    ['a path out of src', 'src/workbench/planted.ts', `import '../../tools/serve.ts';`],
    ['a path without its extension', 'src/core/planted.ts', `import { a } from './values';`],
    ['the shared notes', 'src/authoring/planted.ts', `const seed = '/work/shared/seeds';`],
    [
      'the browser reading files',
      'src/worker/planted.ts',
      `import { load } from '../engines/sqlite/load-node.ts';`,
    ],
    [
      'an engine reading files in the browser',
      'src/engines/planted.ts',
      `import { readFileSync } from 'node:fs';`,
    ],
    [
      'Monaco outside of the workbench',
      'src/elements/planted.ts',
      `import * as monaco from 'monaco-editor/editor';`,
    ],
    ['Chart.js outside of the workbench', 'src/elements/planted.ts', `import { Chart } from 'chart.js';`],
    [
      'a second place that makes workers',
      'src/workbench/planted.ts',
      `new Worker(new URL('./x.ts', import.meta.url));`,
    ],
    ['localStorage outside of its owner', 'src/elements/planted.ts', `localStorage.setItem('a', 'b');`],
    [
      'an Astro page importing a worker',
      'src/pages/planted.astro',
      `---\nimport { x } from '../worker/session.ts';\n---\n`,
    ],
    [
      'a script in a component that owns storage',
      'src/components/Planted.astro',
      `<script>\nlocalStorage.clear();\n</script>`,
    ],
    ['a barrel', 'src/core/grading/index.ts', `export * from './verdict.ts';`],
    ['a folder for whatever', 'src/core/utils/date.ts', ``],
    ['a manager', 'src/storage/progress-manager.ts', ``],
  ])('%s', (_name, path, text) => {
    const planted: SourceFile = { path, text: `// A planted file.\n${text}\n` };
    // Together with the real source: owners are counted over all files.
    expect(findFaults([...sources, planted]).filter((fault) => fault.includes(path))).not.toEqual([]);
  });

  test('a second owner', () => {
    const text = `import * as monaco from 'monaco-editor/editor';`;
    const owners = [
      { path: 'src/workbench/monaco.ts', text },
      { path: 'src/workbench/second.ts', text },
    ];
    expect(findFaults(owners)).toEqual([
      'monaco-editor must have one owner, it has: src/workbench/monaco.ts, src/workbench/second.ts',
    ]);
  });

  test('and a right import is not', () => {
    const right = [
      {
        path: 'src/core/grading/fine.ts',
        text: `import { a } from '../values.ts';\n// document, fetch and 'zod' in a comment\n`,
      },
      {
        path: 'src/engines/fine.ts',
        text: `import type { Lab } from '../core/lab.ts';\nimport type { B } from 'sql.js';\n`,
      },
      { path: 'src/pages/fine.ts', text: `import { read } from '../authoring/read-lab.ts';\n` },
    ];
    expect(findFaults(right)).toEqual([]);
  });
});

/** Words and data: long, but nothing to understand. */
function isTable(path: string): boolean {
  return path.startsWith('src/core/text/');
}

/** Without the style sheet of an Astro file: its length is no sign of a file that does too much. */
function linesOf(text: string): number {
  return text.replace(/<style\b[\s\S]*?<\/style>/g, '').split('\n').length - 1;
}

function opensWithComment(path: string, text: string): boolean {
  const start = path.endsWith('.astro') ? /^(---\s*)?(\/\/|\/\*|<!--)/ : /^(\/\/|\/\*)/;
  return start.test(text.trimStart());
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}
