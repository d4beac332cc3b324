import { Type, type Static } from 'typebox';
import { Id, Instant, Nullable, StatusSchema } from '../events/fields';
import { LIMITS, MESSAGE_AUTHORS } from '../taxonomy';
import { MessageAttachment } from './attachment';
import { IdInput, MessageInput } from './fields';
import { pageOf, pageQuery, withTotal } from './page';

export const MESSAGE_SORTS = ['createdAt', '-createdAt'] as const;
export type MessageSort = (typeof MESSAGE_SORTS)[number];

/** A message as the API shows it. */
export const MessageView = Type.Object(
  {
    id: Id,
    ticketId: Id,
    author: Type.Object(
      { id: Id, name: Type.String(), kind: Type.Enum([...MESSAGE_AUTHORS]) },
      {
        title: 'MessageAuthor',
        additionalProperties: false,
        description: '`user` speaks for the requester, `agent` for the desk',
      },
    ),
    body: Type.String({ description: 'Markdown, as it was written' }),
    html: Type.String({
      description: 'The body as HTML; nothing but elements of text and links, safe to show as it is',
    }),
    internal: Type.Boolean(),
    mentions: Type.Optional(Type.Array(Id, { description: 'Agents called by name; agents and admins see them' })),
    createdAt: Instant,
    editedAt: Nullable(Instant),
    attachments: Type.Array(MessageAttachment, { maxItems: LIMITS.messageAttachments }),
  },
  {
    title: 'Message',
    additionalProperties: false,
    description: 'A message on a ticket',
    examples: [
      {
        id: '0198a1f0-0000-7000-8000-000000000011',
        ticketId: '0198a1f0-0000-7000-8000-000000000001',
        author: { id: '0198a1f0-0000-7000-8000-000000000002', name: 'Nia Network', kind: 'agent' },
        body: 'Please restart the **VPN client**.',
        html: '<p>Please restart the <strong>VPN client</strong>.</p>\n',
        internal: false,
        createdAt: '2026-11-30T09:00:00.000Z',
        editedAt: null,
        attachments: [],
      },
    ],
  },
);
export type MessageView = Static<typeof MessageView>;

export const PostMessageBody = Type.Object(
  {
    body: MessageInput,
    internal: Type.Optional(
      Type.Boolean({ description: 'Agents and admins: a note that requesters never learn of', default: false }),
    ),
    status: Type.Optional({
      ...StatusSchema,
      description: 'Agents and admins: what the ticket becomes with this reply',
    }),
    attachments: Type.Optional(
      Type.Array(IdInput, {
        maxItems: LIMITS.messageAttachments,
        uniqueItems: true,
        description: 'Files that the author has uploaded to the ticket and not used yet',
      }),
    ),
  },
  {
    title: 'PostMessage',
    additionalProperties: false,
    description: 'A reply, or a note',
    examples: [
      { body: 'Please restart the **VPN client**.', status: 'pending' },
      { body: '@Nia Network, have you seen this before?', internal: true },
    ],
  },
);
export type PostMessageBody = Static<typeof PostMessageBody>;

export const EditMessageBody = Type.Object(
  { body: MessageInput },
  {
    title: 'EditMessage',
    additionalProperties: false,
    description: 'The text as it shall be from now on',
    examples: [{ body: 'Please restart the **VPN client**, then try again.' }],
  },
);
export type EditMessageBody = Static<typeof EditMessageBody>;

export const MessageListQuery = Type.Object(
  {
    sort: Type.Optional(Type.Enum([...MESSAGE_SORTS], { default: 'createdAt' })),
    ...pageQuery,
    ...withTotal,
  },
  { additionalProperties: false },
);

const Unread = Type.Integer({ minimum: 0, description: 'Messages of others behind what the caller has read' });

const PAGE = 'Messages that the caller may see, oldest first';
export const MessagePage = Type.Object(
  { ...pageOf(MessageView, PAGE).properties, unread: Unread },
  { title: 'MessagePage', additionalProperties: false, description: PAGE },
);

/** Versions of a message before the one that it has now, oldest first. */
export const MessageVersionsView = Type.Object(
  {
    items: Type.Array(
      Type.Object(
        { body: Type.String(), html: Type.String(), writtenAt: Instant, replacedAt: Instant },
        { additionalProperties: false },
      ),
      { maxItems: LIMITS.messageEdits },
    ),
  },
  { title: 'MessageVersions', additionalProperties: false, description: 'What the message said before, oldest first' },
);
export type MessageVersionsView = Static<typeof MessageVersionsView>;

export const ReadMarkBody = Type.Object(
  { messageId: IdInput },
  {
    title: 'ReadMark',
    additionalProperties: false,
    description: 'The last message that was read',
    examples: [{ messageId: '0198a1f0-0000-7000-8000-000000000011' }],
  },
);

export const ReadMarkView = Type.Object(
  { unread: Unread },
  { title: 'Unread', additionalProperties: false, description: 'What is left to read', examples: [{ unread: 0 }] },
);
