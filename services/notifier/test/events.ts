import type { Status } from '@switchboard/contracts';
import type { TicketDocument, UserDocument } from '@switchboard/persistence';
import { anEvent } from '@switchboard/testing';

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

export function userCreated(person: UserDocument, invited: boolean) {
  const { name, role, skills, teams, capacity, availability, languages, disabled } = person;
  const data = {
    actor: user({ _id: 'admin', name: 'Ada Admin' }),
    user: { name, role, skills, teams, capacity, availability, languages, disabled },
    invited,
  };
  return anEvent('user.created', data, { subject: person._id });
}
