// The house rules as data, and the function that finds what breaks them. Pure: files come in as text.
import { posix } from 'node:path';
import { readModule, type ModuleFacts } from './module-facts.ts';

export interface SourceFile {
  /** From the repo's root, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** Layer (folder of src) -> the other layers it may import. Every layer may import itself. */
const MATRIX: Readonly<Record<string, readonly string[]>> = {
  core: [],
  schema: ['core'],
  engines: ['core'],
  // Everything that reaches the browser's storage: beside the workers, since elements and workbench both need it.
  storage: ['core'],
  worker: ['core', 'engines'],
  // Node only: reads labs, compiles them, and grades them with the same engine and session as the browser.
  authoring: ['core', 'schema', 'engines', 'worker'],
  workbench: ['core', 'engines', 'worker', 'storage'],
  // `<try-sql>` runs its query in a worker, which it loads when the reader asks for it.
  elements: ['core', 'worker', 'storage'],
  components: ['core', 'schema', 'storage', 'authoring', 'workbench', 'elements', 'styles'],
  pages: ['core', 'schema', 'storage', 'authoring', 'workbench', 'elements', 'components', 'styles'],
  // src/content.config.ts and its like.
  root: ['core', 'schema', 'authoring'],
  styles: [],
};

/** What only one file may touch: the package, or the name in the code. Further files are named with their reason. */
const OWNERS: readonly {
  readonly what: string;
  readonly uses: (facts: ModuleFacts) => boolean;
  readonly layers: readonly string[];
  readonly also?: readonly string[];
}[] = [
  { what: 'monaco-editor', uses: imports(/^monaco-editor(\/|$)/), layers: ['workbench'] },
  { what: 'jsdiff', uses: imports(/^diff$/), layers: ['workbench'] },
  { what: 'fflate', uses: imports(/^fflate$/), layers: ['workbench'] },
  { what: 'sql-formatter', uses: imports(/^sql-formatter(\/|$)/), layers: ['workbench'] },
  { what: 'chart.js', uses: imports(/^chart\.js(\/|$)/), layers: ['workbench'] },
  { what: 'sql.js', uses: importsValue(/^sql\.js$/), layers: ['engines'] },
  { what: 'papaparse', uses: importsValue(/^papaparse$/), layers: ['engines'] },
  {
    what: 'IndexedDB',
    uses: (facts) => imports(/^idb$/)(facts) || facts.names.has('indexedDB'),
    layers: ['storage'],
    // A database of its own, so that a transaction that hangs stands in nobody's way.
    also: ['src/storage/probe-blobs.ts'],
  },
  { what: 'localStorage', uses: (facts) => facts.names.has('localStorage'), layers: ['storage'] },
  {
    what: 'new Worker', // Node's own Worker is imported and thus no free name.
    uses: (facts) => facts.news.has('Worker') && facts.names.has('Worker'),
    layers: ['worker'],
  },
];

/** Packages that belong to a layer rather than to one file. */
const PACKAGE_LAYERS: readonly { readonly pattern: RegExp; readonly layers: readonly string[] }[] = [
  // Learners write YAML (dashboard), authors do, too; pages are built from it.
  { pattern: /^yaml$/, layers: ['engines', 'authoring', 'schema', 'components', 'pages'] },
  // 26 kB in a browser: only what runs at build time may have it.
  { pattern: /^(zod|astro\/zod)(\/|$)/, layers: ['schema', 'authoring', 'root'] },
  { pattern: /^node:/, layers: ['authoring', 'pages', 'components', 'root'] },
  { pattern: /^(preact|@preact\/signals|lucide-preact)(\/|$)/, layers: ['workbench'] },
];

/** Layers that run when the site is built. */
const BUILD_TIME = ['authoring', 'components', 'pages', 'root'];

const NOT_IN_CORE = [
  'document',
  'window',
  'navigator',
  'localStorage',
  'sessionStorage',
  'indexedDB',
  'location',
  'fetch',
  'process',
  'Buffer',
  'require',
  'self',
  'Worker',
];

const BANNED_WORDS = /(^|[/-])(utils?|helpers?|common|managers?)([/.-]|$)/;

/** One sentence per broken rule; empty when the house is in order. */
export function findFaults(files: readonly SourceFile[]): string[] {
  const modules = files.map((file) => ({
    path: file.path,
    layer: layerOf(file.path),
    facts: readModule(file),
  }));
  return [
    ...modules.flatMap(({ path, layer, facts }) => [
      ...faultsOfName(path, facts),
      ...facts.imports.flatMap((entry) => faultsOfImport(path, layer, entry.from)),
      ...(layer === 'core' ? foreignNames(path, facts) : []),
    ]),
    ...OWNERS.flatMap(({ what, uses, layers, also = [] }) => {
      const users = modules.filter(({ facts }) => uses(facts));
      const strangers = users.filter(({ layer }) => !layers.includes(layer)).map(({ path }) => path);
      const owners = users
        .filter(({ layer, path }) => layers.includes(layer) && !also.includes(path))
        .map(({ path }) => path);
      return [
        ...strangers.map((path) => `${path}: ${what} belongs to ${layers.join(', ')}`),
        ...(owners.length > 1 ? [`${what} must have one owner, it has: ${owners.join(', ')}`] : []),
      ];
    }),
  ];
}

function layerOf(path: string): string {
  const [, layer = '', ...rest] = path.split('/');
  return rest.length === 0 ? 'root' : layer;
}

function faultsOfImport(path: string, layer: string, from: string): string[] {
  const allowed = MATRIX[layer];
  if (allowed === undefined) return [`${path}: src/${layer}/ is no layer of the house`];
  if (!from.startsWith('.')) return faultsOfPackage(path, layer, from);
  // `?url`, `?worker` and `?raw` are Vite's.
  const target = posix.join(posix.dirname(path), from.replace(/\?.*$/, ''));
  if (posix.extname(target) === '') return [`${path}: '${from}' needs its extension`];
  if (!target.startsWith('src/')) {
    // The build may read what authors wrote; the browser's code never does.
    const content = target.startsWith('content/') || target.startsWith('labs/');
    return content && BUILD_TIME.includes(layer) ? [] : [`${path}: '${from}' leads out of src`];
  }
  if (isNodeOnly(target) && layer !== 'authoring') return [`${path}: '${from}' runs in Node only`];
  const other = layerOf(target);
  return other === layer || allowed.includes(other)
    ? []
    : [`${path}: ${layer} must not import ${other} ('${from}')`];
}

function faultsOfPackage(path: string, layer: string, from: string): string[] {
  if (layer === 'core') return [`${path}: core imports no package ('${from}')`];
  if (from.startsWith('node:') && isNodeOnly(path)) return [];
  const rule = PACKAGE_LAYERS.find(({ pattern }) => pattern.test(from));
  return rule === undefined || rule.layers.includes(layer)
    ? []
    : [`${path}: ${layer} must not import ${from}`];
}

/** The Node side of an engine says so in its name; the browser's files must not import it. */
function isNodeOnly(path: string): boolean {
  return path.startsWith('src/engines/') && path.endsWith('-node.ts');
}

function foreignNames(path: string, facts: ModuleFacts): string[] {
  return NOT_IN_CORE.filter((name) => facts.names.has(name)).map(
    (name) => `${path}: core must not know '${name}'`,
  );
}

function faultsOfName(path: string, facts: ModuleFacts): string[] {
  const faults: string[] = [];
  if (BANNED_WORDS.test(path)) faults.push(`${path}: the name says nothing`);
  if (facts.reExportsOnly) faults.push(`${path}: a barrel; import from the file itself`);
  if (facts.text.includes('/work/shared')) faults.push(`${path}: /work/shared is not part of the repo`);
  return faults;
}

function imports(pattern: RegExp): (facts: ModuleFacts) => boolean {
  return (facts) => facts.imports.some(({ from }) => pattern.test(from));
}

function importsValue(pattern: RegExp): (facts: ModuleFacts) => boolean {
  return (facts) => facts.imports.some(({ from, typeOnly }) => !typeOnly && pattern.test(from));
}
