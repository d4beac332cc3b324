import type {
  CannedReplyView,
  CategoryView,
  FieldView,
  OperationsView,
  ParkedListView,
  ParkedSummaryView,
} from '@switchboard/contracts';
import { NIA, TOMAS } from './people';

// What admins define, and what operators find.

const parts = (...labels: readonly string[]) =>
  labels.map(label => ({ key: label.toLowerCase(), label, retired: false, skills: [label.toLowerCase()] }));

const category = (order: number, label: string, more: Partial<CategoryView> = {}): CategoryView => ({
  ...{ key: label.toLowerCase().replace('-', ''), label, description: null, subcategories: [] },
  ...{ skills: [], defaultTeam: null, order, retired: false },
  ...more,
});

export const CATEGORIES: readonly CategoryView[] = [
  category(0, 'Network', { subcategories: parts('VPN', 'Wifi', 'DNS'), skills: ['network'], defaultTeam: 'network' }),
  category(1, 'Hardware', { subcategories: parts('Laptop', 'Printer', 'Phone'), defaultTeam: 'hardware' }),
  category(2, 'Access', { subcategories: parts('Password', 'MFA') }),
  category(3, 'Software'),
  category(4, 'E-mail'),
  category(5, 'Billing'),
  category(6, 'Facilities', { retired: true }),
];

const field = (order: number, label: string, type: FieldView['type'], more: Partial<FieldView> = {}): FieldView => ({
  ...{ key: label.toLowerCase().replaceAll(' ', '_'), label, help: null, type, categories: [], required: false },
  ...{ visibleTo: 'everybody', choices: [], maxLength: null, min: null, max: null, order, retired: false },
  ...more,
});

export const FIELDS: readonly FieldView[] = [
  field(0, 'Building', 'choice', {
    ...{ categories: ['hardware', 'network'], required: true },
    choices: [
      { key: 'north', label: 'North' },
      { key: 'south', label: 'South' },
    ],
  }),
  field(1, 'Cost centre', 'number', { categories: ['billing'] }),
  field(2, 'Needed by', 'date'),
  field(3, 'Badge number', 'text', { visibleTo: 'agents', retired: true }),
];

const reply = (id: string, title: string, body: string, more: Partial<CannedReplyView> = {}): CannedReplyView => ({
  ...{ id, version: 1, title, body, category: null, shared: null, owner: NIA.id, mayChange: true },
  ...{ createdAt: '2026-11-02T09:00:00.000Z', updatedAt: '2026-11-02T09:00:00.000Z' },
  ...more,
});

export const REPLIES: readonly CannedReplyView[] = [
  reply('reply-1', 'New VPN profile', 'Dear {{requester.name}}, please download the new profile and reconnect once.', {
    ...{ category: 'network', shared: { team: null } },
  }),
  reply('reply-2', 'Which address?', 'Which address does it have?', { shared: { team: 'network' }, owner: TOMAS.id }),
  reply('reply-3', 'Thanks', 'Thank you. I look at it now.'),
];

const PARKED: readonly ParkedSummaryView[] = [
  {
    ...{ id: '01a20dfc-3778-70bd-add7-5a0788e8ee39', queue: 'router', type: 'ticket.classified' },
    ...{ subject: '01a20dfc-331f-7362-831a-3005b6745e0b', code: 'delivery_limit', attempts: 9, unreadable: null },
    ...{ reason: 'the database was away', parkedAt: '2026-11-30T07:36:03.000Z' },
  },
  {
    ...{ id: '4f1f6d1c9c0a7e2b', queue: 'audit', type: null, subject: null, code: 'unreadable', attempts: 1 },
    ...{ reason: 'the body is no event', unreadable: 'it is no JSON', parkedAt: '2026-11-30T08:02:11.000Z' },
  },
];

export const parkedMessages = (): ParkedListView => ({ items: [...PARKED], total: PARKED.length });

export const operations = (parked = PARKED): OperationsView => ({
  at: new Date().toISOString(),
  queues: ['classifier', 'router', 'notifier', 'audit'].map(queue => ({
    ...{ queue, waiting: queue === 'classifier' ? 3 : 0, consumers: 1 },
    parked: parked.filter(each => each.queue === queue).length,
  })),
});
