import { defineConfig, globalIgnores } from 'eslint/config';
import js from '@eslint/js';
import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/** Text from a guide must never become markup, and the pages we stand on may forbid making code from text. */
const markupFromText = [
  { name: 'lit/directives/unsafe-html.js', message: 'Text from a guide is text.' },
  { name: 'lit/directives/unsafe-svg.js', message: 'Text from a guide is text.' },
  { name: 'lit/directives/unsafe-mathml.js', message: 'Text from a guide is text.' },
  { name: 'lit/static-html.js', importNames: ['unsafeStatic'], message: 'Use `literal`.' },
  { name: 'lit/directives/style-map.js', message: 'Strict pages refuse styles in the markup: use a class.' },
];
const markupSetters = [
  'innerHTML',
  'outerHTML',
  'insertAdjacentHTML',
  'setHTMLUnsafe',
  'createContextualFragment',
  'parseFromString',
  'srcdoc',
];
/** What a strict page refuses in a template, or what would be a page of its own. */
const refusedMarkup = /(\sstyle|\ssrcdoc|\son[a-z]+)\s*=|<(style|script|iframe|object|embed)\b/i;

export default defineConfig(
  globalIgnores(['dist/', 'bench/dist/', 'bench/unpacked/', 'coverage/', '**/*.generated.js', '**/*.generated.d.ts']),
  js.configs.recommended,
  {
    files: ['**/*.ts', 'tools/**/*.mjs'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  { files: ['**/*.mjs', '*.js'], languageOptions: { globals: globals.node } },
  { files: ['bench/**/*.mjs'], languageOptions: { globals: globals.browser } }, // and functions that it hands to pages
  { files: ['demo/**/*.js'], languageOptions: { globals: globals.browser } },
  {
    files: ['src/**/*.ts'],
    rules: {
      'no-restricted-imports': ['error', { paths: markupFromText }],
      'no-restricted-properties': [
        'error',
        ...markupSetters.map((property) => ({ property, message: 'Text from a guide is text.' })),
        ...['write', 'writeln'].map((property) => ({
          object: 'document',
          property,
          message: 'Text from a guide is text.',
        })),
      ],
      'no-eval': 'error',
      'no-new-func': 'error',
    },
  },
  {
    files: ['src/elements/**/*.ts', 'src/define/**/*.ts'],
    extends: [lit['flat/recommended'], wc['flat/recommended'], wc['flat/best-practice']],
    plugins: { 'lit-a11y': litA11y },
    rules: {
      ...litA11y.configs.recommended.rules,
      'no-restricted-syntax': [
        'error',
        {
          selector: `TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=${refusedMarkup}]`,
          message: 'Strict pages refuse styles and scripts in the markup: use a class, or a listener.',
        },
      ],
    },
    settings: { litHtmlSources: true },
  },
  {
    // What comes out of a JSON file has any shape there, and a test or a compiler finds out soon enough.
    files: ['test/**/*.ts', 'tools/**/*.mjs'],
    rules: Object.fromEntries(
      ['argument', 'assignment', 'call', 'member-access', 'return'].map((what) => [
        `@typescript-eslint/no-unsafe-${what}`,
        'off',
      ]),
    ),
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-floating-promises': 'off', // @open-wc types every expect().to.equal() as a promise
      '@typescript-eslint/no-unused-expressions': 'off', // expect(…).to.be.true
      'no-restricted-syntax': [
        'error',
        {
          selector: "ExpressionStatement > CallExpression[callee.property.name='accessible']",
          message: 'It does nothing unless awaited: await expect(…).to.be.accessible()',
        },
      ],
    },
  },
);
