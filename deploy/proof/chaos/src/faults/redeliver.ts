import type { AnyEvent } from '@switchboard/contracts';
import { seededRandom } from '@switchboard/testing';
import { type FaultDefinition, pick, Skipped } from './fault';

const RECENT = 12;
const OLD = 8;
const TIMES = 5;

/** Events that were delivered before come again to every queue: five times each, recent and old ones, shuffled. */
export const redeliver: FaultDefinition = {
  kind: 'redeliver',
  weight: 4,
  draw: () => ({ target: null, forMs: 0 }),
  inject: async ({ trail, broker }, { seed }) => {
    const random = seededRandom(seed);
    const { recent, old } = await trail.samples(200);
    if (recent.length === 0) throw new Skipped('no event has been recorded yet');
    const draw = (from: readonly AnyEvent[], count: number) => Array.from({ length: count }, () => pick(random, from));
    const chosen = [...draw(recent, RECENT), ...draw(old, OLD)];
    const wire = chosen
      .flatMap(event => Array.from({ length: TIMES }, () => event))
      .map(event => ({ event, place: random() }))
      .sort((a, b) => a.place - b.place)
      .map(({ event }) => ({
        id: event.id,
        routingKey: event.type,
        body: Buffer.from(JSON.stringify(event)),
        headers: {},
      }));
    const taken = await broker.publish(wire);
    return `${chosen.length} events, ${TIMES} times each${taken ? '' : ', partly refused by the broker'}`;
  },
};
