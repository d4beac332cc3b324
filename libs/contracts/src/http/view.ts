import { Type, type Static } from 'typebox';
import { Id, Instant, Nullable } from '../events/fields';
import { ROLES } from '../taxonomy';
import { NameInput, TeamInput, textInput } from './fields';
import { pageOf } from './page';
import { TICKET_SORTS } from './ticket-list';
import { TicketListFilters } from './ticket-stats';

/** Views of one person, and of all that are shown at once; tickets that a view counts. */
export const VIEW_LIMITS = { own: 50, listed: 200, counted: 10_000, columns: 30 } as const;

const Shared = Type.Object(
  {
    role: Type.Optional(Type.Enum([...ROLES], { description: 'Everybody with this role' })),
    team: Type.Optional(TeamInput),
  },
  {
    title: 'ViewSharing',
    additionalProperties: false,
    minProperties: 1,
    description: 'Whom else it is shown to: everybody with a role, of a team, or with that role in that team',
  },
);
export type ViewSharing = Static<typeof Shared>;

const fields = {
  name: NameInput,
  filters: Type.Object(TicketListFilters, {
    title: 'ViewFilters',
    additionalProperties: false,
    description: 'As the list takes them; `me` and `mine` are whoever looks',
  }),
  sort: Type.Enum([...TICKET_SORTS]),
  columns: Nullable(
    Type.Array(textInput('identifier', 60), {
      maxItems: VIEW_LIMITS.columns,
      description: 'What a page shows of each ticket, as the page names it',
    }),
  ),
  order: Type.Integer({ minimum: 0, maximum: 10_000, description: 'Its place among the others' }),
  shared: Nullable(Shared),
};

const example = { name: 'Urgent and mine', filters: { priority: ['critical'], assignee: ['me'] }, sort: '-updatedAt' };

export const CreateViewBody = Type.Object(
  {
    name: fields.name,
    filters: fields.filters,
    sort: Type.Optional(fields.sort),
    columns: Type.Optional(fields.columns),
    order: Type.Optional(fields.order),
    shared: Type.Optional(fields.shared),
  },
  {
    title: 'CreateViewBody',
    description: 'A list to keep under a name',
    additionalProperties: false,
    examples: [example],
  },
);
export type CreateViewBody = Static<typeof CreateViewBody>;

export const ViewPatchBody = Type.Partial(Type.Object(fields), {
  title: 'ViewPatchBody',
  description: 'What is to change of a saved list; what is left out stays',
  additionalProperties: false,
  minProperties: 1,
  examples: [{ name: 'Urgent', order: 3 }],
});
export type ViewPatchBody = Static<typeof ViewPatchBody>;

export const SavedView = Type.Object(
  {
    id: Id,
    version: Type.Integer({ minimum: 1, description: 'For `If-Match`' }),
    ...fields,
    name: Type.String(),
    columns: Nullable(Type.Array(Type.String())),
    filters: Type.Record(Type.String(), Type.Unknown(), { description: 'Parameters of the list' }),
    owner: Nullable(Id),
    mayChange: Type.Boolean({ description: 'Whether the caller may change and remove it' }),
    createdAt: Instant,
    updatedAt: Instant,
    count: Type.Optional(
      Type.Integer({
        minimum: 0,
        description: `Tickets in it that the caller may see; ${VIEW_LIMITS.counted} at most`,
      }),
    ),
    countIsMore: Type.Optional(Type.Boolean({ description: 'Whether there are more than `count`' })),
  },
  {
    title: 'SavedView',
    additionalProperties: false,
    description: 'A list with a name; `owner` null: it came with the desk',
  },
);
export type SavedView = Static<typeof SavedView>;

export const ViewListQuery = Type.Object(
  { counts: Type.Optional(Type.Boolean({ description: 'true: also how many tickets are in each' })) },
  { additionalProperties: false },
);
export const ViewPage = pageOf(SavedView, 'Views of the caller and those shared with them, in their order');
