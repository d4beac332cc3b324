import type { Evidence, TicketFacts } from '../evidence';
import { INVARIANTS } from '.';
import { AGENT, assigned, at, classified, decision, event, evidence, fault, resolved, sent } from './fixture';

const good = evidence();
const [first, second] = good.tickets as [TicketFacts, TicketFacts];
const mail = good.mails[0] as Evidence['mails'][number];
const withEvents = (...more: Evidence['events']) => {
  const events = [...good.events, ...more];
  return { events, trail: { ...good.trail, entries: events.length } };
};
const twice = (seconds: number) => [...good.mails, { ...mail, at: at(seconds) }];

function brokenBy(change: Partial<Evidence>): string[] {
  const broken = evidence({ ...good, ...change });
  return INVARIANTS.filter(({ check }) => check(broken).violations.length > 0).map(({ name }) => name);
}

test('a run in which everything was kept breaks nothing, and each invariant but those about faults has looked at something', () => {
  expect(brokenBy({})).toEqual([]);
  const idle = INVARIANTS.filter(({ check }) => check(good).checked === 0).map(({ name }) => name);
  expect(idle).toEqual(['person-outranks-machine', 'parking', 'processes']);
});

const waitingWithRoom = { ...second, assignment: { ...second.assignment } };
const cases: [string, string, Partial<Evidence>][] = [
  ['tickets-once', 'an answered ticket is not stored', { tickets: [second], agents: [{ ...AGENT, held: [] }] }],
  ['tickets-once', 'a ticket is stored twice', { tickets: [...good.tickets, { ...second, _id: 't3' }] }],
  [
    'tickets-once',
    'two answers name two tickets',
    { submissions: [{ ...good.submissions[0]!, ids: ['t1', 't2'] }, good.submissions[1]!] },
  ],
  [
    'tickets-once',
    'a submission was never accepted',
    { submissions: [...good.submissions, { marker: '#000003', ids: [], refusals: ['503'], overridden: false }] },
  ],
  [
    'tickets-once',
    'a ticket that nobody submitted',
    { tickets: [...good.tickets, { ...second, _id: 't3', title: 'x #000009' }] },
  ],
  [
    'classified-once',
    'never classified',
    { tickets: [first, { ...second, classification: { ...second.classification, state: 'pending' } }] },
  ],
  ['classified-once', 'classified twice', withEvents(event('ticket.classified', 't1', 9, 9, classified('done')))],
  [
    'classified-once',
    'not the newest one',
    { tickets: [first, { ...second, classification: { ...second.classification, model: 'older' } }] },
  ],
  ['assigned-once', 'assigned twice', withEvents(assigned('t1', 'd1', 9, 9))],
  ['assigned-once', 'the decision is not stored', { decisions: [good.decisions[1]!] }],
  ['assigned-once', 'waits without a stored reason', { decisions: [good.decisions[0]!] }],
  [
    'assigned-once',
    'ticket and event name different agents',
    { tickets: [{ ...first, assignee: { id: 'other', name: 'O' } }, second] },
  ],
  ['capacity', 'two at once with room for one', withEvents(assigned('t2', 'd1', 4, 5))],
  [
    'decisions',
    'comes out differently',
    { decisions: [{ ...good.decisions[0]!, agentId: 'other' }, good.decisions[1]!] },
  ],
  [
    'decisions',
    'chose somebody who was full',
    { decisions: [decision('d1', 't1', 'assigned', 1), good.decisions[1]!] },
  ],
  [
    'places',
    'a place is held for nothing',
    { agents: [{ ...AGENT, held: [...AGENT.held, { ticketId: 't2', decisionId: 'x' }] }] },
  ],
  ['places', 'no place for an assigned ticket', { agents: [{ ...AGENT, held: [] }] }],
  [
    'nobody-idle',
    'waits while somebody has room',
    { tickets: [first, waitingWithRoom], agents: [{ ...AGENT, capacity: 2 }] },
  ],
  ['profiles', 'the router missed a change', { agents: [{ ...AGENT, availability: 'offline' }] }],
  ['mails-received', 'a mail is missing', { mails: good.mails.slice(1) }],
  ['mails-received', 'a mail went astray', { mails: [{ ...mail, to: ['x@example.com'] }, ...good.mails.slice(1)] }],
  [
    'mails-received',
    'a mail that nobody asked for',
    { mails: [...good.mails, { ...mail, messageId: '<other@example.com>' }] },
  ],
  ['mails-once', 'a double without a fault', { mails: twice(5) }],
  [
    'mails-once',
    'a double after a broker fault',
    { mails: twice(5), faults: [fault('disconnect', 'notifier-1', 4, 5)] },
  ],
  [
    'mails-once',
    'a double after the kill of another service',
    { mails: twice(5), faults: [fault('kill', 'router-1', 4, 5)] },
  ],
  [
    'mails-once',
    'a double long after "sent" was recorded, whatever was killed',
    { mails: twice(60), faults: [fault('kill', 'notifier-1', 4, 5)], ...withEvents(sent(mail.messageId, 5)) },
  ],
  [
    'trail',
    'a broken chain',
    {
      trail: {
        ...good.trail,
        broken: [{ kind: 'edited', chain: 't1', index: 1, id: null, expected: 'a', found: 'b', checkpoint: null }],
      },
    },
  ],
  ['trail', 'an event twice', withEvents(good.events[0]!)],
  [
    'trail',
    'a decision that the trail does not tell of',
    { events: good.events.slice(0, -1), trail: { ...good.trail, entries: good.events.length - 1 } },
  ],
  ['trail', 'a change that was answered 200 and is not there', { resolved: [{ ticketId: 't1' }] }],
  [
    'trail',
    'a notification that is not there',
    { notifications: [{ id: 'n9', subjectId: 't1', state: 'sent', reason: null }] },
  ],
  ['nothing-left', 'an outbox', { outboxes: [{ collection: 'tickets', id: 't1', events: 1 }] }],
  ['nothing-left', 'a message', { queues: [{ ...good.queues[0]!, ready: 1 }] }],
  [
    'nothing-left',
    'a notification under way',
    { notifications: [{ id: 'n1', subjectId: 't1', state: 'pending', reason: null }] },
  ],
  ['nothing-left', 'no rest', { restless: ['3 outboxes'] }],
  ['parking', 'something else', { parked: [{ queue: 'router', id: 'x', code: 'unexpected_error', reason: 'boom' }] }],
  ['parking', 'poison that was not parked', { poisoned: [{ queue: 'router', id: 'x', sure: true }] }],
  ['processes', 'a crash', { selfMadeEnds: [{ name: 'router-1', at: at(1), how: 'exit code 1' }] }],
  ['processes', 'no clean end', { badExits: [{ name: 'router-1', how: 'exit code 1' }] }],
];

