import type { SettingView } from '@switchboard/contracts';
import { groupsOf } from './groups';

const setting = (name: string, reader: string, more: Partial<SettingView> = {}): SettingView => ({
  ...{ name, value: '1', default: '1', source: 'default', secret: false, description: 'How many' },
  readBy: [reader],
  ...more,
});

const ITEMS = [
  setting('ROUTER_CONCURRENCY', 'router'),
  setting('REOPEN_DAYS', 'gateway', { source: 'environment', description: 'How long it may be opened again' }),
  setting('PORT', 'standalone', { value: '3000', readBy: ['standalone', 'gateway'] }),
];
const shown = (q: string, onlySet = false) =>
  groupsOf(ITEMS, q, onlySet).map(({ reader, items }) => [reader, ...items.map(({ name }) => name)]);

test('the process comes first, then its services by name', () =>
  expect(shown('')).toEqual([
    ['standalone', 'PORT'],
    ['gateway', 'REOPEN_DAYS'],
    ['router', 'ROUTER_CONCURRENCY'],
  ]));

test.each([
  ['reopen', ['gateway', 'REOPEN_DAYS']],
  ['AGAIN how', ['gateway', 'REOPEN_DAYS']],
  ['3000', ['standalone', 'PORT']],
  ['router', ['router', 'ROUTER_CONCURRENCY']],
])('%s is found', (q, found) => expect(shown(q)).toEqual([found]));

test('only what somebody set', () => expect(shown('', true)).toEqual([['gateway', 'REOPEN_DAYS']]));
