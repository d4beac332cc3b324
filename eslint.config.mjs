import js from '@eslint/js';
import { createNodeResolver, importX } from 'eslint-plugin-import-x';
import tseslint from 'typescript-eslint';

/** Who may import whom. Every package names what it may see; anything else of ours is refused. */
const mayImport = {
  'libs/contracts': [],
  'libs/kernel': [],
  'libs/triage': ['contracts', 'kernel'],
  'libs/messaging': ['contracts', 'kernel'],
  'libs/persistence': ['contracts', 'kernel'],
  'libs/embedded-mongo': [],
  'libs/service-kit': ['contracts', 'kernel', 'messaging', 'persistence'],
  'libs/testing': ['contracts', 'kernel', 'messaging', 'persistence', 'service-kit', 'embedded-mongo'],
  'services/*': ['contracts', 'kernel', 'triage', 'messaging', 'persistence', 'service-kit'],
};
const ours = [
  'contracts',
  'kernel',
  'triage',
  'messaging',
  'persistence',
  'embedded-mongo',
  'service-kit',
  'testing',
  'gateway',
  'classifier',
  'router',
  'notifier',
  'audit',
  'standalone',
  'distributed',
  'bench',
  'cli',
  'demo',
  'e2e',
  'chaos',
  'load',
  'crash',
  'manifests',
  'tools',
  'store-spec',
  'store-diff',
];
/** Third-party packages that one place alone may import. */
const only = {
  amqplib: 'libs/messaging',
  mongoose: 'libs/persistence',
  lmdb: 'libs/embedded-mongo',
};

const restrict = (folder, allowed, extra = []) => ({
  paths: [
    ...ours
      .filter(name => !allowed.includes(name))
      .map(name => ({
        name: `@switchboard/${name}`,
        message: `${folder} may not depend on ${name}: see docs/adr/0001`,
      })),
    ...Object.entries(only)
      .filter(([, home]) => home !== folder)
      .map(([name, home]) => ({ name, message: `Only ${home} imports ${name}.` })),
  ],
  patterns: [{ group: ['@switchboard/*/*'], message: 'Import a package by its name, not its inside.' }, ...extra],
});

const boundaries = Object.entries(mayImport).flatMap(([folder, allowed]) => [
  { files: [`${folder}/src/**/*.ts`], rules: { 'no-restricted-imports': ['error', restrict(folder, allowed)] } },
  {
    files: [`${folder}/src/**/*.test.ts`, `${folder}/test/**/*.ts`],
    rules: { 'no-restricted-imports': ['error', restrict(folder, [...allowed, 'testing'])] },
  },
]);

/** Rules of a service's inside: the domain sees contracts and kernel; only wire.ts sees adapters. */
const layers = [
  {
    files: ['services/*/src/domain/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        restrict(
          'services',
          ['contracts', 'kernel', 'triage'],
          [
            {
              group: ['**/adapters/*', '**/handlers/*', '**/wire', 'node:fs', 'node:net', 'node:http'],
              message: 'The domain does no I/O.',
            },
          ],
        ),
      ],
    },
  },
  {
    files: ['services/*/src/handlers/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        restrict(
          'services',
          ['contracts', 'kernel', 'triage', 'messaging', 'persistence', 'service-kit'],
          [{ group: ['**/adapters/*', '**/wire'], message: 'A handler gets its adapters as ports.' }],
        ),
      ],
    },
  },
];

export default tseslint.config(
  { ignores: ['**/dist/**', '**/coverage/**', '.nx/**', '**/node_modules/**', '.data/**'] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    files: ['**/*.ts'],
    plugins: { 'import-x': importX },
    settings: {
      'import-x/resolver-next': [createNodeResolver({ extensions: ['.ts', '.js'] })],
      'import-x/extensions': ['.ts'],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts'] },
    },
    languageOptions: { parserOptions: { project: ['./tsconfig.test.json'], tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { arguments: false } }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'max-lines': ['error', { max: 400 }],
      // Between packages the compiler's project references forbid circles already.
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'off',
    },
  },
  {
    files: ['**/*.cjs'],
    rules: { '@typescript-eslint/no-require-imports': 'off' },
    languageOptions: {
      sourceType: 'commonjs',
      globals: { require: 'readonly', module: 'writable', __dirname: 'readonly', process: 'readonly' },
    },
  },
  ...boundaries,
  ...layers,
);
