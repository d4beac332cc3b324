import { parseEvent } from '@switchboard/contracts';
import { anEvent } from '../test/fakes';
import { toWire } from './wire-message';

describe('toWire', () => {
  it('makes a message that parses to the same event', () => {
    const event = anEvent({ traceparent: '00-a-b-01' });
    const message = toWire(event);
    expect(message).toMatchObject({
      id: event.id,
      routingKey: event.type,
      headers: { correlationid: 'c-1', traceparent: '00-a-b-01' },
    });
    expect(parseEvent(message.body)).toEqual({ ok: true, event });
  });

  it('sends no empty trace header', () => expect(toWire(anEvent()).headers).toEqual({ correlationid: 'c-1' }));
});
