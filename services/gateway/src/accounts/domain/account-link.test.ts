import type { AccountLink } from '@switchboard/persistence';
import { addLink, newLink, openLink, pauseLeft } from './account-link';
import { newUser } from '../../people/domain/user';
import { confirmEmail, setPassword } from '../../people/domain/user-patch';

const start = new Date('2026-12-01T09:00:00.000Z');
const after = (ms: number) => new Date(start.getTime() + ms);
const actor = { kind: 'service' as const, id: 'gateway', name: 'gateway' };
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const person = (links: AccountLink[] = []) => ({
  ...newUser('id', { email: 'nia@example.com', name: 'Nia', role: 'agent' }, null, start),
  links,
});
const reset = newLink('l1', 'reset', 'hash-1', start);
const invitation = newLink('l2', 'invitation', 'hash-2', start);
const verify = newLink('l3', 'verify', 'hash-3', start);

test.each([
  [reset, HOUR],
  [invitation, 7 * DAY],
  [verify, 7 * DAY],
])('%j opens until it expires, for its purpose only', (link, lifetime) => {
  const holder = person([link]);
  expect(openLink(holder, link.purpose, link.hash, after(lifetime - 1))).toBe(link);
  expect(openLink(holder, link.purpose, link.hash, after(lifetime))).toBeUndefined();
  expect(openLink(holder, link.purpose, 'another hash', start)).toBeUndefined();
  for (const purpose of ['reset', 'invitation', 'verify'] as const)
    if (purpose !== link.purpose) expect(openLink(holder, purpose, link.hash, start)).toBeUndefined();
});

test('a disabled person can do nothing with any link', () => {
  for (const link of [reset, invitation, verify])
    expect(openLink({ ...person([link]), disabled: true }, link.purpose, link.hash, start)).toBeUndefined();
});

test('a new link ends the former one of its purpose and leaves the others', () => {
  const newer = newLink('l4', 'reset', 'hash-4', start);
  expect(addLink(person([reset, verify]), newer, actor).set.links).toEqual([verify, newer]);
});

test('the event of a link names it and says nothing of what it carries', () => {
  const [event] = addLink(person(), reset, actor).events;
  expect(event).toEqual({
    type: 'user.link_issued',
    data: { actor, linkId: 'l1', purpose: 'reset', expiresAt: '2026-12-01T10:00:00.000Z' },
  });
});

test('another link may be asked for five minutes after the last, or as soon as that one is used', () => {
  expect(pauseLeft(person([reset]), 'reset', after(60_000))).toBe(240_000);
  expect(pauseLeft(person([reset]), 'reset', after(300_000))).toBe(0);
  expect(pauseLeft(person([reset]), 'verify', start)).toBe(0);
});

test('a new password ends the links that would set another one, and with a confirmed address also that of its confirmation', () => {
  const all = person([reset, invitation, verify]);
  expect(setPassword(all, 'hash', actor).set?.links).toEqual([verify]);
  expect(setPassword(all, 'hash', actor, { emailConfirmed: true }).set?.links).toEqual([]);
  expect(confirmEmail(all, actor).set?.links).toEqual([reset, invitation]);
});

test('the first password makes an account usable, and says so; a second one does not', () => {
  const invited = person([invitation]);
  expect(setPassword(invited, 'hash', actor, { emailConfirmed: true }).events).toEqual([
    expect.objectContaining({
      data: expect.objectContaining({
        changed: ['password', 'usable'],
        user: expect.objectContaining({ usable: true }),
      }),
    }),
  ]);
  const active = { ...person(), passwordHash: 'old', emailConfirmed: false };
  const [event] = setPassword(active, 'hash', actor, { emailConfirmed: true }).events;
  expect(event?.data).toMatchObject({ changed: ['password', 'emailConfirmed'] });
  expect(event?.data).not.toHaveProperty('user.usable');
});
