import { Type } from 'typebox';
import { CHANNELS, PERSON_FIELDS } from '../taxonomy';
import { Actor, defineEvent } from './define';
import { Category, Description, Id, Nullable, PrioritySchema, StatusSchema, Tags, Title } from './fields';

export const ticketCreatedV1 = defineEvent({
  type: 'ticket.created',
  version: 1,
  description: 'A ticket was accepted and is durable. Fields that nobody has set yet are null.',
  data: Type.Object(
    {
      actor: Actor,
      number: Type.String(),
      title: Title,
      description: Description,
      status: StatusSchema,
      category: Nullable(Category),
      subcategory: Nullable(Category),
      priority: Nullable(PrioritySchema),
      tags: Tags,
      channel: Type.Enum([...CHANNELS]),
      requesterId: Id,
      department: Nullable(Type.String()),
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
