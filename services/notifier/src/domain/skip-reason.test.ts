import type { Person } from './person';
import { type Template, TEMPLATES } from './notification';
import { type Occasion, skipReason } from './skip-reason';

const person = (overrides: Partial<Person> = {}): Person => ({
  id: 'p1',
  name: 'Rita',
  email: 'rita@example.com',
  locale: 'en',
  disabled: false,
  isStaff: false,
  role: 'user' as const,
  teams: [],
  confirmed: true,
  linkIds: [],
  notifications: { ticketConfirmation: true, assignment: true, statusChange: true, resolution: true, message: true },
  ...overrides,
});

const occasion = (template: Template, overrides: Partial<Occasion> = {}): Occasion => ({
  template,
  actorId: 'other',
  ...overrides,
});

const SWITCHED: [Template, string][] = [
  ['ticket-created', 'ticketConfirmation'],
  ['ticket-assigned', 'assignment'],
  ['ticket-status-changed', 'statusChange'],
  ['ticket-resolved', 'resolution'],
  ['message', 'message'],
  ['mention', 'message'],
];

test.each(SWITCHED)('%s is switched off by %s and by nothing else', (template, preference) => {
  const { notifications } = person();
  expect(skipReason(person(), occasion(template))).toBeUndefined();
  expect(skipReason(person({ notifications: { ...notifications, [preference]: false } }), occasion(template))).toBe(
    'preference_off',
  );
  const others = Object.fromEntries(Object.keys(notifications).map(key => [key, key === preference]));
  expect(skipReason(person({ notifications: others }), occasion(template))).toBeUndefined();
});

test('mails about the account can not be switched off', () => {
  const none = { ticketConfirmation: false, assignment: false, statusChange: false, resolution: false };
  const ofTickets = SWITCHED.map(([template]) => template);
  for (const template of TEMPLATES.filter(one => !ofTickets.includes(one)))
    expect(skipReason(person({ notifications: none }), occasion(template))).toBeUndefined();
});

test('whoever did it gets a receipt and the links that were asked for, and no news of it', () => {
  const toActor = TEMPLATES.filter(template => !skipReason(person(), occasion(template, { actorId: 'p1' })));
  expect(toActor).toEqual(['ticket-created', 'invitation', 'password-reset', 'address-confirmation']);
  for (const template of TEMPLATES.filter(one => !toActor.includes(one)))
    expect(skipReason(person(), occasion(template, { actorId: 'p1' }))).toBe('own_action');
});

test('of a ticket of their own that comes straight back, people get one mail: the receipt, or else the assignment', () => {
  const back = occasion('ticket-assigned', { actorId: 'router', assignedToOpener: true });
  expect(skipReason(person(), back)).toBe('own_action');
  expect(skipReason(person({ notifications: { ticketConfirmation: false } }), back)).toBeUndefined();
});

test('an address that nobody has confirmed gets the confirmation, and a new password if that is asked for', () => {
  const written = TEMPLATES.filter(template => !skipReason(person({ confirmed: false }), occasion(template)));
  expect(written).toEqual(['password-reset', 'address-confirmation']);
  expect(skipReason(person({ confirmed: false }), occasion('ticket-created'))).toBe('address_unconfirmed');
});

test('people who are gone or locked out get no mail, whatever it is', () => {
  for (const template of TEMPLATES) {
    expect(skipReason(null, occasion(template))).toBe('recipient_missing');
    expect(skipReason(person({ disabled: true, confirmed: false }), occasion(template))).toBe('recipient_disabled');
  }
});

test('preferences that were never stored count as on', () => {
  expect(skipReason(person({ notifications: {} }), occasion('ticket-assigned'))).toBeUndefined();
});

test('what is for agents alone reaches nobody who is none any more', () => {
  for (const template of ['message', 'mention'] as const) {
    expect(skipReason(person(), occasion(template, { forStaff: true }))).toBe('recipient_not_staff');
    expect(skipReason(person({ isStaff: true }), occasion(template, { forStaff: true }))).toBeUndefined();
  }
});

test('a status that came with a reply is mailed by itself only to whoever does not get the reply', () => {
  const resolved = occasion('ticket-resolved', { toldByMessage: true });
  expect(skipReason(person(), resolved)).toBe('told_by_message');
  const { notifications } = person();
  expect(skipReason(person({ notifications: { ...notifications, message: false } }), resolved)).toBeUndefined();
});
