import type { AnyEvent, EventData } from '@switchboard/contracts';
import { newId } from '@switchboard/kernel';
import { type TicketDocument, ticketsCollection, type UserDocument, usersCollection } from '@switchboard/persistence';
import { aClassifiedTicket, anAgent, anEvent, eventually } from '@switchboard/testing';
import type { Bench } from '../bench';

/** What scenarios are made of: documents and events as the services that own them write them. */

export async function storeTicket(bench: Bench, ticket: TicketDocument): Promise<TicketDocument> {
  await bench.database.model(ticketsCollection).create(ticket);
  return ticket;
}

export async function storedTicket(bench: Bench, id: string): Promise<TicketDocument | null> {
  return bench.database.model(ticketsCollection).findById(id).lean<TicketDocument>().exec();
}

/** As the gateway does when a person changes a status. */
export async function setStatus(bench: Bench, id: string, status: TicketDocument['status']): Promise<void> {
  await bench.database.model(ticketsCollection).updateOne({ _id: id }, { $set: { status }, $inc: { version: 1 } });
}

export async function storeUser(bench: Bench, user: UserDocument): Promise<UserDocument> {
  await bench.database.model(usersCollection).create(user);
  return user;
}

/** Whether the consumer's guarded write for this event is there. */
export async function isMarked(bench: Bench, ticketId: string, consumer: string, eventId: string): Promise<boolean> {
  return (await storedTicket(bench, ticketId))?.inbox.includes(`${consumer}:${eventId}`) ?? false;
}

export function snapshotOf(user: UserDocument): EventData<'user.created'>['user'] {
  const { name, role, skills, teams, capacity, availability, languages, disabled } = user;
  return { name, role, skills, teams, capacity, availability, languages, disabled };
}

const BY_GATEWAY = { kind: 'service', id: 'gateway', name: 'gateway' } as const;

export function userCreated(user: UserDocument) {
  const data = { actor: BY_GATEWAY, user: snapshotOf(user), invited: false };
  return anEvent('user.created', data, { subject: user._id, sequence: 1 });
}

export function userUpdated(user: UserDocument, changed: string[]) {
  const data = { actor: BY_GATEWAY, user: snapshotOf(user), changed };
  return anEvent('user.updated', data, { subject: user._id, sequence: 2 });
}

export function ticketCreated(ticket: TicketDocument) {
  const { number, title, description, status, category, subcategory, priority, tags, channel, department } = ticket;
  const data = { actor: BY_GATEWAY, requesterId: ticket.requester.id, setByPerson: [] };
  const fields = { number, title, description, status, category, subcategory, priority, tags, channel, department };
  return anEvent('ticket.created', { ...data, ...fields }, { subject: ticket._id, sequence: 1 });
}

export function ticketUpdated(ticket: TicketDocument, field: string) {
  const data = { actor: BY_GATEWAY, changes: [{ field, from: 'before', to: 'after' }] };
  return anEvent('ticket.updated', data, { subject: ticket._id, sequence: 2 });
}

export function ticketClassified(ticket: TicketDocument) {
  const { category, subcategory, priority, classification } = ticket;
  const data = {
    actor: { kind: 'service', id: 'classifier', name: 'classifier' } as const,
    state: 'done' as const,
    source: 'gemini' as const,
    category: category ?? 'network',
    subcategory,
    priority: priority ?? 'medium',
    skills: classification.skills,
    language: classification.language,
    sentiment: 'neutral' as const,
    confidence: 0.9,
    model: 'test',
    kept: [],
    changes: [],
  };
  return anEvent('ticket.classified', data, { subject: ticket._id, sequence: 2 });
}

export function statusChanged(ticket: TicketDocument, from: TicketDocument['status'], to: TicketDocument['status']) {
  const resolution = to === 'resolved' ? 'Replaced the certificate.' : null;
  const data = { actor: BY_GATEWAY, from, to, resolution, assigneeId: ticket.assignee?.id ?? null };
  return anEvent('ticket.status_changed', data, { subject: ticket._id, sequence: 3 });
}

export function ticketAssigned(ticket: TicketDocument, agent: UserDocument) {
  const data = {
    actor: { kind: 'service', id: 'router', name: 'router' } as const,
    agentId: agent._id,
    agentName: agent.name,
    previousAgentId: null,
    decisionId: newId(),
    reason: 'best score',
    changes: [],
  };
  return anEvent('ticket.assigned', data, { subject: ticket._id, sequence: 3 });
}

/** A skill that nothing but this case knows, so that cases share no agent and no place. */
export function skillOf(tag: string): string {
  return `skill-${tag}`;
}

export function agentWith(tag: string, overrides: Partial<UserDocument> = {}): UserDocument {
  return anAgent({ skills: [{ name: skillOf(tag), level: 3 }], capacity: 1, ...overrides });
}

/** Classified and waiting for the skill of this case. */
export function ticketFor(tag: string, overrides: Partial<TicketDocument> = {}): TicketDocument {
  const ticket = aClassifiedTicket(overrides);
  return { ...ticket, classification: { ...ticket.classification, skills: [skillOf(tag)] } };
}

/** Publishes an event and waits until the service under test has done with it, drains and all. */
export async function handled(bench: Bench, event: AnyEvent): Promise<void> {
  await bench.publish(event);
  await eventually(() => bench.journal.isAnswered(event.id), { timeoutMs: 30_000 });
}

/** Tells the router of an agent. */
export async function introduce(bench: Bench, agent: UserDocument): Promise<UserDocument> {
  await handled(bench, userCreated(agent));
  return agent;
}

/** A ticket that the router has dealt with. */
export async function routed(bench: Bench, ticket: TicketDocument): Promise<TicketDocument> {
  await storeTicket(bench, ticket);
  await handled(bench, ticketClassified(ticket));
  return (await storedTicket(bench, ticket._id)) ?? ticket;
}
