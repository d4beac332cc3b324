import { phraseText, searchWords, SEARCH_WORDS_VERSION, silentLogger } from '@switchboard/kernel';
import { type Database, messagesCollection, ticketsCollection } from '@switchboard/persistence';
import { aMessage, aTicket } from '@switchboard/testing';

const WORDS =
  'printer network cable monitor laptop password invoice account update server browser license backup mailbox folder meeting projector keyboard office travel'.split(
    ' ',
  );
const STATUSES = ['open', 'in_progress', 'pending', 'resolved', 'closed'] as const;
const CATEGORIES = ['network', 'software', 'hardware', 'access', 'email'] as const;
const PRIORITIES = ['low', 'medium', 'high', 'critical'] as const;
const BATCH = 500;
const HOUR_MS = 3_600_000;

const pick = <T>(all: readonly T[], n: number): T => all[n % all.length] as T;

/** Tickets of half a year with a message each, as the gateway stores them; always the same ones. */
export async function seed(database: Database, count: number, progress: (done: number) => void): Promise<void> {
  await database.ensure([ticketsCollection, messagesCollection]);
  const now = Date.now();
  for (let from = 0; from < count; from += BATCH) {
    const some = Array.from({ length: Math.min(BATCH, count - from) }, (_, i) => ticket(from + i, count, now));
    await database.model(ticketsCollection).insertMany(some);
    await database
      .model(messagesCollection)
      .insertMany(some.map(({ _id: ticketId, createdAt }) => aMessage({ ticketId, createdAt, body: 'Is it solved?' })));
    progress(from + some.length);
  }
}

function ticket(n: number, count: number, now: number) {
  const text = Array.from({ length: 30 }, (_, i) => pick(WORDS, n * 7 + i * (n % 11) + i)).join(' ');
  const title = `${pick(WORDS, n)} ${pick(WORDS, n + 3)} rare${n % 997}`;
  const createdAt = new Date(now - ((count - n) / count) * 4_000 * HOUR_MS);
  const status = pick(STATUSES, n * 3 + (n % 7));
  const isDone = status === 'resolved' || status === 'closed';
  const agent = n % 20;
  const base = aTicket({ title, description: text, createdAt, updatedAt: createdAt, status });
  return {
    ...base,
    number: `TKT-20260101-${n.toString(36).toUpperCase().padStart(6, '0')}`,
    category: pick(CATEGORIES, n),
    priority: pick(PRIORITIES, n),
    priorityRank: n % 4,
    assignee: n % 3 === 0 ? null : { id: `agent-${agent}`, name: `Agent ${agent}` },
    team: n % 2 === 0 ? `team-${n % 8}` : null,
    firstResponseAt: n % 3 === 0 ? null : new Date(createdAt.getTime() + (n % 240) * 60_000),
    resolvedAt: isDone ? new Date(createdAt.getTime() + (n % 90) * HOUR_MS) : null,
    classification: { ...base.classification, state: 'done' as const, at: createdAt },
    assignment: { ...base.assignment, state: 'assigned' as const, at: createdAt },
    searchWords: searchWords([base.number, title, text], 4_000),
    searchTexts: [phraseText(title), phraseText(text)],
    searchVersion: SEARCH_WORDS_VERSION,
  };
}

export const quiet = silentLogger();
