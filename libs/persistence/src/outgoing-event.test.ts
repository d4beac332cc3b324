import { EVENT_DEFINITIONS, type EventDraft } from '@switchboard/contracts';
import { outgoingEvent, UnpublishableEvent } from './outgoing-event';

const origin = { id: 'e1', source: 'gateway', subject: 't1', sequence: 1, time: new Date(), correlationId: 'c1' };
const actor = { kind: 'user' as const, id: 'u1', name: 'Rita' };

test.each(EVENT_DEFINITIONS.map(definition => [definition.type, definition] as const))(
  '%s: what is right is completed',
  (type, { example }) => {
    const draft = { type, data: example } as EventDraft;
    expect(outgoingEvent(draft, origin)).toMatchObject({ id: 'e1', type, subject: 't1', data: example });
  },
);

test('what a consumer would park is refused, and the refusal names type, path and rule but no value', () => {
  const draft = { type: 'ticket.updated', data: { actor: { ...actor, name: 7 }, changes: [] } } as never;
  const make = () => outgoingEvent(draft, origin);
  expect(make).toThrow(UnpublishableEvent);
  expect(make).toThrow(/^ticket\.updated of t1 .*data\/actor\/name must be string/);
});

test('values that JSON has no word for are checked as what JSON makes of them', () => {
  const changes = (value: unknown) =>
    outgoingEvent({ type: 'ticket.updated', data: { actor, changes: [value as never] } }, origin);
  expect(() => changes({ field: 'resolution', from: null, to: undefined })).toThrow(/data\/changes\/0 .*to/);
  const at = new Date('2026-11-20T12:00:00.000Z');
  expect(changes({ field: 'due', from: null, to: at }).data).toMatchObject({
    changes: [{ field: 'due', from: null, to: '2026-11-20T12:00:00.000Z' }],
  });
});
