import type { TSchema } from 'typebox';
import { Compile } from 'typebox/compile';
import * as http from './index';

interface Shape {
  type?: string;
  properties?: Record<string, Shape>;
  items?: Shape;
  anyOf?: Shape[];
  additionalProperties?: boolean;
  description?: string;
  examples?: unknown[];
}

const schemas = Object.entries(http as Record<string, unknown>).filter(
  (entry): entry is [string, TSchema & Shape] =>
    typeof entry[1] === 'object' && entry[1] !== null && 'type' in entry[1],
);
const objects = schemas.filter(([, schema]) => schema.type === 'object');

/** Every object schema inside of a schema. */
function inner(schema: Shape): Shape[] {
  const parts = [
    ...Object.values(schema.properties ?? {}),
    ...(schema.items ? [schema.items] : []),
    ...(schema.anyOf ?? []),
  ];
  return [...(schema.type === 'object' && schema.properties ? [schema] : []), ...parts.flatMap(inner)];
}

test.each(objects)('%s refuses fields that it does not know, at every depth', (_name, schema) => {
  for (const part of inner(schema)) expect(part.additionalProperties).toBe(false);
});

test.each(objects.filter(([name]) => name.endsWith('Body')))('%s says what it is', (_name, schema) => {
  expect(schema.description).toMatch(/\w/);
});

test.each(schemas.filter(([, schema]) => schema.examples))('the examples of %s are accepted by it', (_name, schema) => {
  const checker = Compile(schema);
  for (const example of schema.examples ?? []) expect([...checker.Errors(example)]).toEqual([]);
});

test.each([
  ['EmailInput', ['a@example.com'], ['a@b', 'a', 'a@b.', `a@b.${'c'.repeat(251)}`]],
  ['TitleInput', ['x', '😀'.repeat(200)], ['', 'x'.repeat(201)]],
  ['LanguagesInput', [['en', 'fil']], [['EN'], ['english'], ['und'], ['e']]],
  ['PhoneInput', ['+49 (30) 1234-5', '110'], ['', 'call me', '<script>']],
] as const)('%s', (name, good, bad) => {
  const checker = Compile(http[name]);
  for (const value of good) expect({ value, ok: checker.Check(value) }).toEqual({ value, ok: true });
  for (const value of bad) expect({ value, ok: checker.Check(value) }).toEqual({ value, ok: false });
});
