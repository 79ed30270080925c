const swc = [
  '@swc/jest',
  {
    module: { type: 'es6' },
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', tsx: false, decorators: true },
      experimental: { keepImportAttributes: true },
      transform: {
        legacyDecorator: true,
        decoratorMetadata: true,
        react: { runtime: 'automatic', importSource: 'preact' },
      },
    },
  },
];
const swcTsx = [swc[0], { ...swc[1], jsc: { ...swc[1].jsc, parser: { ...swc[1].jsc.parser, tsx: true } } }];

const common = {
  rootDir: new URL('..', import.meta.url).pathname.replace(/\/$/, ''),
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: { '^fast-check$': '<rootDir>/test/support/seeded-fast-check.mjs', '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: { '^.+\\.ts$': swc, '^.+\\.tsx$': swcTsx },
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/data'],
};

/** Four projects: what needs nothing, what needs LibreOffice, what needs sockets, what needs a browser. */
export default {
  // A bound for what hangs, not a deadline: speed is measured by the bench.
  testTimeout: 120_000,
  // Modules of ESM suites are never let go of: a worker that has grown is replaced by a new one.
  workerIdleMemoryLimit: '1GB',
  projects: [
    {
      ...common,
      displayName: 'unit',
      testMatch: ['<rootDir>/src/**/*.spec.ts', '<rootDir>/client/**/*.spec.ts', '<rootDir>/test/*.spec.ts'],
    },
    { ...common, displayName: 'word', testMatch: ['<rootDir>/test/word/**/*.spec.ts'] },
    { ...common, displayName: 'stories', testMatch: ['<rootDir>/test/{stories,security,other-language}/**/*.spec.ts'] },
    { ...common, displayName: 'browser', testMatch: ['<rootDir>/test/browser/**/*.spec.ts'] },
  ],
};
