import { Type } from 'typebox';
import { Actor, defineEvent } from './define';
import { Id } from './fields';

export const ticketQueuedV1 = defineEvent({
  type: 'ticket.queued',
  version: 1,
  description: 'Nobody can take the ticket now; it waits until capacity frees or somebody qualified comes online.',
  data: Type.Object({ actor: Actor, decisionId: Id, reason: Type.String() }, { additionalProperties: false }),
  example: {
    actor: { kind: 'service', id: 'router', name: 'router' },
    decisionId: '0198a1f0-0000-7000-8000-000000000003',
    reason: 'no_capacity',
  },
});
