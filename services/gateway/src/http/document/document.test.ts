import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TEXT_KINDS } from '@switchboard/kernel';
import { routesAlone } from '../../commands/api-document';
import type { App } from '../types';
import { mapSchema } from './shared-schemas';
import type { ApiDocument, Media, Operation, Reference, Response, Schema } from './types';

let app: App;
let document: ApiDocument;
beforeAll(async () => {
  app = await routesAlone();
  document = (await app.inject('/api/openapi.json')).json();
});
afterAll(() => app.close());

const operationsOf = ({ paths }: ApiDocument) =>
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      name: `${method.toUpperCase()} ${path}`,
      path,
      operation,
    })),
  );

function resolve<T extends object>(part: T | Reference): T {
  if (!('$ref' in part)) return part;
  const found = part.$ref
    .slice(2)
    .split('/')
    .reduce<unknown>((place, key) => (place as Record<string, unknown>)[key], document);
  if (!found) throw new Error(`${part.$ref} leads nowhere`);
  return found as T;
}

/** The media of bodies and answers, with what they are. */
function mediaOf(operation: Operation): [string, Media][] {
  const answers = Object.entries(operation.responses).flatMap(([status, response]) =>
    Object.entries(resolve<Response>(response).content ?? {}).map(([type, media]): [string, Media] => [
      `${status} ${type}`,
      media,
    ]),
  );
  const bodies = Object.entries(operation.requestBody?.content ?? {}).map(([type, media]): [string, Media] => [
    `body ${type}`,
    media,
  ]);
  return [...bodies, ...answers];
}

/** There is nothing to give with these. */
const SAYS_ALL_IN_ITS_PATH = [
  'POST /api/v1/auth/verify/resend',
  'POST /api/v1/users/{id}/invitation',
  'POST /api/v1/tickets/{id}/unmerge',
  'POST /api/v1/jobs/{id}/cancel',
  'POST /api/v1/operations/audit/verifications',
  'POST /api/v1/operations/audit/verifications/{id}/cancel',
  'PUT /api/v1/notifications/{id}/read',
  'PUT /api/v1/tickets/{id}/notifications/read',
];

test('every operation says its name, what it is for, who may call it, what comes in and what goes out', () => {
  const all = operationsOf(document);
  expect(all.length).toBeGreaterThan(40);
  expect(new Set(all.map(({ operation }) => operation.operationId)).size).toBe(all.length);
  for (const { name, path, operation } of all) {
    expect({ name, ...operation }).toMatchObject({
      name,
      operationId: expect.stringMatching(/^[a-z][a-zA-Z]+$/),
      summary: expect.stringMatching(/.{5,}/),
      tags: [expect.stringMatching(/^[a-z-]+$/)],
      security: expect.any(Array),
    });
    const tags = document.tags as { name: string }[];
    expect(tags.map(tag => tag.name)).toContain(operation.tags?.[0]);
    const parameters = (operation.parameters ?? []).map(part =>
      resolve<{ in: string; name: string }>(part as Reference),
    );
    const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, parameter]) => parameter);
    expect(parameters.filter(part => part.in === 'path').map(part => part.name)).toEqual(inPath);
    if (/^(POST|PATCH|PUT)/.test(name) && !SAYS_ALL_IN_ITS_PATH.includes(name))
      expect({ name, operation }).toMatchObject({ name, operation: { requestBody: { content: {} } } });
  }
});

test('every operation says each status that it answers with, and refuses with a problem', () => {
  for (const { name, path, operation } of operationsOf(document)) {
    const statuses = Object.keys(operation.responses);
    expect({ name, statuses }).toEqual({
      name,
      statuses: expect.arrayContaining([expect.stringMatching(/^2/), '400', '500', '503']),
    });
    expect({ name, statuses }).toEqual({ name, statuses: statuses.filter(status => /^\d{3}$/.test(status)) });
    if (operation.security?.length)
      expect({ name, statuses: statuses.includes('401') }).toEqual({ name, statuses: true });
    for (const [status, response] of Object.entries(operation.responses)) {
      const { description, content = {} } = resolve<Response>(response);
      expect({ name, status, description }).toEqual({
        name,
        status,
        description: expect.stringMatching(/^(?!Default)./),
      });
      if (['202', '204', '304'].includes(status)) continue;
      const types = Object.keys(content);
      const isProblem = Number(status) >= 400 && path !== '/readyz';
      expect({ name, status, types }).toEqual({
        name,
        status,
        types: isProblem ? ['application/problem+json'] : expect.arrayContaining([expect.any(String)]),
      });
    }
  }
});

