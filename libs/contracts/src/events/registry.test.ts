import { Compile } from 'typebox/compile';
import { incompatibilities } from './compatibility';
import { schemaUri } from './define';
import { EVENT_DEFINITIONS } from './registry';
import { releasedEvents } from './released';

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

// Consumers of other ages read it, and events of other ages are replayed. What is listed here needs a new version of the event.
test.each(table)('%s: has only grown since it was released', (uri, definition) => {
  const released = releasedEvents.find(({ type, version }) => schemaUri(type, version) === uri);
  expect(released ? incompatibilities(released.data, definition.data) : []).toEqual([]);
});

test('no released schema has disappeared', () => {
  const current = new Set(table.map(([uri]) => uri));
  const released = releasedEvents.map(({ type, version }) => schemaUri(type, version));
  expect(released.length).toBeGreaterThan(9);
  expect(released.filter(uri => !current.has(uri))).toEqual([]);
});
