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
  ['an unknown field', JSON.stringify({ ...sample(), extra: 1 }), 'event_malformed'],
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

test('whatever arrives, the answer is a verdict and never an exception', () => {
  fc.assert(fc.property(fc.anything(), value => typeof checkEvent(value).ok === 'boolean'));
  fc.assert(fc.property(fc.string(), text => !parseEvent(text).ok));
});
