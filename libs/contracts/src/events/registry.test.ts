import { createHash } from 'node:crypto';
import { Compile } from 'typebox/compile';
import { schemaUri } from './define';
import { EVENT_DEFINITIONS } from './registry';
import locked from './released-schemas.json';

const hashOf = (schema: unknown) => createHash('sha256').update(JSON.stringify(schema)).digest('hex').slice(0, 16);
const table = EVENT_DEFINITIONS.map(
  definition => [schemaUri(definition.type, definition.version), definition] as const,
);

test.each(table)('%s: the example fits its schema', (_uri, definition) => {
  const errors = [...Compile(definition.data).Errors(definition.example)];
  expect(errors).toEqual([]);
});

test.each(table)('%s: says who did it, has a description, and refuses unknown fields', (_uri, definition) => {
  expect(definition.description.length).toBeGreaterThan(20);
  expect(Object.keys(definition.data.properties)).toContain('actor');
  expect((definition.data as { additionalProperties?: unknown }).additionalProperties).toBe(false);
});

test('no version is registered twice', () => {
  expect(new Set(table.map(([uri]) => uri)).size).toBe(table.length);
});

// A released schema never changes: consumers of other ages read it. A change makes a new version, with a line of its own
// in released-schemas.json.
test.each(table)('%s: the schema is as released', (uri, definition) => {
  expect({ [uri]: hashOf(definition.data) }).toEqual({ [uri]: (locked as Record<string, string>)[uri] });
});

test('no released schema has disappeared', () => {
  expect(Object.keys(locked).sort()).toEqual(table.map(([uri]) => uri).sort());
});
