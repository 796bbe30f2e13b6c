import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const strict = {
  eqeqeq: 'error',
  'no-console': 'error',
  'no-constant-binary-expression': 'error',
  'no-self-compare': 'error',
  'no-unmodified-loop-condition': 'error',
  'no-unsafe-optional-chaining': 'error',
  'no-useless-rename': 'error',
  'no-var': 'error',
  'object-shorthand': 'error',
  'prefer-const': 'error',
};

export default defineConfig(
  globalIgnores([
    '**/dist/',
    '**/.astro/',
    'coverage/',
    'content/',
    'test/check/*/',
    'test/sites/**/content/',
  ]),

  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      ...strict,
      // A number prints as one expects; the rule is for objects, promises and undefined.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `() => done()` is clear without braces.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },

  {
    files: ['src/cli/**', 'test/run.ts', 'scripts/**'],
    rules: { 'no-console': 'off' },
  },

  // Not the rules that need types: `astro check` sees the types of these files and their scripts, ESLint does not.
  {
    files: ['**/*.astro', '**/*.astro/*.ts'],
    extends: [tseslint.configs.strict, tseslint.configs.stylistic, tseslint.configs.disableTypeChecked],
    rules: strict,
  },
  ...astro.configs.recommended,
  {
    files: ['**/*.astro/*.ts'],
    languageOptions: { parserOptions: { projectService: false } },
  },
);
