import {
  type AnyEvent,
  completeEvent,
  type EventData,
  type EventDraft,
  type EventType,
  pick,
  PUBLISHED_USER_FIELDS,
  USER_FIELDS,
  valuesOf,
} from '@switchboard/contracts';
import { newId } from '@switchboard/kernel';
import type { MessageDocument, TicketDocument, UserDocument } from '@switchboard/persistence';

/** A new, unclassified, unassigned ticket; a test states only what matters to it. */
export function aTicket(overrides: Partial<TicketDocument> = {}): TicketDocument {
  const createdAt = overrides.createdAt ?? new Date();
  return {
    _id: newId(),
    version: 1,
    updatedAt: createdAt,
    inbox: [],
    outbox: [],
    number: aTicketNumber(),
    title: 'VPN drops every hour',
    description: 'Since this morning the VPN client disconnects every hour and I have to log in again.',
    correctedDescription: null,
    status: 'open',
    category: null,
    subcategory: null,
    priority: null,
    priorityRank: 1,
    fields: {},
    tags: [],
    channel: 'api',
    requester: { id: newId(), name: 'Rita Requester', email: 'rita@example.com' },
    department: null,
    phone: null,
    assignee: null,
    team: null,
    setByPerson: {},
    classification: {
      state: 'pending',
      source: 'local',
      confidence: 0,
      summary: '',
      skills: [],
      language: 'en',
      sentiment: null,
      suggestedReply: '',
      notes: '',
      model: '',
      promptHash: '',
      at: null,
    },
    assignment: { state: 'waiting', reason: 'unclassified', at: null, decisionIds: [] },
    resolution: null,
    watchers: [],
    links: [],
    mergedInto: null,
    createdAt,
    resolvedAt: null,
    closedAt: null,
    ...overrides,
  };
}

/** A classified ticket that waits for an agent. */
export function aClassifiedTicket(overrides: Partial<TicketDocument> = {}): TicketDocument {
  const base = aTicket();
  return aTicket({
    category: 'network',
    subcategory: 'vpn',
    priority: 'medium',
    classification: {
      ...base.classification,
      state: 'done',
      confidence: 0.9,
      skills: ['vpn'],
      summary: 'VPN disconnects hourly',
      sentiment: 'neutral',
      model: 'test',
      at: new Date(),
    },
    ...overrides,
  });
}

/** A reply of an agent. */
export function aMessage(overrides: Partial<MessageDocument> = {}): MessageDocument {
  const createdAt = overrides.createdAt ?? new Date();
  return {
    _id: newId(),
    version: 1,
    updatedAt: createdAt,
    inbox: [],
    outbox: [],
    ticketId: newId(),
    author: { id: newId(), name: 'Nia Network', kind: 'agent' },
    body: 'Please restart the **VPN client**.',
    internal: false,
    mentions: [],
    called: [],
    versions: [],
    createdAt,
    editedAt: null,
    ...overrides,
  };
}

/** A number in the right form, unlikely to exist twice. */
export function aTicketNumber(): string {
  const random = Math.floor(Math.random() * 36 ** 6)
    .toString(36)
    .toUpperCase()
    .padStart(6, '0');
  return `TKT-20261120-${random}`;
}

/** An agent who is online with room for five tickets. */
export function anAgent(overrides: Partial<UserDocument> = {}): UserDocument {
  const _id = overrides._id ?? newId();
  return {
    version: 1,
    updatedAt: new Date(),
    inbox: [],
    outbox: [],
    ...valuesOf(USER_FIELDS, {
      email: `agent-${_id}@example.com`,
      name: 'Nia Network',
      role: 'agent',
      skills: [{ name: 'vpn', level: 3 }],
      capacity: 5,
      availability: 'online',
      languages: ['en'],
    }),
    passwordHash: null,
    createdAt: new Date(),
    ...overrides,
    _id,
  };
}

/** A person as events about them say it, whose account is usable. */
export const snapshotOf = (user: UserDocument) => pick(user, PUBLISHED_USER_FIELDS);

/** A whole event around its data. */
export function anEvent<T extends EventType>(
  type: T,
  data: EventData<T>,
  overrides: { id?: string; subject?: string; sequence?: number; source?: string; time?: Date } = {},
): Extract<AnyEvent, { type: T }> {
  return completeEvent({ type, data } as EventDraft, {
    id: overrides.id ?? newId(),
    source: overrides.source ?? 'test',
    subject: overrides.subject ?? newId(),
    sequence: overrides.sequence ?? 1,
    time: overrides.time ?? new Date(),
    correlationId: newId(),
  }) as Extract<AnyEvent, { type: T }>;
}
