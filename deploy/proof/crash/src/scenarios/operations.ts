import { newId } from '@switchboard/kernel';
import { anEvent, eventually } from '@switchboard/testing';
import type { Bench } from '../bench';
import type { Scenario } from '../scenario';
import { brokerReached, clientOf, RETRY_MS } from './gateway-client';

/** Done, and nobody told of it yet: the step before it changes nothing that the probes see. */
const UNTOLD = 'before findAndModify parked_settlements $push outbox';

export const settlingParked: Scenario = {
  name: 'POST /operations/parked/drop: the trail tells of it once',
  mustPass: [
    'receive',
    'after insert parked_settlements',
    'after findAndModify parked_settlements $push outbox',
    'before answer',
    'after publish parked_message.settled',
    'before update parked_settlements $pull outbox',
  ],
  diesAt: (label, isSelected) => isSelected || label === UNTOLD,
  arrange: async bench => {
    const client = clientOf(bench);
    const id = await givenUp(bench);
    const path = '/operations/parked/drop';
    const body = { queue: 'audit', ids: [id] };
    // The route takes no key: it only tells this request from others.
    const key = newId();
    return {
      flow: key,
      subjects: { chains: { message: id } },
      trigger: async () => {
        await brokerReached(bench);
        void client.send('POST', path, body, { 'idempotency-key': key }).catch(() => undefined);
      },
      // Puts the clock forward for what nobody works on any more.
      beforeRestart: async () => {
        const settlements = bench.database.connection.collection('parked_settlements');
        await settlements.updateMany({ endedAt: { $exists: false } }, { $set: { updatedAt: new Date(0) } });
      },
      done: async () => true,
      complete: async () => {
        const isDropped = async () => (await client.send('POST', path, body)).status === 200;
        await eventually(isDropped, { timeoutMs: RETRY_MS, everyMs: 500 });
        if (await bench.parking.get('audit', id)) throw new Error('the message is still parked');
      },
    };
  },
};

/** A message of a version that nobody reads, parked by the trail. @returns its id. */
async function givenUp({ transport, parking }: Bench): Promise<string> {
  const data = {
    actor: { kind: 'service', id: 'gateway', name: 'gateway' },
    linkId: newId(),
    purpose: 'reset',
  } as const;
  const event = anEvent('user.link_issued', { ...data, expiresAt: new Date().toISOString() }, { subject: newId() });
  const body = Buffer.from(JSON.stringify({ ...event, dataschema: 'urn:switchboard:event:user.link_issued:99' }));
  await transport.publish([{ id: event.id, routingKey: event.type, body, headers: {} }]);
  await eventually(() => parking.get('audit', event.id), { timeoutMs: RETRY_MS });
  return event.id;
}
