import { defineConfig } from 'eslint/config';
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
  { ignores: ['dist/', 'data/', 'coverage/', 'node_modules/', '**/*.mjs', 'test/.screens/', 'test/.tmp/'] },
  {
    files: ['src/**/*.ts', 'src/reports/**/*.tsx', 'migrations/**/*.ts', 'test/**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    rules: house,
  },
  {
    files: ['client/**/*.ts', 'client/**/*.tsx', 'src/werkvormen/*/faces/**/*.tsx', 'src/werkvormen/*/faces/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { project: './client/tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    // Objects of the client are closures: none of their functions knows a `this` to lose.
    rules: { ...house, '@typescript-eslint/unbound-method': 'off' },
  },
  {
    // Specs of the client belong to no TypeScript project, so nothing is asked of them that needs types.
    files: ['client/**/*.spec.ts', 'src/werkvormen/*/faces/**/*.spec.ts'],
    extends: [tseslint.configs.recommended],
    rules: { '@typescript-eslint/no-explicit-any': 'error' },
  },
  // What runs in a terminal speaks there.
  { files: ['src/ops/**/*.ts', 'src/main.ts', 'test/**/*.ts'], rules: { 'no-console': 'off' } },
);
