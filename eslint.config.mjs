import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import js from '@eslint/js';
import { createNodeResolver, importX } from 'eslint-plugin-import-x';
import tseslint from 'typescript-eslint';

/** Who may import whom. Every package names what it may see; anything else of ours is refused. */
const mayImport = {
  'libs/contracts': [],
  'libs/kernel': [],
  'libs/triage': ['contracts', 'kernel'],
  'libs/markdown': [],
  'libs/client': [],
  'libs/routing': ['contracts', 'kernel'],
  'libs/messaging': ['contracts', 'kernel'],
  'libs/persistence': ['contracts', 'kernel'],
  'libs/embedded-mongo': [],
  'libs/service-kit': ['contracts', 'kernel', 'messaging', 'persistence'],
  'libs/testing': ['contracts', 'kernel', 'messaging', 'persistence', 'service-kit', 'embedded-mongo'],
  'services/*': ['contracts', 'kernel', 'triage', 'markdown', 'routing', 'messaging', 'persistence', 'service-kit'],
  'services/web': ['contracts', 'client'],
  'services/classifier/training': ['contracts', 'kernel', 'triage', 'classifier'],
};
/** Names of all packages of ours. */
const ours = JSON.parse(readFileSync(join(import.meta.dirname, 'package.json'), 'utf8'))
  .workspaces.flatMap(pattern => {
    const group = join(import.meta.dirname, pattern.replace(/\/\*$/, ''));
    return readdirSync(group).map(folder => join(group, folder, 'package.json'));
  })
  .filter(file => existsSync(file))
  .map(file => JSON.parse(readFileSync(file, 'utf8')).name.replace('@switchboard/', ''));
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
  { files: [`${folder}/src/**/*.{ts,tsx}`], rules: { 'no-restricted-imports': ['error', restrict(folder, allowed)] } },
  {
    files: [`${folder}/src/**/*.test.ts`, `${folder}/test/**/*.ts`],
    rules: { 'no-restricted-imports': ['error', restrict(folder, [...allowed, 'testing', 'client'])] },
  },
]);

/** A folder of a service, or of a feature inside of one. */
const everywhere = name => [`services/*/src/${name}/**/*.ts`, `services/*/src/*/${name}/**/*.ts`];

/** Rules of a service's inside (docs/adr/0023): the domain sees contracts, kernel and the types of documents; only wire.ts and commands see adapters. */
const layers = [
  {
    files: everywhere('domain'),
    ignores: ['**/*.test.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: '@switchboard/persistence',
              allowTypeImports: true,
              message: 'The domain knows how documents look, and nothing that reads or writes them.',
            },
          ],
        },
      ],
      'no-restricted-imports': [
        'error',
        restrict(
          'services',
          ['contracts', 'kernel', 'triage', 'markdown', 'routing', 'persistence'],
          [
            {
              group: [
                ...['adapters', 'commands', 'handlers', 'http', 'routes', 'usecases'].map(name => `**/${name}/**`),
                '**/wire',
                '../entry',
                '../../entry',
                'node:fs',
                'node:fs/*',
                'node:net',
                'node:http',
              ],
              message: 'The domain does no I/O, and knows nobody who does.',
            },
          ],
        ),
      ],
    },
  },
  {
    files: ['handlers', 'routes', 'usecases'].flatMap(everywhere),
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        restrict(
          'services',
          ['contracts', 'kernel', 'triage', 'markdown', 'routing', 'messaging', 'persistence', 'service-kit'],
          [
            {
              group: ['**/adapters/**', '**/wire', '**/commands/**'],
              message: 'Whoever is in here gets adapters as ports.',
            },
          ],
        ),
      ],
    },
  },
  {
    files: everywhere('usecases'),
    ignores: ['**/*.test.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['**/handlers/**', '**/routes/**', '../entry', '../../entry'],
              message: 'What somebody does knows no way in.',
            },
          ],
        },
      ],
    },
  },
];

export default tseslint.config(
  {
    ignores: [
      '**/dist/**',
      '**/coverage/**',
      '.nx/**',
      '**/node_modules/**',
      '.data/**',
      'libs/client/src/generated/**',
    ],
  },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    plugins: { 'import-x': importX },
    settings: {
      'import-x/resolver-next': [createNodeResolver({ extensions: ['.ts', '.tsx', '.js'] })],
      'import-x/extensions': ['.ts', '.tsx'],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts', '.tsx'] },
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
    files: ['services/web/**/*.{ts,tsx}'],
    languageOptions: {
      parserOptions: { project: ['./services/web/tsconfig.json'], tsconfigRootDir: import.meta.dirname },
    },
  },
  {
    files: ['**/*.mjs'],
    languageOptions: {
      globals: { process: 'readonly', console: 'readonly', fetch: 'readonly', setTimeout: 'readonly' },
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
