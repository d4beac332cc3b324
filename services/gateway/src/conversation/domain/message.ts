import type { EventDraft, MessageAttachment, MessageAuthor, PostMessageBody, Status } from '@switchboard/contracts';
import { actorOf, type Principal } from '../../domain/principal';

/** What the rules read of a message. */
export interface Message {
  readonly _id: string;
  readonly ticketId: string;
  readonly author: { readonly id: string; readonly name: string; readonly kind: MessageAuthor };
  readonly body: string;
  readonly internal: boolean;
  readonly mentions: readonly string[];
  readonly called: readonly string[];
  readonly versions: readonly { readonly body: string; readonly writtenAt: Date; readonly replacedAt: Date }[];
  readonly createdAt: Date;
  readonly editedAt: Date | null;
}

export interface NewMessageInput {
  readonly id: string;
  readonly ticket: { readonly _id: string; readonly requester: { readonly id: string } };
  readonly body: PostMessageBody;
  readonly by: Principal;
  readonly mentions: readonly string[];
  readonly attachments: readonly MessageAttachment[];
  readonly now: Date;
}

/** The first version of a message. */
export function newMessage({ id, ticket, body, by, mentions, attachments, now }: NewMessageInput) {
  const internal = body.internal ?? false;
  return {
    _id: id,
    ticketId: ticket._id,
    author: { id: by.id, name: by.name, kind: speaksFor(by, ticket, internal) },
    body: body.body,
    internal,
    mentions: [...mentions],
    called: [...mentions],
    versions: [],
    ...(attachments.length > 0 ? { attachments: [...attachments] } : {}),
    createdAt: now,
    editedAt: null,
  };
}

/** An agent with a ticket of their own speaks for themselves on it, but for notes. */
function speaksFor(by: Principal, ticket: { requester: { id: string } }, internal: boolean): MessageAuthor {
  return by.role === 'user' || (by.id === ticket.requester.id && !internal) ? 'user' : 'agent';
}

export function messagePosted(message: Message, by: Principal, status: Status | undefined): EventDraft {
  return {
    type: 'message.posted',
    data: { ...said(message, by), mentions: [...message.mentions], ...(status ? { status } : {}) },
  };
}

/** @param fresh who is called for the first time. */
export function messageEdited(message: Message, by: Principal, fresh: readonly string[]): EventDraft {
  return { type: 'message.edited', data: { ...said(message, by), mentions: [...fresh] } };
}

const said = ({ _id, internal, author }: Message, by: Principal) => ({
  actor: actorOf(by),
  messageId: _id,
  internal,
  author: author.kind,
});
