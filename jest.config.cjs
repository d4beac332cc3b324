// One jest for the whole workspace; three projects, told apart by file name.
const { readdirSync, existsSync } = require('node:fs');
const { join } = require('node:path');

const workspaces = require('./package.json').workspaces.map(pattern => pattern.replace(/\/\*$/, ''));

/** `@switchboard/<name>` → the package's sources, so that tests never run stale builds. */
const packages = workspaces.flatMap(group =>
  readdirSync(join(__dirname, group))
    .map(folder => ({ folder, manifest: join(__dirname, group, folder, 'package.json') }))
    .filter(({ manifest }) => existsSync(manifest))
    .map(({ folder, manifest }) => [`^${require(manifest).name}$`, `<rootDir>/${group}/${folder}/src/index.ts`]),
);
const tests = (...ends) => workspaces.flatMap(group => ends.map(end => `<rootDir>/${group}/*/${end}`));

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
  'file-type',
  '@tokenizer/inflate',
  '@borewit/text-codec',
  'strtok3',
  'token-types',
  'uint8array-extras',
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
    { ...shared, displayName: 'unit', testMatch: tests('src/**/*.test.ts') },
    { ...shared, displayName: 'integration', testMatch: tests('test/**/*.int.test.ts') },
    { ...shared, displayName: 'end-to-end', testMatch: tests('test/**/*.e2e.ts') },
  ],
};
