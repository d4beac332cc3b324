import { patchProfile, patchUser, setPassword } from './user-patch';
import { takesAdminAway } from './last-admin';
import { newUser, userCreated } from './user';

const actor = { kind: 'user' as const, id: 'ada', name: 'Ada' };
const now = new Date('2026-11-20T10:00:00Z');
const someone = (role: 'user' | 'agent' | 'admin', passwordHash: string | null = 'hash') =>
  newUser('id', { email: 'nia@example.com', name: 'Nia Network', role }, passwordHash, now);

test('somebody new has defaults that fit the role', () => {
  expect(someone('agent')).toMatchObject({
    email: 'nia@example.com',
    name: 'Nia Network',
    capacity: 5,
    availability: 'online',
  });
  expect(someone('user')).toMatchObject({
    capacity: 0,
    availability: 'offline',
    locale: 'en',
    languages: ['en'],
    timeZone: 'UTC',
  });
  const brazil = newUser('id', { email: 'a@b.de', name: 'A', role: 'agent', locale: 'pt-br', capacity: 0 }, null, now);
  expect(brazil).toMatchObject({ locale: 'pt-BR', languages: ['pt'], capacity: 0 });
});

test('the event of somebody new says whether they were invited, and carries no address and no hash', () => {
  expect(userCreated(someone('agent', null), actor).data).toMatchObject({ invited: true });
  expect(JSON.stringify(userCreated(someone('agent'), actor))).not.toMatch(/hash|@/);
});

test('a change names what changed; nothing changed is no change', () => {
  const change = patchUser(someone('agent'), { capacity: 9, availability: 'online', teams: ['a', 'a'] }, actor);
  expect(change?.set).toEqual({ capacity: 9, teams: ['a'] });
  expect(change?.events).toMatchObject([
    { type: 'user.updated', data: { changed: ['capacity', 'teams'], user: { capacity: 9 } } },
  ]);
  expect(patchUser(someone('agent'), { capacity: 5, role: 'agent' }, actor)).toBeNull();
});

test('a requester who becomes an agent can take tickets', () => {
  expect(patchUser(someone('user'), { role: 'agent' }, actor)?.set).toEqual({
    role: 'agent',
    capacity: 5,
    availability: 'online',
  });
  expect(patchUser(someone('user'), { role: 'agent', capacity: 0 }, actor)?.set).toEqual({
    role: 'agent',
    availability: 'online',
  });
});

test('preferences change one by one', () => {
  expect(patchProfile(someone('user'), { notifications: { assignment: false } }, actor)?.set).toEqual({
    notifications: { ticketConfirmation: true, assignment: false, statusChange: true, resolution: true, message: true },
  });
});

test('a new password is told, never what it is', () => {
  const { set, events } = setPassword(someone('user'), 'new hash', actor);
  expect(set).toEqual({ passwordHash: 'new hash', sessionEpoch: 1, links: [] });
  expect(JSON.stringify(events)).not.toContain('hash');
});

test('an admin who was invited and never came is none to lose', () => {
  expect(takesAdminAway(someone('admin'), { role: 'agent' })).toBe(true);
  expect(takesAdminAway(someone('admin'), { disabled: true })).toBe(true);
  expect(takesAdminAway(someone('admin'), { disabled: false })).toBe(false);
  expect(takesAdminAway(someone('admin', null), { role: 'user' })).toBe(false);
});
