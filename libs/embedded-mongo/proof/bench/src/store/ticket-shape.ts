import { CHANNELS, PRIORITIES, STATUSES } from '@switchboard/contracts';
import { type TicketDocument, ticketsCollection } from '@switchboard/persistence';
import type { IndexDescription } from 'mongodb';

const CATEGORIES = ['network', 'hardware', 'software', 'account', 'billing', 'general'];
const TEAMS = ['north', 'south', 'east', 'west', null];
/** Whole numbers from a seed, the same each time (mulberry32). */
export function numbersFrom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return below => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

const SYLLABLES = 'ba ce di fo gu ha ki lo me nu pa ri so te vu wa xe yo zu ta'.split(' ');
const VOCABULARY = 20_000;

/** The word of a rank, from 0, the most frequent one. */
const word = (rank: number) => {
  let text = '';
  for (let left = rank + SYLLABLES.length; left > 0; left = Math.floor(left / SYLLABLES.length))
    text += SYLLABLES[left % SYLLABLES.length];
  return text;
};

/** Words as frequent as in natural text: the one of rank r about 1 / r as often as the first (Zipf). */
const anyWord = (random: (below: number) => number) => word(Math.floor(VOCABULARY ** (random(1e6) / 1e6)) - 1);

const START = Date.UTC(2026, 0, 1);
/** One ticket every 31 seconds: a million of them fill a year. */
const EVERY_MS = 31_000;

/** When ticket number `n` was created, milliseconds since 1970. */
export const createdAt = (n: number) => START + n * EVERY_MS;

/** Id of the ticket with number `n`; they sort by `n`, as UUIDv7 sorts by time. */
export const ticketId = (n: number) =>
  `${createdAt(n).toString(16).padStart(12, '0')}-7000-8000-${n.toString(16).padStart(12, '0')}`;

export const ticketNumber = (n: number) => `TKT-20260101-${n.toString(36).toUpperCase().padStart(6, '0')}`;

const TICKETS_OF_ONE = 200;
const TICKETS_OF_A_DEVICE = 20;

/** Each requester has the same number of tickets, however many there are in all: what is asked of one stays equally large. */
export const requesterId = (n: number) => `requester-${Math.floor(n / TICKETS_OF_ONE)}`;

/** A word that is in the text of a few tickets only, however many there are in all. */
export const deviceName = (n: number) => `pc${Math.floor(n / TICKETS_OF_A_DEVICE)}`;

/** Ticket number `n`: about 1.9 kB, the fields and proportions of real ones; the same for the same `n`. */
export function ticket(n: number): TicketDocument {
  const random = numbersFrom(n + 1);
  const one = <T>(list: readonly T[]): T => list[random(list.length)] as T;
  const words = (count: number) => Array.from({ length: count }, () => anyWord(random)).join(' ');
  const created = new Date(createdAt(n));
  const done = random(10) < 7;
  const status = done ? one(STATUSES.slice(3)) : one(STATUSES.slice(0, 3));
  const priority = one(PRIORITIES);
  const category = one(CATEGORIES);
  const agent = random(200);
  const assigned = random(10) < 9;
  const closedAt = done ? new Date(created.getTime() + random(5 * 86_400_000)) : null;
  return {
    _id: ticketId(n),
    version: 4,
    updatedAt: closedAt ?? created,
    inbox: ['classifier', 'router', 'gateway'].map(name => `${name}:${ticketId(n + 1)}`),
    outbox: [],
    number: ticketNumber(n),
    title: words(6),
    description: `${words(69)} ${deviceName(n)}`,
    correctedDescription: null,
    status,
    category,
    subcategory: null,
    priority,
    priorityRank: PRIORITIES.indexOf(priority) + 1,
    fields: {},
    tags: [anyWord(random), anyWord(random)].slice(0, random(3)),
    channel: one(CHANNELS),
    requester: { id: requesterId(n), name: words(2), email: `${anyWord(random)}@example.com` },
    department: null,
    phone: null,
    assignee: assigned ? { id: `agent-${agent}`, name: `Agent ${agent}` } : null,
    team: one(TEAMS),
    setByPerson: {},
    classification: {
      state: 'done',
      source: 'gemini',
      confidence: random(100) / 100,
      summary: words(12),
      skills: [category],
      language: 'en',
      sentiment: null,
      suggestedReply: words(30),
      notes: words(15),
      model: 'gemini-3.5-flash-lite',
      promptHash: ticketId(7),
      at: created,
    },
    assignment: {
      state: assigned ? 'assigned' : 'waiting',
      reason: words(8),
      at: assigned ? created : null,
      decisionIds: [ticketId(n + 2)],
    },
    resolution: done ? words(10) : null,
    watchers: [],
    links: [],
    mergedInto: null,
    createdAt: created,
    resolvedAt: closedAt,
    closedAt,
  };
}

/** The indexes of the product's tickets. */
export const ticketIndexes: IndexDescription[] = ticketsCollection.indexes.map(
  ({ keys, ...rest }) => ({ key: keys, ...rest }) as IndexDescription,
);

/** What a full-text search over them needs. */
export const textIndex: IndexDescription = { name: 'words', key: { title: 'text', description: 'text' } };
