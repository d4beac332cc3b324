import { Type, type Static } from 'typebox';
import { Instant, PrioritySchema, StatusSchema } from '../events/fields';
import { pageOf, pageQuery, withTotal } from './page';
import { TicketView } from './ticket';

export const TICKET_SORTS = ['createdAt', '-createdAt', 'updatedAt', '-updatedAt', 'priority', '-priority'] as const;
export type TicketSort = (typeof TICKET_SORTS)[number];

const anyOf = (description: string) =>
  Type.Optional(Type.Array(Type.String({ minLength: 1, maxLength: 64 }), { maxItems: 50, description }));

export const TicketListQuery = Type.Object(
  {
    status: Type.Optional(Type.Array(StatusSchema, { maxItems: 10 })),
    category: anyOf('Repeat for any of'),
    subcategory: anyOf('Repeat for any of'),
    priority: Type.Optional(Type.Array(PrioritySchema, { maxItems: 10 })),
    assignee: anyOf('Id of an agent, `me` or `none`; repeat for any of'),
    requester: anyOf('Id of a person or `me`; repeat for any of'),
    team: anyOf('Repeat for any of'),
    tag: anyOf('Repeat for any of'),
    q: Type.Optional(
      Type.String({ minLength: 1, maxLength: 200, description: 'Part of title, description or number' }),
    ),
    createdAfter: Type.Optional(Instant),
    createdBefore: Type.Optional(Instant),
    updatedAfter: Type.Optional(Instant),
    sort: Type.Optional(Type.Enum([...TICKET_SORTS], { default: '-createdAt' })),
    ...pageQuery,
    ...withTotal,
  },
  { additionalProperties: false },
);
export type TicketListQuery = Static<typeof TicketListQuery>;

export const TicketPage = pageOf(TicketView, 'Tickets that the caller may see');
