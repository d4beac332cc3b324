import { EVENT_DEFINITIONS, LIVE_PUSHES } from '@switchboard/contracts';
import Ajv2020 from 'ajv/dist/2020';
import Ajv from 'ajv';
import formats from 'ajv-formats';
import metaSchema from '@asyncapi/specs/schemas/3.0.0-without-$id.json';
import { eventsDocument } from './events-document';
import type { Schema } from './types';

const document = eventsDocument('https://desk.example.com');
const text = JSON.stringify(document);

test('it is AsyncAPI 3', () => {
  const validate = formats(new Ajv({ strict: false, allErrors: true, validateSchema: false })).compile(metaSchema);
  validate(document);
  expect(validate.errors ?? []).toEqual([]);
});

test('every event of the registry and every frame is in it, with an example that its schema accepts', () => {
  const ajv = formats(new Ajv2020({ strict: false, allErrors: true }));
  ajv.addSchema(document, 'document');
  const messages = Object.entries(document.components.messages) as [
    string,
    { name: string; payload: Schema; examples?: { payload: unknown }[] },
  ][];
  for (const { type } of EVENT_DEFINITIONS) expect(messages.map(([, { name }]) => name)).toContain(type);
  for (const { title } of Object.values(LIVE_PUSHES) as { title?: string }[])
    expect(messages.map(([name]) => name)).toContain(title);
  let examples = 0;
  for (const [name, { payload, examples: given = [] }] of messages) {
    const validate = ajv.compile({ $ref: `document${String(payload.$ref)}` });
    for (const example of given) {
      examples += 1;
      expect({ name, ok: validate(example.payload), errors: validate.errors }).toEqual({
        name,
        ok: true,
        errors: null,
      });
    }
  }
  expect(examples).toBeGreaterThan(EVENT_DEFINITIONS.length);
});

test('every reference leads somewhere', () => {
  for (const [, path = ''] of text.matchAll(/"\$ref":"#\/([^"]+)"/g)) {
    const found = path
      .split('/')
      .reduce<unknown>((part, key) => (part as Record<string, unknown> | undefined)?.[key], document);
    expect({ path, found: found !== undefined }).toEqual({ path, found: true });
  }
});
