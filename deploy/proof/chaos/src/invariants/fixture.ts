import {
  type AnyEvent,
  completeEvent,
  DEFAULT_PREFERENCES,
  type EventData,
  type EventType,
} from '@switchboard/contracts';
import type { RoutingDecisionDocument } from '@switchboard/persistence';
import { aClassifiedTicket } from '@switchboard/testing';
import type { AgentFacts, Evidence, UserFacts } from '../evidence';
import type { FaultRecord } from '../faults/fault';
import { dueMails } from './due-mails';

// A small run in which everything was kept; each test breaks one thing of it. Used by tests alone.

const START = Date.parse('2026-11-21T10:00:00.000Z');
export const at = (seconds: number) => new Date(START + seconds * 1_000);
const ROUTER = { kind: 'service', id: 'router', name: 'router' } as const;
const CLASSIFIER = { kind: 'service', id: 'classifier', name: 'classifier' } as const;
const NOTIFIER = { kind: 'service', id: 'notifier', name: 'notifier' } as const;

let made = 0;

export function event<T extends EventType>(
  type: T,
  subject: string,
  sequence: number,
  seconds: number,
  data: EventData<T>,
): AnyEvent {
  made += 1;
  const origin = { id: `e${made}`, source: 'test', subject, sequence, time: at(seconds), correlationId: 'c' };
  return completeEvent({ type, data } as Parameters<typeof completeEvent>[0], origin);
}

const profile = {
  name: 'Nia',
  role: 'agent' as const,
  skills: [{ name: 'vpn', level: 3 }],
  teams: [],
  capacity: 1,
  availability: 'online' as const,
  languages: ['en'],
  disabled: false,
};
const wants = { ...DEFAULT_PREFERENCES };
const someone = { availability: 'online' as const, disabled: false, notifications: wants, skills: [] };

export const AGENT: AgentFacts = { _id: 'agent', ...profile, held: [{ ticketId: 't1', decisionId: 'd1' }] };
const users: UserFacts[] = [
  { ...someone, _id: 'agent', email: 'agent@example.com', role: 'agent', capacity: 1, skills: profile.skills },
  { ...someone, _id: 'rita', email: 'rita@example.com', role: 'user', capacity: 0 },
];

export function decision(
  id: string,
  ticketId: string,
  outcome: 'assigned' | 'queued',
  load: number,
): RoutingDecisionDocument {
  const candidate = { id: 'agent', ...profile, load, lastAssignedAt: null };
  const needs = {
    skills: ['vpn'],
    language: 'en',
    team: null,
    category: 'network',
    subcategory: 'vpn',
    priority: 'medium',
  };
  return {
    _id: id,
    ticketId,
    at: at(2),
    outcome,
    agentId: outcome === 'assigned' ? 'agent' : null,
    reason: outcome === 'assigned' ? 'only free candidate of 1' : 'no_capacity',
    needed: { skills: ['vpn'], language: 'en', team: null },
    candidates: [],
    policy: 'skills-v1',
    input: { needs, candidates: [candidate], incumbent: null },
    causeEventId: null,
  };
}

function story(ticketId: string, marker: string): AnyEvent[] {
  return [
    event('ticket.created', ticketId, 1, 0, {
      actor: { kind: 'user', id: 'rita', name: 'Rita' },
      number: 'TKT-20261121-AAAAAA',
      title: `VPN drops ${marker}`,
      description: 'It drops.',
      status: 'open',
      category: null,
      subcategory: null,
      priority: null,
      tags: [],
      channel: 'api',
      requesterId: 'rita',
      department: null,
      setByPerson: [],
    }),
    event('ticket.classified', ticketId, 2, 1, classified('done')),
  ];
}

export function classified(state: 'done' | 'degraded'): EventData<'ticket.classified'> {
  return {
    actor: CLASSIFIER,
    state,
    source: 'gemini',
    category: 'network',
    subcategory: 'vpn',
    priority: 'medium',
    skills: ['vpn'],
    language: 'en',
    sentiment: 'neutral',
    confidence: 0.9,
    model: 'test',
    kept: [],
    changes: [],
  };
}

export function assigned(ticketId: string, decisionId: string, sequence: number, seconds: number): AnyEvent {
  const data = {
    actor: ROUTER,
    agentId: 'agent',
    agentName: 'Nia',
    previousAgentId: null,
    decisionId,
    reason: 'only',
    changes: [],
  };
  return event('ticket.assigned', ticketId, sequence, seconds, data);
}

export function resolved(ticketId: string, sequence: number, seconds: number): AnyEvent {
  return event('ticket.status_changed', ticketId, sequence, seconds, {
    actor: { kind: 'user', id: 'agent', name: 'Nia' },
    from: 'open',
    to: 'resolved',
    resolution: 'Done.',
    assigneeId: 'agent',
  });
}

/** Two tickets: the first is at the only agent, the second waits for room. */
export function evidence(change: Partial<Evidence> = {}): Evidence {
  const user = event('user.created', 'agent', 1, -10, { actor: ROUTER, user: profile, invited: false });
  const queued = event('ticket.queued', 't2', 3, 3, { actor: ROUTER, decisionId: 'd2', reason: 'no_capacity' });
  const events = [user, ...story('t1', '#000001'), assigned('t1', 'd1', 3, 2), ...story('t2', '#000002'), queued];
  const base = aClassifiedTicket({ requester: { id: 'rita', name: 'Rita', email: 'rita@example.com' } });
  const bare: Evidence = {
    submissions: ['1', '2'].map(i => ({ marker: `#00000${i}`, ids: [`t${i}`], refusals: [], overridden: false })),
    resolved: [],
    tickets: [
      {
        ...base,
        _id: 't1',
        title: 'VPN drops #000001',
        assignee: { id: 'agent', name: 'Nia' },
        assignment: { state: 'assigned', reason: 'only free candidate of 1', at: at(2), decisionIds: ['d1'] },
      },
      {
        ...base,
        _id: 't2',
        title: 'VPN drops #000002',
        assignment: { state: 'waiting', reason: 'no_capacity', at: at(3), decisionIds: ['d2'] },
      },
    ],
    users,
    agents: [AGENT],
    decisions: [decision('d1', 't1', 'assigned', 0), decision('d2', 't2', 'queued', 1)],
    events,
    trail: { intact: true, entries: events.length, chains: 3, broken: [] },
    outboxes: [],
    notifications: [],
    mails: [],
    sendMs: 5_000,
    queues: ['classifier', 'router', 'notifier', 'audit'].map(queue => ({
      queue,
      ready: 0,
      delayed: 0,
      parked: 0,
      consumers: 0,
    })),
    parked: [],
    poisoned: [],
    faults: [],
    selfMadeEnds: [],
    badExits: [],
    restless: [],
  };
  const mails = dueMails(bare).map(({ id, to }) => ({
    at: at(4),
    to: [to],
    messageId: `<${id}@example.com>`,
    subject: 'a mail',
  }));
  return { ...bare, mails, ...change };
}

export function sent(messageId: string, seconds: number): AnyEvent {
  const data = {
    notificationId: 'n1',
    template: 'ticket-created',
    channel: 'email',
    recipientId: 'rita',
    causeEventId: 'e1',
  } as const;
  return event('notification.sent', 't1', 2, seconds, { actor: NOTIFIER, ...data, messageId });
}

export function fault(kind: FaultRecord['kind'], target: string | null, from: number, to: number): FaultRecord {
  const planned = { kind, target, afterTicket: 1, forMs: 0, seed: 1 };
  return { ...planned, startedAt: at(from), endedAt: at(to), outcome: 'done', note: '' };
}
