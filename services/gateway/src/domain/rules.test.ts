import { DEFAULT_TAXONOMY } from '@switchboard/contracts';
import fc from 'fast-check';
import { chooseCategory } from './category';
import { decodeCursor, encodeCursor } from './cursor';
import { checkVersion, parseIfMatch } from './etag';
import { checkNewPassword } from './password-policy';
import { cleanTags, oneLine } from './text';
import { isTicketNumber, ticketNumber } from './ticket-number';
import { canSee, visibilityOf } from './visibility';

test('a ticket number is the day in UTC and six characters that can be told apart', () => {
  const late = new Date('2026-11-20T23:59:59.999Z');
  expect(ticketNumber(late, Uint8Array.of(0, 31, 32, 255, 10, 18))).toBe('TKT-20261120-0Z0ZAJ');
  fc.assert(
    fc.property(
      fc.date({ noInvalidDate: true, min: new Date(0), max: new Date('9999-12-31') }),
      fc.uint8Array({ minLength: 6, maxLength: 6 }),
      (at, random) => {
        const number = ticketNumber(at, random);
        expect(isTicketNumber(number)).toBe(true);
        expect(number.slice(13)).not.toMatch(/[ILOU]/);
      },
    ),
  );
});

test('a cursor gives back its position for the same question, in whatever order it was written down', () => {
  fc.assert(
    fc.property(fc.integer(), fc.string(), (value, id) => {
      const cursor = encodeCursor({ value, id }, { a: 1, b: ['x'] });
      expect(cursor).toMatch(/^[A-Za-z0-9_-]+$/);
      expect(decodeCursor(cursor, { b: ['x'], a: 1 })).toEqual({ value, id });
      expect(() => decodeCursor(cursor, { a: 1, b: ['y'] })).toThrow(/another list/);
    }),
  );
});

test('whatever else is given as a cursor is refused, never a crash', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.base64String(),
        fc.json().map(text => Buffer.from(text).toString('base64url')),
      ),
      text => {
        expect(() => decodeCursor(text, {})).toThrow(/cursor/);
      },
    ),
  );
});

test('If-Match names versions, or any', () => {
  expect(parseIfMatch(undefined)).toBeUndefined();
  expect(parseIfMatch('*')).toBeUndefined();
  expect(parseIfMatch('"3", W/"4"')).toEqual([3, 4]);
  for (const wrong of ['3', '"x"', '"3" "4"', '']) expect(() => parseIfMatch(wrong)).toThrow(/ETag/);
  expect(() => checkVersion(5, [3, 4])).toThrow(/version 5 by now/);
  expect(() => checkVersion(4, [3, 4])).not.toThrow();
});

test('a choice is inside of the taxonomy or refused, and never half a choice', () => {
  const word = fc.oneof(
    fc.constantFrom('network', 'vpn', 'printer', 'constructor', '__proto__', 'toString'),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.record({ category: word, subcategory: word }, { requiredKeys: [] }), choice => {
      let chosen;
      try {
        chosen = chooseCategory(choice, DEFAULT_TAXONOMY);
      } catch (error) {
        expect(error).toMatchObject({ code: 'unknown_category' });
        return;
      }
      const taxonomy: Record<string, readonly string[]> = DEFAULT_TAXONOMY;
      if (chosen.category !== undefined) expect(Object.keys(taxonomy)).toContain(chosen.category);
      if (chosen.subcategory !== undefined) expect(taxonomy[chosen.category ?? '']).toContain(chosen.subcategory);
    }),
  );
});

test('a subcategory of several categories needs the category, or that of the ticket', () => {
  const taxonomy = { sales: ['refund'], billing: ['refund'] };
  expect(() => chooseCategory({ subcategory: 'refund' }, taxonomy)).toThrow(/sales and billing: give the category too/);
  expect(chooseCategory({ subcategory: 'refund' }, taxonomy, 'billing')).toEqual({
    category: 'billing',
    subcategory: 'refund',
  });
});

test('a password has a length that is counted in characters, and is not the address', () => {
  const check = (password: string) => checkNewPassword(password, 'rita@example.com');
  expect(() => check('ten chars!')).not.toThrow();
  expect(() => check('🐎🔋🐎🔋🐎')).toThrow(/at least 10/);
  expect(() => check('x'.repeat(129))).toThrow(/at most 128/);
  expect(() => check('Rita@Example.com')).toThrow(/must not be the e-mail address/);
});

test('a title is one line, safe in the subject of a mail', () => {
  expect(oneLine(' a\r\nBcc: b@example.com\u2028c\td ')).toBe('a Bcc: b@example.com c d');
  expect(cleanTags(['VPN', ' vpn ', 'Home\nOffice'])).toEqual(['vpn', 'home office']);
});

const ticket = (team: string | null, assignee: string | null, requester = 'rita') => ({
  requester: { id: requester },
  assignee: assignee === null ? null : { id: assignee },
  team,
});
const person = (role: 'user' | 'agent' | 'admin', id: string, teams: string[] = []) =>
  visibilityOf({ id, role, teams, name: '', email: '', sessionId: '' });

test('who sees which ticket', () => {
  expect(canSee(person('user', 'rita'), ticket('infra', null))).toBe(true);
  expect(canSee(person('user', 'sven'), ticket(null, 'sven'))).toBe(false);
  expect(canSee(person('agent', 'nia'), ticket('infra', null))).toBe(true);
  const tess = person('agent', 'tess', ['apps']);
  expect(canSee(tess, ticket(null, null))).toBe(true);
  expect(canSee(tess, ticket('apps', null))).toBe(true);
  expect(canSee(tess, ticket('infra', null))).toBe(false);
  expect(canSee(tess, ticket('infra', 'tess'))).toBe(true);
  expect(canSee(tess, ticket('infra', null, 'tess'))).toBe(true);
  expect(canSee(person('admin', 'ada', ['apps']), ticket('infra', null))).toBe(true);
});