test.each(cases)('%s: %s', (name, _what, change) => {
  expect(brokenBy(change)).toContain(name);
});

test('what a person set is compared with the trail, not with the marks of the ticket', () => {
  const actor = { kind: 'user', id: 'rita', name: 'Rita' } as const;
  const changed = event('ticket.updated', 't2', 8, 8, {
    actor,
    changes: [{ field: 'category', from: 'network', to: 'general' }],
  });
  expect(brokenBy(withEvents(changed))).toEqual(['person-outranks-machine']);
  expect(brokenBy({ ...withEvents(changed), tickets: [first, { ...second, category: 'general' }] })).toEqual([]);
});

test('an override that was answered 200 must be there', () => {
  const [one, two] = good.submissions;
  expect(brokenBy({ submissions: [one!, { ...two!, overridden: true }] })).toEqual(['person-outranks-machine']);
});

test('room that was freed may be taken again; in the same moment too', () => {
  const taken = [resolved('t1', 4, 6), assigned('t2', 'd1', 4, 6)];
  expect(brokenBy(withEvents(...taken))).not.toContain('capacity');
  expect(brokenBy(withEvents(resolved('t1', 4, 6.002), assigned('t2', 'd1', 4, 6)))).toContain('capacity');
});

test('a double is excused by a notifier that was killed or stood still, and by a database that was away', () => {
  for (const one of [
    fault('kill', 'notifier-2', 3, 5),
    fault('pause', 'notifier-1', 3, 9),
    fault('restart-store', null, 4, 6),
  ])
    expect(brokenBy({ mails: twice(14), faults: [one] })).toEqual([]);
});

test('poison that the broker did not confirm may be parked or not', () => {
  const poisoned = [{ queue: 'router', id: 'x', sure: false }];
  expect(brokenBy({ poisoned })).toEqual([]);
  expect(brokenBy({ poisoned, parked: [{ queue: 'router', id: 'x', code: 'event_not_json', reason: '' }] })).toEqual(
    [],
  );
});
