import { defineConfig } from 'eslint/config';
import security from 'eslint-plugin-security';
import tseslint from 'typescript-eslint';

const house = {
  '@typescript-eslint/no-explicit-any': 'error',
  '@typescript-eslint/no-floating-promises': 'error',
  '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
  '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_' }],
  // A number in a text reads as well without String().
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
  // Interfaces ask for promises where an implementation needs none.
  '@typescript-eslint/require-await': 'off',
  'no-console': 'error',
};

export default defineConfig(
  { ignores: ['dist/', 'data/', 'coverage/', 'node_modules/', '**/*.mjs', 'test/.screens/', 'test/.tmp/', 'test/tiny/'] },
  {
    files: ['src/**/*.ts', 'src/reports/**/*.tsx', 'migrations/**/*.ts', 'test/**/*.ts'],
    ignores: ['src/*/*/faces/**', 'test/preview/*.tsx', 'test/preview/viewer.ts', 'test/preview/vite.config.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    rules: house,
  },
  {
    files: ['client/**/*.ts', 'client/**/*.tsx', 'test/preview/**/*.ts', 'test/preview/**/*.tsx', 'src/{werkvormen,parts}/*/faces/**/*.tsx', 'src/{werkvormen,parts}/*/faces/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { project: './client/tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    // Objects of the client are closures: none of their functions knows a `this` to lose.
    rules: { ...house, '@typescript-eslint/unbound-method': 'off' },
  },
  {
    // Specs of the client belong to no TypeScript project, so nothing is asked of them that needs types.
    files: ['client/**/*.spec.ts', 'src/{werkvormen,parts}/*/faces/**/*.spec.ts'],
    extends: [tseslint.configs.recommended],
    rules: { '@typescript-eslint/no-explicit-any': 'error' },
  },
  {
    ...security.configs.recommended,
    files: ['src/**/*.{ts,tsx}', 'client/**/*.{ts,tsx}', 'migrations/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: {
      ...Object.fromEntries(Object.keys(security.configs.recommended.rules).map((rule) => [rule, 'error'])),
      // Patterns are put together from constants, to be read in parts; none has a word of people in it.
      'security/detect-non-literal-regexp': 'off',
      // Reports every index of a typed record or list; keys of people are kept in maps or checked by a schema first.
      'security/detect-object-injection': 'off',
      // Reports every path that is not written out; which paths there are is a setting, never a request.
      'security/detect-non-literal-fs-filename': 'off',
      // Compares names, not what is compared: `===` on a hash that was looked up by itself says nothing by its time.
      'security/detect-possible-timing-attacks': 'off',
    },
  },
  // What runs in a terminal speaks there.
  { files: ['src/ops/**/*.ts', 'src/main.ts', 'test/**/*.ts'], rules: { 'no-console': 'off' } },
);
