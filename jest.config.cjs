// One jest for the whole workspace; three projects, told apart by file name.
const { readdirSync, existsSync } = require('node:fs');
const { join } = require('node:path');

/** `@switchboard/<name>` → the package's sources, so that tests never run stale builds. */
const packages = ['libs', 'services', 'deploy'].flatMap(group =>
  readdirSync(join(__dirname, group))
    .filter(name => existsSync(join(__dirname, group, name, 'package.json')))
    .map(name => [`^@switchboard/${name}$`, `<rootDir>/${group}/${name}/src/index.ts`]),
);

// Published as ES modules only; jest needs them as CommonJS.
const esm = [
  'jose',
  'typebox',
  '@fastify/type-provider-typebox',
  'nodemailer',
  'smtp-server',
  'postal-mime',
  'fast-check',
  'pure-rand',
  'lmdb',
  'uuid',
];

const shared = {
  rootDir: __dirname,
  testEnvironment: 'node',
  moduleNameMapper: Object.fromEntries(packages),
  modulePathIgnorePatterns: ['<rootDir>/.*/dist/'],
  transform: {
    '^.+\\.(t|m?j)s$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2023' }, module: { type: 'commonjs' } },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(?:.*/node_modules/)?(${esm.join('|')})/)`],
};

module.exports = {
  maxWorkers: 2,
  testSequencer: '<rootDir>/deploy/tools/jest/sequencer.cjs',
  globalSetup: '<rootDir>/deploy/tools/jest/global-setup.cjs',
  globalTeardown: '<rootDir>/deploy/tools/jest/global-teardown.cjs',
  // A bound for what hangs; no test relies on it.
  testTimeout: 60_000,
  projects: [
    { ...shared, displayName: 'unit', testMatch: ['<rootDir>/{libs,services,deploy}/*/src/**/*.test.ts'] },
    { ...shared, displayName: 'integration', testMatch: ['<rootDir>/{libs,services,deploy}/*/test/**/*.int.test.ts'] },
    { ...shared, displayName: 'end-to-end', testMatch: ['<rootDir>/deploy/*/test/**/*.e2e.ts'] },
  ],
};
