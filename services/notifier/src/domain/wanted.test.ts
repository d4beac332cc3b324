import type { Person } from '../ports';
import type { Template } from './notification';
import { skipReason } from './wanted';

const person = (overrides: Partial<Person> = {}): Person => ({
  id: 'p1',
  name: 'Rita',
  email: 'rita@example.com',
  locale: 'en',
  disabled: false,
  notifications: { ticketConfirmation: true, assignment: true, statusChange: true, resolution: true },
  ...overrides,
});

test.each<[Template, string]>([
  ['ticket-created', 'ticketConfirmation'],
  ['ticket-assigned', 'assignment'],
  ['ticket-status-changed', 'statusChange'],
  ['ticket-resolved', 'resolution'],
])('%s is switched off by %s and by nothing else', (template, preference) => {
  const { notifications } = person();
  expect(skipReason(person(), template, 'other')).toBeUndefined();
  expect(skipReason(person({ notifications: { ...notifications, [preference]: false } }), template, 'other')).toBe(
    'preference_off',
  );
  const others = Object.fromEntries(Object.keys(notifications).map(key => [key, key === preference]));
  expect(skipReason(person({ notifications: others }), template, 'other')).toBeUndefined();
});

test('the first mail of an account is always sent', () => {
  const none = { ticketConfirmation: false, assignment: false, statusChange: false, resolution: false };
  expect(skipReason(person({ notifications: none }), 'account-created', 'p1')).toBeUndefined();
});

test('who changed the status knows it already; who submitted a ticket still gets the confirmation', () => {
  expect(skipReason(person(), 'ticket-status-changed', 'p1')).toBe('own_action');
  expect(skipReason(person(), 'ticket-resolved', 'p1')).toBe('own_action');
  expect(skipReason(person(), 'ticket-created', 'p1')).toBeUndefined();
});

test('people who are gone or locked out get no mail', () => {
  expect(skipReason(null, 'account-created', 'other')).toBe('recipient_missing');
  expect(skipReason(person({ disabled: true }), 'account-created', 'other')).toBe('recipient_disabled');
});

test('preferences that were never stored count as on', () => {
  expect(skipReason(person({ notifications: {} }), 'ticket-assigned', 'other')).toBeUndefined();
});
