import type { TicketView } from '@switchboard/contracts';
import { changedBy, countsOf } from './bulk-effect';

const tickets = ['high', 'low', 'high', null].map((priority, index) => ({ id: `${index}`, priority }) as TicketView);

test('the effect of a change is known before it happens', () => {
  expect(countsOf(tickets, 'priority')).toEqual([
    ['high', 2],
    ['low', 1],
    ['', 1],
  ]);
  expect(changedBy(tickets, 'priority', 'high')).toBe(2);
});
