import { Type, type Static } from 'typebox';
import { Id, Instant, StatusSchema } from '../events/fields';
import { LINK_TYPES } from '../taxonomy';
import { IdInput } from './fields';

const LinkTypeSchema = Type.Enum([...LINK_TYPES], { title: 'LinkType' });

export const LinkBody = Type.Object(
  { type: LinkTypeSchema, ticketId: IdInput },
  {
    title: 'LinkTicket',
    additionalProperties: false,
    description:
      'What this ticket is to the other one, which is given by id or number: it `relates` to it, `duplicates` or `blocks` it or is `duplicated_by` or `blocked_by` it. `parent` and `child` say what the other one is to it',
    examples: [{ type: 'duplicates', ticketId: 'TKT-20261130-ABC124' }],
  },
);
export type LinkBody = Static<typeof LinkBody>;

export const LinkView = Type.Object(
  {
    id: Id,
    type: LinkTypeSchema,
    ticket: Type.Object(
      { id: Id, number: Type.String(), title: Type.String(), status: StatusSchema },
      { title: 'TicketReference', additionalProperties: false },
    ),
    createdAt: Instant,
  },
  {
    title: 'Link',
    additionalProperties: false,
    description: 'A link as it is seen from one of its tickets; `ticket` is the other one',
  },
);
export type LinkView = Static<typeof LinkView>;

export const LinksView = Type.Object(
  { items: Type.Array(LinkView) },
  {
    title: 'Links',
    additionalProperties: false,
    description: 'Links to tickets that the caller may see, oldest first',
  },
);
export type LinksView = Static<typeof LinksView>;
