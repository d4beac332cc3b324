import { Type, type Static } from 'typebox';
import { Id, Instant, Nullable } from '../events/fields';
import { LIMITS } from '../taxonomy';
import { EXAMPLE_IDS, EXAMPLE_NUMBER } from './examples';
import { anyOf, CategoryInput, IdInput, MessageInput, QueryInput, TeamInput, TitleInput } from './fields';
import { pageOf, pageQuery, withTotal } from './page';

/** Replies of one person. */
export const CANNED_REPLY_LIMITS = { own: 500 } as const;

/** What `{{…}}` in a canned reply may name. */
export const REPLY_VARIABLES = {
  'ticket.number': 'Number of the ticket',
  'ticket.title': 'Title of the ticket',
  'requester.name': 'Name of whom the ticket is for',
  'agent.name': 'Name of whoever answers',
} as const;
export type ReplyVariable = keyof typeof REPLY_VARIABLES;

const Shared = Type.Object(
  { team: Nullable(TeamInput) },
  {
    title: 'ReplySharing',
    additionalProperties: false,
    description: 'Who else uses it: a team, or with `team` null all agents and admins',
  },
);
export type ReplySharing = Static<typeof Shared>;

const fields = {
  title: TitleInput,
  body: {
    ...MessageInput,
    description: `Markdown with variables: ${Object.keys(REPLY_VARIABLES)
      .map(name => `\`{{${name}}}\``)
      .join(', ')}. \`\\{{\` is no variable`,
  },
  category: Nullable({ ...CategoryInput, description: 'Key of the category that it is for' }),
  shared: Nullable(Shared),
};

const example = {
  title: 'Restart the VPN client',
  body: 'Dear {{requester.name}},\n\nplease restart the **VPN client**.\n\n{{agent.name}}',
  category: 'network',
  shared: null,
};

export const CreateCannedReplyBody = Type.Object(
  {
    title: fields.title,
    body: fields.body,
    category: Type.Optional(fields.category),
    shared: Type.Optional(fields.shared),
  },
  {
    title: 'CreateCannedReply',
    additionalProperties: false,
    description: 'A new canned reply; of its author alone unless `shared` says otherwise',
    examples: [example],
  },
);
export type CreateCannedReplyBody = Static<typeof CreateCannedReplyBody>;

export const CannedReplyPatchBody = Type.Partial(Type.Object(fields), {
  title: 'CannedReplyPatch',
  additionalProperties: false,
  minProperties: 1,
  description: 'What is given replaces what there was',
  examples: [{ title: 'Restart the VPN' }],
});
export type CannedReplyPatchBody = Static<typeof CannedReplyPatchBody>;

export const CannedReplyView = Type.Object(
  {
    id: Id,
    version: Type.Integer({ minimum: 1, description: 'For `If-Match`' }),
    title: Type.String(),
    body: Type.String({ description: 'Markdown with its variables, as it was written' }),
    category: Nullable(Type.String()),
    shared: Nullable(Shared),
    owner: Id,
    mayChange: Type.Boolean({ description: 'Whether the caller may change and remove it' }),
    createdAt: Instant,
    updatedAt: Instant,
  },
  {
    title: 'CannedReply',
    additionalProperties: false,
    description: 'An answer that is written once and used often',
    examples: [
      {
        id: '0198a1f0-0000-7000-8000-000000000041',
        version: 3,
        ...example,
        owner: EXAMPLE_IDS.agent,
        mayChange: true,
        createdAt: '2026-11-30T09:00:00.000Z',
        updatedAt: '2026-11-30T09:00:00.000Z',
      },
    ],
  },
);
export type CannedReplyView = Static<typeof CannedReplyView>;

export const CannedReplyListQuery = Type.Object(
  {
    q: Type.Optional(
      QueryInput(
        200,
        'Words, each as the beginning of one in title or body; in any order, whatever the case and the accents. `"in quotes"`: in this order; `-word`: without it',
      ),
    ),
    category: anyOf(CategoryInput, { maxItems: 50, description: 'Key of a category; repeat for any of' }),
    ...pageQuery,
    ...withTotal,
  },
  { additionalProperties: false },
);
export const CannedReplyPage = pageOf(
  CannedReplyView,
  'Canned replies of the caller and those shared with them, newest first',
);

export const RenderReplyQuery = Type.Object(
  {
    ticketId: {
      ...IdInput,
      description: 'Id or number of the ticket that is answered',
      examples: [EXAMPLE_IDS.ticket],
    },
  },
  { additionalProperties: false },
);

export const RenderedReplyView = Type.Object(
  {
    replyId: Id,
    ticketId: { ...Id, description: 'The ticket that is answered; another one than asked for where that was merged' },
    body: Type.String({
      maxLength: LIMITS.message,
      description: 'Markdown, ready to be sent as a message. What came from the ticket and from people is escaped',
    }),
  },
  {
    title: 'RenderedReply',
    additionalProperties: false,
    description: 'A canned reply for one ticket',
    examples: [
      {
        replyId: '0198a1f0-0000-7000-8000-000000000041',
        ticketId: EXAMPLE_IDS.ticket,
        body: `Dear Rita Requester,\n\nyour ticket ${EXAMPLE_NUMBER} is on its way.\n\nNia Network`,
      },
    ],
  },
);
export type RenderedReplyView = Static<typeof RenderedReplyView>;
