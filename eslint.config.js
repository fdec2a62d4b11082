// Typed lint for the whole repo. `--max-warnings 0`: a rule is either worth an error or it is off, with its reason here.
import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const TEXT_ONLY = 'Text reaches the DOM as text: use textContent or JSX.';

/** Ways in which a string becomes markup. Learners' text, file names and engine messages must never take one. */
const NO_MARKUP_FROM_STRINGS = {
  'no-restricted-properties': [
    'error',
    ...['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'setHTMLUnsafe', 'createContextualFragment'].map(
      (property) => ({ property, message: TEXT_ONLY }),
    ),
    { object: 'document', property: 'write', message: TEXT_ONLY },
    { object: 'document', property: 'writeln', message: TEXT_ONLY },
  ],
  'no-restricted-syntax': [
    'error',
    { selector: 'JSXAttribute[name.name="dangerouslySetInnerHTML"]', message: TEXT_ONLY },
    { selector: 'TSEnumDeclaration', message: 'Only erasable TypeScript: use a union of strings.' },
    {
      selector: 'TSParameterProperty',
      message: 'Only erasable TypeScript: declare the field and assign it in the constructor.',
    },
  ],
  'no-eval': 'error',
  'no-new-func': 'error',
};

export default defineConfig(
  globalIgnores([
    'dist/',
    '.astro/',
    '.cache/',
    'node_modules/',
    'test-results/',
    'playwright-report/',
    'content/',
    'labs/',
  ]),
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  astro.configs.recommended,
  {
    languageOptions: {
      parserOptions: {
        projectService: true,
        extraFileExtensions: ['.astro'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      ...NO_MARKUP_FROM_STRINGS,
      eqeqeq: 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      // `params['id']`: brackets mark a key that no type promises.
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      // A `default` is a decision, too.
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // `_name` says: this parameter must stand here and is not needed.
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_' },
      ],
      // Numbers read well in sentences; objects and undefined do not and stay forbidden.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allow: [] }],
      // `() => port.postMessage(x)` is plain; the rule asks for braces and finds no bug.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // Type and interface are both at home here: unions are types, shapes are interfaces.
      '@typescript-eslint/consistent-type-definitions': 'off',
      // An index that was just checked (`rows[0]!`) is said plainly instead of by a dead branch.
      // TypeScript's own noUncheckedIndexedAccess asks for a decision at each place.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // A port's method may be empty on purpose (a double in a test, a listener that is not wanted).
      '@typescript-eslint/no-empty-function': 'off',
      // An async function may keep its contract without awaiting: handlers of a port, Playwright fixtures.
      '@typescript-eslint/require-await': 'off',
      // `readJson<Report>(file)`: the caller names the shape it knows.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      // TypeScript narrows what a call in between may change (a signal, an aborted visit, a counter in a closure), and the
      // rule then calls the second look unnecessary.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      // A data attribute goes away by `delete element.dataset[name]`.
      '@typescript-eslint/no-dynamic-delete': 'off',
      // Ports and props are written as methods and taken apart on purpose; classes here keep their state in #fields.
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    files: ['src/**'],
    ignores: ['src/authoring/**'],
    rules: { 'no-console': 'error' },
  },
  {
    files: ['src/**/*.ts', 'src/**/*.tsx'],
    // Astro wants its collections under a given name, everything else is imported by its own.
    // A `.d.ts` describes what others export.
    ignores: ['src/content.config.ts', '**/*.d.ts'],
    rules: {
      'no-restricted-exports': [
        'error',
        {
          restrictDefaultExports: {
            direct: true,
            named: true,
            defaultFrom: true,
            namedFrom: true,
            namespaceFrom: true,
          },
        },
      ],
    },
  },
  {
    files: ['**/*.astro'],
    rules: { 'astro/no-set-html-directive': 'error', 'astro/no-set-text-directive': 'error' },
  },
  {
    // Astro's parser gives frontmatter expressions and components no types, so the typed rules see `any` everywhere.
    // `astro check` (npm run check) types these files.
    files: ['**/*.astro', '**/*.astro/*.ts', '**/*.js', '**/*.mjs'],
    extends: [tseslint.configs.disableTypeChecked],
  },
  {
    files: ['**/*.d.ts'],
    // Inside `declare module` a top-level import would turn the file into a module.
    rules: { '@typescript-eslint/consistent-type-imports': 'off' },
  },
);
