import { Type, type Static } from 'typebox';
import { schemasFor } from '../tables/field';
import { TICKET_FIELDS } from '../tables/ticket-fields';
import { anyOf, IdInput, InstantInput, QueryInput, TagInput, TeamInput } from './fields';
import { pageOf, pageQuery, withTotal } from './page';
import { TicketView } from './ticket';

export const TICKET_SORTS = ['createdAt', '-createdAt', 'updatedAt', '-updatedAt', 'priority', '-priority'] as const;
export type TicketSort = (typeof TICKET_SORTS)[number];

export const TicketListQuery = Type.Object(
  {
    ...schemasFor(TICKET_FIELDS, 'filter'),
    assignee: anyOf(IdInput, { maxItems: 50, description: 'Id of an agent, `me` or `none`; repeat for any of' }),
    requester: anyOf(IdInput, { maxItems: 50, description: 'Id of a person or `me`; repeat for any of' }),
    watcher: anyOf(IdInput, {
      maxItems: 50,
      description: 'Id of somebody who watches it, or `me`: requesters also get those of others that they may read',
    }),
    team: anyOf(TeamInput, {
      maxItems: 50,
      description: 'Name of a team, or `mine` for those of the caller; repeat for any of',
    }),
    tag: anyOf(TagInput),
    field: Type.Optional(
      Type.Record(Type.String(), Type.Array(Type.String({ minLength: 1, maxLength: 2_000 }), { maxItems: 50 }), {
        maxProperties: 10,
        description:
          'Given as `field.KEY=value`, which repeats for any of: tickets with this value of a field, in any case; `me` of a person',
      }),
    ),
    q: Type.Optional(
      QueryInput(
        200,
        'Words, each as the beginning of one in number, title, description, messages (notes only for agents and admins), or name and address of the ' +
          'requester; in any order, whatever the case, the accents and the width. `"in quotes"`: in this order; `-word`: without it. A word of ' +
          'five letters or more that nothing begins with is found with one letter wrong. With a ticket number in it, as in ' +
          '`Re: [TKT-…] …`: that number alone',
      ),
    ),
    snoozed: Type.Optional(
      Type.Boolean({ description: 'Agents and admins: true for those that are put aside, false for the others' }),
    ),
    createdAfter: Type.Optional(InstantInput),
    createdBefore: Type.Optional(InstantInput),
    updatedAfter: Type.Optional(InstantInput),
    resolvedAfter: Type.Optional(InstantInput),
    resolvedBefore: Type.Optional(InstantInput),
    sort: Type.Optional(Type.Enum([...TICKET_SORTS], { default: '-createdAt' })),
    ...pageQuery,
    ...withTotal,
  },
  { additionalProperties: false },
);
export type TicketListQuery = Static<typeof TicketListQuery>;

export const TicketPage = pageOf(TicketView, 'Tickets that the caller may see');
