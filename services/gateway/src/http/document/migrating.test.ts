import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { routesAlone } from '../../commands/api-document';
import type { App } from '../types';
import type { ApiDocument } from './types';

/** What other systems call it, where our column says what that is here. */
const THEIRS = [
  'username',
  'user_name',
  'user_email',
  'search',
  'suggested_category',
  'suggested_priority',
  'ticket_id',
  'resolution_notes',
  'assigned_to',
];
/** Of the live line, which has a document of its own. */
const LIVE = ['message', 'user_joined', 'user_left', 'notification'];

let app: App;
let document: ApiDocument;
beforeAll(async () => {
  app = await routesAlone();
  document = (await app.inject('/api/openapi.json')).json();
});
afterAll(() => app.close());

/** What stands between backticks where we say what there is here. */
function ours(): string[] {
  const text = readFileSync(resolve(__dirname, '../../../../../docs/migrating.md'), 'utf8');
  const [, guide = ''] = text.split('## What is different everywhere');
  const spoken = guide
    .split('\n')
    .map(line => (line.startsWith('|') ? (line.split(' | ')[1] ?? '') : line.startsWith('##') ? '' : line))
    .join('\n');
  return [...spoken.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code);
}

const ROUTE = /^(?<methods>[A-Z]+(?:, [A-Z]+)*) (?<path>\/\S*?)(?:\?(?<query>\S+))?$/;
const NAME = /^[a-z][A-Za-z_]*(?:\.[A-Za-z]+)?$/;

/** Each property, parameter and enumerated value of the document. */
function names(): Set<string> {
  const found = new Set<string>();
  const read = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return;
    for (const [key, value] of Object.entries(part)) {
      if (key === 'properties') for (const name of Object.keys(value as object)) found.add(name);
      if (key === 'name' && typeof value === 'string') found.add(value);
      if (key === 'enum') for (const one of value as unknown[]) found.add(String(one));
      read(value);
    }
  };
  read(document);
  return found;
}

test('every route that the guide for other desks names is there, with the parameters it names', () => {
  const routes = ours().flatMap(code => {
    const groups = ROUTE.exec(code)?.groups;
    return groups ? [groups] : [];
  });
  expect(routes.length).toBeGreaterThan(30);
  const missing = routes.flatMap(({ methods = '', path = '', query = '' }) =>
    methods.split(', ').flatMap(method => {
      const operation = document.paths[`/api/v1${path}`]?.[method.toLowerCase()];
      if (!operation) return [`${method} ${path}`];
      const known = JSON.stringify(operation.parameters ?? []);
      return [...new URLSearchParams(query).keys()]
        .filter(name => !known.includes(`"name":"${name}"`))
        .map(name => `${method} ${path}?${name}`);
    }),
  );
  expect(missing).toEqual([]);
});

test('every field and value that it names as ours is there, and none that it names as theirs', () => {
  const known = names();
  const named = ours().filter(code => NAME.test(code) && !LIVE.includes(code));
  expect(named.length).toBeGreaterThan(40);
  const missing = named.filter(code => !THEIRS.includes(code) && !code.split('.').every(name => known.has(name)));
  expect([...new Set(missing)]).toEqual([]);
  expect(THEIRS.filter(name => known.has(name) || !named.includes(name))).toEqual([]);
});
