import { parseEvent } from '@switchboard/contracts';
import { anEvent, aWork, FakeDelivery, recordingLogger } from '../../test/fakes';
import { parse } from './parse';
import type { EventWork, Work } from './work';

const incoming = (delivery: FakeDelivery, logger = recordingLogger().logger): Work => ({
  ...aWork({ delivery }),
  event: undefined as never,
  logger,
});

describe('parse', () => {
  it('hands on the event and a logger that names it', async () => {
    const event = anEvent();
    const { logger, lines } = recordingLogger();
    let seen: EventWork | undefined;
    await parse(parseEvent, async work => {
      seen = work;
      work.logger.info({}, 'hello');
    })(incoming(new FakeDelivery(event), logger));
    expect(seen?.event).toEqual(event);
    expect(lines[0]?.fields).toEqual({
      eventId: event.id,
      type: event.type,
      subject: event.subject,
      correlationId: 'c-1',
    });
  });

  it.each([
    ['event_not_json', '{"secret'],
    ['event_malformed', '{"secret": 1}'],
    ['event_unknown_type', JSON.stringify({ ...anEvent(), type: 'ticket.sung' })],
    ['event_unknown_version', JSON.stringify({ ...anEvent(), dataschema: 'urn:switchboard:event:ticket.queued:99' })],
  ])('fails permanently with %s, and calls nothing', async (code, body) => {
    const next = jest.fn();
    await expect(parse(parseEvent, next)(incoming(new FakeDelivery(Buffer.from(body))))).rejects.toMatchObject({
      code,
      name: 'PermanentError',
    });
    expect(next).not.toHaveBeenCalled();
  });

  it('does not repeat the body in the reason', async () => {
    const work = incoming(new FakeDelivery(Buffer.from('{"secret')));
    await expect(parse(parseEvent, async () => undefined)(work)).rejects.toThrow('the body is not JSON');
  });
});
