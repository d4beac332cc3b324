import { deriveId } from '@switchboard/kernel';
import { seededRandom } from '@switchboard/testing';
import { QUEUE_BINDINGS } from '@switchboard/contracts';
import { type FaultDefinition, pick } from './fault';

const BODIES: readonly ((id: string) => string)[] = [
  () => 'not json at all',
  id => JSON.stringify({ specversion: '1.0', id, type: 'ticket.created' }),
  id =>
    JSON.stringify({
      specversion: '1.0',
      id,
      source: '/services/chaos',
      type: 'ticket.created',
      subject: id,
      time: new Date(0).toISOString(),
      datacontenttype: 'application/json',
      dataschema: 'https://switchboard.example/schemas/ticket.created/v99',
      sequence: 1,
      correlationid: id,
      data: {},
    }),
];

/** A message that no service can use: no JSON, no envelope, or a version that does not exist. It must be parked, by all who get it. */
export const poison: FaultDefinition = {
  kind: 'poison',
  weight: 2,
  draw: () => ({ target: null, forMs: 0 }),
  inject: async ({ broker, poisoned }, { seed }) => {
    const random = seededRandom(seed);
    const key = pick(random, ['ticket.created', 'ticket.classified', 'user.updated']);
    const id = deriveId('poison', String(seed));
    const body = Buffer.from(pick(random, BODIES)(id));
    const sure = await broker.publish([{ id, routingKey: key, body, headers: {} }]);
    const queues = Object.entries(QUEUE_BINDINGS).filter(([, keys]) => keys.some(k => k === '#' || k === key));
    for (const [queue] of queues) poisoned.push({ queue, id, sure });
    return `${key} → ${queues.map(([queue]) => queue).join(', ')}`;
  },
};