test('bodies and answers have named schemas, and so has every object that occurs more than once', () => {
  const places = new Map<string, string[]>();
  for (const { name, operation } of operationsOf(document)) {
    for (const [what, { schema = {} }] of mediaOf(operation)) {
      const named = schema.$ref !== undefined || !isObject(schema);
      expect({ name, what, named, title: 'the schema needs one' }).toEqual({
        name,
        what,
        named: true,
        title: 'the schema needs one',
      });
      note(schema, `${name} ${what}`, places);
    }
  }
  for (const [name, schema] of Object.entries(document.components['schemas'] as Record<string, Schema>))
    note({ ...schema, $ref: 'itself' }, name, places);
  const repeated = [...places].filter(([, found]) => new Set(found).size > 1);
  expect(repeated.map(([schema, found]) => ({ needsTitle: schema, found }))).toEqual([]);
});

const isObject = (schema: Schema) => schema['type'] === 'object' && 'properties' in schema;

/** Takes down every object without a name. */
function note(schema: Schema, place: string, places: Map<string, string[]>): void {
  mapSchema(schema, part => {
    if (isObject(part) && part.$ref === undefined) {
      const shape = JSON.stringify(part['properties']);
      places.set(shape, [...(places.get(shape) ?? []), place]);
    }
    return part;
  });
}

test('every reference leads somewhere, and every schema is used', () => {
  const text = JSON.stringify(document);
  const references = new Set([...text.matchAll(/"\$ref":"([^"]+)"/g)].map(([, path]) => path ?? ''));
  for (const $ref of references) expect(resolve({ $ref })).toBeDefined();
  for (const name of Object.keys(document.components['schemas'] ?? {}))
    expect(references).toContain(`#/components/schemas/${name}`);
});

test('every POST that makes something takes an Idempotency-Key', () => {
  for (const { name, operation } of operationsOf(document)) {
    // What answers 200 when it is done again needs no key, and a mailed token works once.
    const { responses, operationId } = operation;
    if (!('201' in responses) || '200' in responses || operationId === 'acceptInvitation') continue;
    expect({ name, parameters: operation.parameters }).toEqual({
      name,
      parameters: expect.arrayContaining([{ $ref: '#/components/parameters/IdempotencyKey' }]),
    });
  }
});

test('every text of every request says what kind of text it is, so that it is cleaned before it is checked', () => {
  // Only inside: the kind is nothing that a client needs.
  const inside = app.swagger() as unknown as ApiDocument;
  const all = operationsOf(inside).flatMap(({ name, operation }) => [
    ...((operation.parameters ?? []) as { name: string; schema: Part }[]).flatMap(({ name: key, schema }) =>
      strings(schema, `${name} ?${key}`),
    ),
    ...Object.entries(operation.requestBody?.content ?? {}).flatMap(([type, { schema }]) =>
      type === 'application/json' ? strings(schema as Part, name) : [],
    ),
  ]);
  expect(all.length).toBeGreaterThan(50);
  for (const [path, { text, maxLength, format }] of all) {
    expect({ path, text }).toEqual({ path, text: expect.stringMatching(new RegExp(`^(${TEXT_KINDS.join('|')})$`)) });
    // Cleaning takes time in proportion to the text.
    expect({ path, bounded: maxLength !== undefined || format === 'date-time' }).toEqual({ path, bounded: true });
  }
  expect(JSON.stringify(document)).not.toMatch(/"text":"(identifier|line)"/);
});

interface Part {
  type?: string;
  text?: string;
  enum?: unknown[];
  maxLength?: number;
  format?: string;
  properties?: Record<string, Part>;
  items?: Part;
  anyOf?: Part[];
}

/** Every string inside of a schema, with its place. */
function strings(part: Part, path: string): [string, Part][] {
  return [
    ...(part.type === 'string' && !part.enum ? [[path, part] as [string, Part]] : []),
    ...Object.entries(part.properties ?? {}).flatMap(([name, inner]) => strings(inner, `${path}/${name}`)),
    ...(part.items ? strings(part.items, `${path}/*`) : []),
    ...(part.anyOf ?? []).flatMap(inner => strings(inner, path)),
  ];
}

test('a linter of OpenAPI documents finds nothing to complain about', () => {
  const folder = mkdtempSync(join(tmpdir(), 'openapi-'));
  try {
    writeFileSync(join(folder, 'openapi.json'), JSON.stringify(document));
    // The product has no licence to name yet.
    writeFileSync(join(folder, 'redocly.yaml'), 'extends: [recommended]\nrules:\n  info-license: off\n');
    const env = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };
    const linter = require.resolve('@redocly/cli/bin/cli.js');
    const args = [linter, 'lint', 'openapi.json', '--format=json', '--max-problems=1000'];
    const { stdout } = spawnSync(process.execPath, args, { cwd: folder, env, encoding: 'utf8' });
    const report = JSON.parse(stdout) as {
      totals: object;
      problems: { message: string; location: { pointer: string }[] }[];
    };
    expect(report.problems.map(({ message, location }) => `${location[0]?.pointer}: ${message}`)).toEqual([]);
    expect(report.totals).toEqual({ errors: 0, warnings: 0, ignored: 0 });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
