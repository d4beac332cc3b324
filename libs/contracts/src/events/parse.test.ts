import fc from 'fast-check';
import { completeEvent, type EventDraft } from './envelope';
import { checkEvent, parseEvent } from './parse';
import { EVENT_DEFINITIONS } from './registry';

const sample = (index = 0) => {
  const definition = EVENT_DEFINITIONS[index] ?? EVENT_DEFINITIONS[0];
  return completeEvent({ type: definition.type, data: definition.example } as EventDraft, {
    id: 'e1',
    source: 'gateway',
    subject: 't1',
    sequence: 1,
    time: new Date('2026-11-20T12:00:00.000Z'),
    correlationId: 'c1',
  });
};

test('every released event survives the wire', () => {
  EVENT_DEFINITIONS.forEach((_, index) => {
    const event = sample(index);
    expect(parseEvent(Buffer.from(JSON.stringify(event)))).toEqual({ ok: true, event });
  });
});

test.each([
  ['not JSON', 'nonsense{', 'event_not_json'],
  ['no envelope', '{}', 'event_malformed'],
  ['null', 'null', 'event_malformed'],
  ['an unknown type', JSON.stringify({ ...sample(), type: 'ticket.exploded' }), 'event_unknown_type'],
  [
    'an unknown version',
    JSON.stringify({ ...sample(), dataschema: 'urn:switchboard:event:ticket.created:99' }),
    'event_unknown_version',
  ],
  [
    "another type's schema",
    JSON.stringify({ ...sample(), dataschema: 'urn:switchboard:event:user.created:1' }),
    'event_unknown_version',
  ],
  ['bad data', JSON.stringify({ ...sample(), data: { ...sample().data, status: 'exploded' } }), 'event_malformed'],
])('%s is rejected with its reason', (_name, text, code) => {
  const parsed = parseEvent(text);
  expect(parsed).toMatchObject({ ok: false, rejection: { code } });
});

test('the reason names the path', () => {
  const parsed = checkEvent({ ...sample(), data: { ...sample().data, title: '' } });
  expect(parsed).toMatchObject({ ok: false, rejection: { message: expect.stringContaining('data/title') as string } });
});

const grown = { ...sample(), shard: 7, data: { ...sample().data, colour: 'red', title: 'x'.repeat(5_000) } };

test('a reader passes over what a newer writer added, and keeps it in the event', () => {
  expect(parseEvent(JSON.stringify(grown))).toEqual({ ok: true, event: grown });
});

test.each([
  ['a field of the envelope', { ...sample(), shard: 7 }, '/'],
  ['a field of the data', { ...sample(), data: { ...sample().data, colour: 'red' } }, 'data/'],
  ['a text past its limit', { ...sample(), data: { ...sample().data, title: 'x'.repeat(201) } }, 'data/title'],
])('a writer is held to its own schema: %s', (_name, event, path) => {
  expect(checkEvent(event)).toMatchObject({
    ok: false,
    rejection: { code: 'event_malformed', message: expect.stringContaining(path) as string },
  });
});

test('whatever arrives, the answer is a verdict and never an exception', () => {
  fc.assert(fc.property(fc.anything(), value => typeof checkEvent(value).ok === 'boolean'));
  fc.assert(fc.property(fc.string(), text => !parseEvent(text).ok));
});
