import type { ConsumeMessage } from 'amqplib';
import {
  applicationHeaders,
  attemptsOf,
  originalKey,
  parkedHeaders,
  readParked,
  replayHeaders,
  retriesOf,
  retryHeaders,
} from './headers';

const message = (headers: Record<string, unknown> = {}, type: string | undefined = 'ticket.created') =>
  ({
    content: Buffer.from(''),
    fields: { routingKey: 'ns.router' },
    properties: { headers, type },
  }) as unknown as ConsumeMessage;
const info = { code: 'bad', reason: 'why', stackDigest: 'abc', consumer: 'router', attempts: 9 };
const brokers = { 'x-death': [{ reason: 'expired' }], 'x-first-death-queue': 'q', 'x-delivery-count': 3 };

describe('headers', () => {
  it('shows a consumer only what the publisher gave', () => {
    expect(applicationHeaders(message({ traceparent: 't', n: 1, flag: true, 'x-attempt': 3, ...brokers }))).toEqual({
      traceparent: 't',
      n: 1,
    });
  });

  it('counts retries and keeps attempts, routing key and first sight over the rounds', () => {
    const once = retryHeaders(message({ traceparent: 't', ...brokers }), 3);
    expect(once).toMatchObject({ traceparent: 't', 'x-attempt': 3, 'x-retries': 1, 'x-orig-rk': 'ticket.created' });
    const again = message({ ...once, ...brokers }, undefined);
    expect([attemptsOf(again), retriesOf(again), originalKey(again)]).toEqual([3, 1, 'ticket.created']);
    expect(retryHeaders(again, 6)).toMatchObject({
      'x-attempt': 6,
      'x-retries': 2,
      'x-first-seen': once['x-first-seen'],
    });
  });

  it('says at parking why, who, how often and when, and reads it back', () => {
    const parked = parkedHeaders(message(), info);
    expect(Object.keys(parked).sort()).toEqual([
      'x-attempt',
      'x-first-seen',
      'x-orig-rk',
      'x-parked-at',
      'x-parked-attempts',
      'x-parked-code',
      'x-parked-consumer',
      'x-parked-reason',
      'x-parked-stack',
    ]);
    expect(readParked(message(parked), 'router').info).toEqual(info);
  });

  it('reads from the death header why the broker parked a message by itself', () => {
    const time = { '!': 'timestamp', value: 1_700_000_000 };
    const { info: found, parkedAt } = readParked(
      message({ 'x-death': [{ reason: 'delivery_limit', time }] }),
      'router',
    );
    expect(found).toMatchObject({ code: 'delivery_limit', consumer: 'router' });
    expect(parkedAt).toEqual(new Date(1_700_000_000_000));
  });

  it('replays as if for the first time', () => {
    const parked = message({ ...parkedHeaders(message({ traceparent: 't' }), info), ...brokers });
    expect(replayHeaders(parked)).toEqual({ traceparent: 't', 'x-orig-rk': 'ticket.created' });
  });
});
