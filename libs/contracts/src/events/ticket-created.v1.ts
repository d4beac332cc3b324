import { Type } from 'typebox';
import { schemasFor } from '../tables/field';
import { TICKET_FIELDS } from '../tables/ticket-fields';
import { PERSON_FIELDS } from '../taxonomy';
import { Actor, defineEvent } from './define';
import { Id } from './fields';

export const ticketCreatedV1 = defineEvent({
  type: 'ticket.created',
  version: 1,
  description: 'A ticket was accepted and is durable. Fields that nobody has set yet are null.',
  data: Type.Object(
    {
      actor: Actor,
      ...schemasFor(TICKET_FIELDS, 'published'),
      requesterId: Id,
      setByPerson: Type.Array(Type.Enum([...PERSON_FIELDS])),
    },
    { additionalProperties: false },
  ),
  example: {
    actor: { kind: 'user', id: '0198a1f0-0000-7000-8000-000000000001', name: 'Rita Requester' },
    number: 'TKT-20261120-7K2M9Q',
    title: 'VPN drops every hour',
    description: 'Since this morning the VPN client disconnects every hour.',
    status: 'open',
    category: null,
    subcategory: null,
    priority: 'high',
    tags: [],
    channel: 'api',
    requesterId: '0198a1f0-0000-7000-8000-000000000001',
    department: null,
    setByPerson: ['priority'],
  },
});
