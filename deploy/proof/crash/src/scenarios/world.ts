import { randomBytes } from 'node:crypto';
import type { AnyEvent } from '@switchboard/contracts';
import { newId, SEARCH_WORDS_VERSION } from '@switchboard/kernel';
import {
  linkSecretsCollection,
  type MessageDocument,
  messagesCollection,
  type TicketDocument,
  ticketsCollection,
  type UserDocument,
  usersCollection,
} from '@switchboard/persistence';
import { aClassifiedTicket, anAgent, anEvent, eventually, snapshotOf } from '@switchboard/testing';
import type { Bench } from '../bench';

/** What scenarios are made of: documents and events as the services that own them write them. */

/** A word that the desk has not learnt, so that learning it is a step of every case: letters only. */
export const newWord = (): string =>
  Array.from(randomBytes(12), byte => String.fromCharCode(97 + (byte % 26))).join('');

/** As this version writes it: the sweep for tickets of earlier ones would write in between. */
const FOUND = { searchVersion: SEARCH_WORDS_VERSION, searchWords: [], searchTexts: [] };

export async function storeTicket(bench: Bench, ticket: TicketDocument): Promise<TicketDocument> {
  bench.untold.add(ticket._id);
  await bench.database.model(ticketsCollection).create({ ...FOUND, ...ticket });
  return ticket;
}

export async function storeMessage(bench: Bench, message: MessageDocument): Promise<MessageDocument> {
  await bench.database.model(messagesCollection).create(message);
  return message;
}

/** As the gateway tells of it. */
export function messagePosted({ _id: messageId, ticketId, author, internal, mentions }: MessageDocument) {
  const actor = { kind: 'user' as const, id: author.id, name: author.name };
  const data = { actor, messageId, internal, author: author.kind, mentions };
  return anEvent('message.posted', data, { subject: ticketId, sequence: 1 });
}

/** Its author wrote it anew, and calls these people in it. */
export function messageEdited({ _id: messageId, ticketId, author, internal }: MessageDocument, mentions: string[]) {
  const actor = { kind: 'user' as const, id: author.id, name: author.name };
  const data = { actor, messageId, internal, author: author.kind, mentions };
  return anEvent('message.edited', data, { subject: ticketId, sequence: 2 });
}

export async function storedTicket(bench: Bench, id: string): Promise<TicketDocument | null> {
  return bench.database.model(ticketsCollection).findById(id).lean<TicketDocument>().exec();
}

/** As the gateway does when a person changes a status. */
export async function setStatus(bench: Bench, id: string, status: TicketDocument['status']): Promise<void> {
  await bench.database.model(ticketsCollection).updateOne({ _id: id }, { $set: { status }, $inc: { version: 1 } });
}

/** As the gateway does when an admin deletes a ticket. */
export async function takeAway(bench: Bench, id: string): Promise<void> {
  await bench.database.model(ticketsCollection).deleteOne({ _id: id });
}

export async function storeUser(bench: Bench, user: UserDocument): Promise<UserDocument> {
  await bench.database.model(usersCollection).create(user);
  return user;
}

/** Gives the person a link that has not been used, as the gateway issues it. */
export async function storeLinkOf(bench: Bench, user: UserDocument): Promise<UserDocument> {
  const issuedAt = new Date();
  const expiresAt = new Date(issuedAt.getTime() + 3_600_000);
  const links = [{ id: newId(), purpose: 'reset' as const, hash: newId(), issuedAt, expiresAt }];
  await bench.database
    .model(linkSecretsCollection)
    .create({ _id: links[0]?.id, secret: randomBytes(32).toString('base64url'), expiresAt });
  await bench.database.model(usersCollection).updateOne({ _id: user._id }, { $set: { links } });
  return { ...user, links };
}

/** Whether the consumer's guarded write for this event is there. */
export async function isMarked(bench: Bench, ticketId: string, consumer: string, eventId: string): Promise<boolean> {
  return (await storedTicket(bench, ticketId))?.inbox.includes(`${consumer}:${eventId}`) ?? false;
}

const BY_GATEWAY = { kind: 'service', id: 'gateway', name: 'gateway' } as const;

export function userCreated(user: UserDocument) {
  const data = { actor: BY_GATEWAY, user: snapshotOf(user), invited: false };
  return anEvent('user.created', data, { subject: user._id, sequence: 1 });
}

export function linkIssued({ _id, links = [] }: UserDocument) {
  const [link] = links;
  if (!link) throw new Error('the person has no link');
  const data = { actor: BY_GATEWAY, linkId: link.id, purpose: link.purpose, expiresAt: link.expiresAt.toISOString() };
  return anEvent('user.link_issued', data, { subject: _id, sequence: 1 });
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

/** A person took it from an agent: it waits for the router. */
export function ticketTransferred(ticket: TicketDocument, from: UserDocument) {
  const data = {
    actor: { kind: 'user' as const, id: newId(), name: 'Ada Admin' },
    from: { agentId: from._id, agentName: from.name, team: null },
    to: { agentId: null, agentName: null, team: null },
    reason: 'Somebody else knows this better.',
    decisionId: newId(),
    changes: [{ field: 'assignee', from: from._id, to: null }],
  };
  return anEvent('ticket.transferred', data, { subject: ticket._id, sequence: 4 });
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

/** As the gateway tells of it. */
export function ticketDeleted({ _id, number, requester }: TicketDocument, agent: UserDocument) {
  const data = { actor: BY_GATEWAY, number, requesterId: requester.id, assigneeId: agent._id };
  return anEvent('ticket.deleted', data, { subject: _id, sequence: 4 });
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
