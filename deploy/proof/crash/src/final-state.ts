import type { AuditEntryDocument, RoutingDecisionDocument, TicketDocument } from '@switchboard/persistence';
import {
  auditEntriesCollection,
  messagesCollection,
  routingDecisionsCollection,
  ticketsCollection,
} from '@switchboard/persistence';
import type { Bench } from './bench';

/** Who and what a case is about: a name that is the same in all cases of a scenario → the id that it has in this one. */
export interface Subjects {
  readonly tickets?: Readonly<Record<string, string>>;
  /** Agents as the router knows them. */
  readonly agents?: Readonly<Record<string, string>>;
  /** Addresses of people who may get mail. */
  readonly mailboxes?: Readonly<Record<string, string>>;
  /** Chains of the trail beside those of the tickets. */
  readonly chains?: Readonly<Record<string, string>>;
}

/** Fields of a change whose values are the same in all cases; of the others only the name is compared. */
const COMPARED = new Set(['status', 'category', 'subcategory', 'priority', 'assignee', 'team']);

interface Held {
  _id: string;
  held: { ticketId: string }[];
}
interface StoredNotification {
  state: string;
  template: string;
  claim: unknown;
}

/**
 * All that is left of a case, without what differs from run to run: ids become names, times and texts that quote counters are left
 * out. The versions of tickets stay in: a write that was done twice shows.
 */
export async function finalState(bench: Bench, subjects: Subjects): Promise<unknown> {
  const tickets = subjects.tickets ?? {};
  const nameOf = namer(subjects);
  const state: Record<string, unknown> = {};
  for (const [name, id] of Object.entries(tickets)) {
    state[name] = await ticketState(bench, id, nameOf);
    state[`files of ${name}`] = await filesOf(bench, id);
  }
  for (const [name, id] of Object.entries(subjects.agents ?? {})) state[name] = await agentState(bench, id, nameOf);
  for (const [name, id] of Object.entries({ ...tickets, ...subjects.chains })) {
    state[`trail of ${name}`] = await trailState(bench, id, nameOf);
    state[`notifications about ${name}`] = await notificationState(bench, id);
    state[`notices about ${name}`] = await noticeState(bench, id);
  }
  for (const [name, address] of Object.entries(subjects.mailboxes ?? {}))
    state[`mails to ${name}`] = new Set(mailsTo(bench, address).map(mail => mail.messageId)).size;
  return state;
}

/** Accepted mails, repetitions included. */
export function mailsTo(bench: Bench, address: string) {
  return bench.smtp.messages.filter(mail => mail.to.includes(address));
}

async function ticketState(bench: Bench, id: string, nameOf: (value: unknown) => unknown): Promise<unknown> {
  const ticket = await bench.database.model(ticketsCollection).findById(id).lean<TicketDocument>().exec();
  if (!ticket) return null;
  const { version, status, category, subcategory, priority, team, classification, assignment } = ticket;
  const { state, source, skills } = classification;
  const decisions = await bench.database
    .model(routingDecisionsCollection)
    .find({ _id: { $in: assignment.decisionIds } })
    .lean<RoutingDecisionDocument[]>()
    .exec();
  return {
    ...{ version, status, category, subcategory, priority, team },
    assignee: nameOf(ticket.assignee?.id ?? null),
    classification: { state, source, skills: skills.length },
    assignment: assignment.state,
    // Only those that took effect; a crash may leave one that did not, which nothing refers to.
    decisions: decisions.map(({ outcome, agentId }) => [outcome, nameOf(agentId)]),
    firstResponse: ticket.firstResponseAt != null,
    messages: await bench.database.model(messagesCollection).countDocuments({ ticketId: id }),
    unpublished: ticket.outbox.length,
  };
}

interface StoredFile {
  state: string;
  blob: string;
  thumbnail: boolean;
}

/** What people find on the page. */
async function noticeState(bench: Bench, ticketId: string): Promise<unknown> {
  const notices = bench.database.connection.collection<{ kind: string }>('notices');
  return (await notices.find({ ticketId }).toArray()).map(({ kind }) => kind).sort();
}

/** What is known of files, and how much of their content is stored: a piece too many is one that nobody would take away. */
async function filesOf(bench: Bench, ticketId: string): Promise<unknown> {
  const { connection } = bench.database;
  const known = await connection.collection<StoredFile>('attachments').find({ ticketId }).toArray();
  const keys = known.flatMap(({ blob }) => [blob, `${blob}.thumbnail`]);
  const chunks = await connection.collection('attachment_blobs.chunks').countDocuments({ files_id: { $in: keys } });
  return { known: known.map(({ state, thumbnail }) => ({ state, thumbnail })), chunks };
}

async function agentState(bench: Bench, id: string, nameOf: (value: unknown) => unknown): Promise<unknown> {
  const agent = await bench.database.connection.collection<Held>('agents').findOne({ _id: id });
  if (!agent) return null;
  const tickets = bench.database.model(ticketsCollection);
  return Promise.all(
    agent.held.map(async ({ ticketId }) => {
      const ticket = await tickets.findById(ticketId).lean<TicketDocument>().exec();
      return { holds: nameOf(ticketId), confirmed: ticket?.assignee?.id === id };
    }),
  );
}

async function trailState(bench: Bench, chain: string, nameOf: (value: unknown) => unknown): Promise<unknown> {
  const entries = await bench.database
    .model(auditEntriesCollection)
    .find({ chain })
    .lean<AuditEntryDocument[]>()
    .exec();
  const lines = entries.map(({ type, sequence, changes }) => {
    const what = changes.map(({ field, from, to }) =>
      COMPARED.has(field) ? [field, nameOf(from), nameOf(to)] : field,
    );
    // What was claimed or begun twice has one more version; what matters is that it is told once.
    return [
      type,
      /^(notification|attachment|parked_message)\./.test(type) ? 'any' : sequence,
      JSON.stringify(what),
    ].join(' ');
  });
  return lines.sort();
}

async function notificationState(bench: Bench, subjectId: string): Promise<unknown> {
  const found = bench.database.connection.collection<StoredNotification>('notifications').find({ subjectId });
  const rows = await found.toArray();
  return rows.map(({ state, template, claim }) => `${template} ${state}${claim ? ', still claimed' : ''}`).sort();
}

/** Ids of a case → the names that all cases share. */
function namer(subjects: Subjects): (value: unknown) => unknown {
  const all = Object.assign({}, ...Object.values(subjects)) as Record<string, string>;
  const names = new Map(Object.entries(all).map(([name, id]) => [id, name]));
  return value => (typeof value === 'string' ? (names.get(value) ?? value) : value);
}
