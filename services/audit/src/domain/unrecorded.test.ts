import { type MissingStart, type Subject, withoutBeginning, withoutChain } from './unrecorded';

const at = new Date('2026-11-20T12:00:00.000Z');
const ago = (minutes: number) => new Date(at.getTime() - minutes * 60_000);
const now = { at, graceMs: 5 * 60_000 };
const ticket: Subject = { id: 't1', of: 'ticket', createdAt: ago(6), unpublished: false };
const missingStart: MissingStart = { chain: 't1', firstVersion: 2, recordedAt: ago(6) };

test('a ticket without a chain is named once its event had the time to come', () => {
  expect(withoutChain(ticket, now)).toEqual({
    kind: 'no_chain',
    of: 'ticket',
    id: 't1',
    firstVersion: null,
    since: ago(6).toISOString(),
  });
  expect(withoutChain({ ...ticket, createdAt: ago(4) }, now)).toBeUndefined();
  expect(withoutChain({ ...ticket, unpublished: true }, now)).toBeUndefined();
});

test('a chain that does not begin with the creation is named under the same conditions', () => {
  expect(withoutBeginning(missingStart, ticket, now)).toMatchObject({
    kind: 'no_beginning',
    of: 'ticket',
    firstVersion: 2,
  });
  expect(withoutBeginning({ ...missingStart, recordedAt: ago(4) }, ticket, now)).toBeUndefined();
  expect(withoutBeginning(missingStart, { ...ticket, unpublished: true }, now)).toBeUndefined();
});

test('also where nothing is stored any more that it is about', () => {
  expect(withoutBeginning(missingStart, undefined, now)).toMatchObject({ of: 'chain', id: 't1' });
});
