import type { LinkPurpose, Status } from '@switchboard/contracts';
import type { MessageDocument, TicketDocument, UserDocument } from '@switchboard/persistence';
import { anEvent, snapshotOf } from '@switchboard/testing';

/** Events as the other services write them. */
const service = (id: string) => ({ kind: 'service' as const, id, name: id });
const user = ({ _id: id, name }: Pick<UserDocument, '_id' | 'name'>) => ({ kind: 'user' as const, id, name });

export function ticketCreated(ticket: TicketDocument) {
  const { number, title, description, status, tags, channel, department, requester } = ticket;
  return anEvent(
    'ticket.created',
    {
      actor: { kind: 'user', id: requester.id, name: requester.name },
      number,
      title,
      description,
      status,
      category: null,
      subcategory: null,
      priority: null,
      tags,
      channel,
      requesterId: requester.id,
      department,
      setByPerson: [],
    },
    { subject: ticket._id },
  );
}

export function ticketAssigned(ticket: TicketDocument, agent: UserDocument) {
  const data = {
    actor: service('router'),
    agentId: agent._id,
    agentName: agent.name,
    previousAgentId: null,
    decisionId: null,
    reason: 'best',
    changes: [],
  };
  return anEvent('ticket.assigned', data, { subject: ticket._id });
}

export function statusChanged(
  ticket: TicketDocument,
  to: Status,
  actor: Pick<UserDocument, '_id' | 'name'>,
  resolution: string | null = null,
) {
  const data = { actor: user(actor), from: 'open' as const, to, resolution, assigneeId: null };
  return anEvent('ticket.status_changed', data, { subject: ticket._id, sequence: 2 });
}

/** What the gateway says of a link that it made; by itself for a forgotten password. */
export function linkIssued(
  person: UserDocument,
  purpose: LinkPurpose,
  linkId: string,
  actor: { kind: 'user' | 'service'; id: string; name: string } = service('gateway'),
) {
  const expiresAt = new Date(Date.now() + 3_600_000).toISOString();
  return anEvent('user.link_issued', { actor, linkId, purpose, expiresAt }, { subject: person._id });
}

export function userCreated(person: UserDocument, invited: boolean) {
  const data = {
    actor: user({ _id: 'admin', name: 'Ada Admin' }),
    user: snapshotOf(person),
    invited,
  };
  return anEvent('user.created', data, { subject: person._id });
}

/** A message, as the gateway tells of it. */
export function messagePosted(message: MessageDocument, actor: Pick<UserDocument, '_id' | 'name'>, status?: Status) {
  const { _id: messageId, ticketId, internal, author, mentions } = message;
  const data = {
    actor: user(actor),
    messageId,
    internal,
    author: author.kind,
    mentions,
    ...(status ? { status } : {}),
  };
  return anEvent('message.posted', data, { subject: ticketId });
}

export function messageEdited(message: MessageDocument, actor: Pick<UserDocument, '_id' | 'name'>, fresh: string[]) {
  const { _id: messageId, ticketId, internal, author } = message;
  const data = { actor: user(actor), messageId, internal, author: author.kind, mentions: fresh };
  return anEvent('message.edited', data, { subject: ticketId, sequence: 2 });
}
