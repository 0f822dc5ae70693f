import { fileURLToPath } from 'node:url';
import js from '@eslint/js';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import boundaries from 'eslint-plugin-boundaries';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/** Who may import whom: lib ← api ← ui ← features ← app. A feature never reaches into another one. */
const mayImport = {
  lib: ['lib', 'api', 'ui'],
  api: ['api', 'lib'],
  i18n: ['i18n'],
  ui: ['ui', 'lib', 'api'],
  features: ['ui', 'lib', 'api', 'testing'],
  app: ['app', 'features', 'ui', 'lib', 'api', 'i18n'],
  testing: ['testing', 'app', 'features', 'ui', 'lib', 'api', 'i18n'],
};
const allowed = [
  ...Object.entries(mayImport).map(([from, to]) => ({
    from: { element: { type: from } },
    allow: { to: { element: { type: to } } },
  })),
  {
    from: { element: { type: 'features' } },
    allow: {
      to: { element: { type: 'features', captured: { feature: '{{from.element.captured.feature}}' } } },
    },
  },
];

export default tseslint.config(
  { ignores: ['target', '.node', 'node_modules', 'src/api/generated'] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  jsxA11y.flatConfigs.strict,
  reactHooks.configs.flat.recommended,
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { boundaries },
    languageOptions: { globals: globals.browser },
    settings: {
      'import/resolver': { [fileURLToPath(new URL('./scripts/eslint-resolver.cjs', import.meta.url))]: {} },
      'boundaries/include': ['src/**/*'],
      'boundaries/elements': [
        { type: 'features', pattern: 'src/features/*', capture: ['feature'] },
        ...['app', 'ui', 'lib', 'api', 'i18n', 'testing', 'styles'].map((type) => ({
          type,
          pattern: `src/${type}`,
        })),
      ],
    },
    rules: {
      'boundaries/dependencies': ['error', { default: 'disallow', policies: allowed }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'no-restricted-syntax': [
        'error',
        {
          selector: "JSXAttribute[name.name='style']",
          message: 'Use a class: the content policy and the themes live in the stylesheets.',
        },
        {
          selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']",
          message: 'Never write HTML from data.',
        },
      ],
    },
  },
  {
    // The roles are written out: as cards on a phone the elements lose them (display: block).
    files: ['src/ui/Table.tsx'],
    rules: {
      'jsx-a11y/no-redundant-roles': 'off',
      'jsx-a11y/no-interactive-element-to-noninteractive-role': 'off',
    },
  },
  {
    files: ['src/**/*.test.{ts,tsx}'],
    rules: { 'boundaries/dependencies': 'off' },
  },
  {
    files: ['*.{js,ts}', 'scripts/**', 'browser/**'],
    rules: { '@typescript-eslint/no-require-imports': 'off' },
    languageOptions: { globals: { ...globals.node, ...globals.browser } },
  },
);
