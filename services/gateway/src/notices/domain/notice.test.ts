import { anEvent } from '@switchboard/testing';
import { noticesOf } from './notice';

const nia = { kind: 'user' as const, id: 'nia', name: 'Nia Network' };
const rita = { kind: 'user' as const, id: 'rita', name: 'Rita Requester' };
const router = { kind: 'service' as const, id: 'router', name: 'router' };
const ticket = { requester: rita, assignee: nia, watchers: ['wanda', 'nia', 'rita'] };

const posted = (actor: typeof nia, more: { internal?: boolean; mentions?: string[] } = {}) =>
  anEvent('message.posted', { actor, messageId: 'm', internal: false, author: 'agent', mentions: [], ...more });
const told = (...given: Parameters<typeof noticesOf>) =>
  Object.fromEntries(noticesOf(...given).map(({ userId, kind }) => [userId, kind]));

test('a reply concerns the other side and whoever watches, each once and nobody who wrote it', () => {
  expect(told(posted(nia), ticket)).toEqual({ rita: 'answered', wanda: 'watched' });
  expect(told(posted(rita), ticket)).toEqual({ nia: 'answered', wanda: 'watched' });
  expect(told(posted(rita), { ...ticket, assignee: null, watchers: [] })).toEqual({});
});

test('a note answers nobody; whoever is called is told so, whatever else they are', () => {
  const note = posted(nia, { internal: true, mentions: ['wanda', 'tom', 'nia'] });
  expect(told(note, ticket)).toEqual({ wanda: 'mentioned', tom: 'mentioned', rita: 'watched' });
  expect(noticesOf(note, ticket).every(({ internal }) => internal)).toBe(true);
});

test('a ticket that comes to somebody, unless they took it, and one that is back', () => {
  const assigned = (actor: { kind: 'user' | 'service'; id: string; name: string }) =>
    anEvent('ticket.assigned', {
      actor,
      agentId: 'nia',
      agentName: 'Nia Network',
      previousAgentId: null,
      decisionId: null,
      reason: 'best score',
      changes: [],
    });
  expect(told(assigned(router), ticket)).toEqual({ nia: 'assigned' });
  expect(told(assigned(nia), ticket)).toEqual({});
  const woken = anEvent('ticket.woken', { actor: router, why: 'time', snoozedBy: 'tom', changes: [] });
  expect(told(woken, ticket)).toEqual({ tom: 'woken', nia: 'woken' });
  expect(told(woken, { ...ticket, assignee: null })).toEqual({ tom: 'woken' });
});

test('the same event gives the same ids, different for each person and event', () => {
  const event = posted(nia);
  const ids = noticesOf(event, ticket).map(({ id }) => id);
  expect(noticesOf(event, ticket).map(({ id }) => id)).toEqual(ids);
  expect(new Set([...ids, ...noticesOf(posted(nia), ticket).map(({ id }) => id)]).size).toBe(4);
});
