import type { TicketView } from '@switchboard/contracts';
import type { ListData } from './list-query';
import { newIn, withChanged, withHead } from './live-list';

const ticket = (id: string, version = 1, more: Partial<TicketView> = {}) =>
  ({ id, number: `TKT-${id}`, version, title: `${id}${version}`, ...more }) as TicketView;
const list = (next: string | null, ...items: TicketView[]): ListData => ({
  pages: [{ items, nextCursor: next }],
  pageParams: [undefined],
});
const idsOf = ({ pages }: ListData) => pages.flatMap(({ items }) => items.map(({ id }) => id));

test('a changed ticket changes its row in place, and never back to an older version', () => {
  const changed = withChanged(list(null, ticket('a'), ticket('b', 3)), ticket('b', 4));
  expect(changed.pages[0]?.items.map(({ title }) => title)).toEqual(['a1', 'b4']);
  expect(withChanged(changed, ticket('b', 2)).pages[0]?.items[1]?.version).toBe(4);
});

test('new ones are counted, and come first once they are let in; what left the view goes, but not what is read right now', () => {
  const known = list(null, ticket('a'), ticket('b'), ticket('c'));
  const head = { items: [ticket('new'), ticket('a')], nextCursor: null };
  expect(newIn(known, head)).toBe(1);
  expect(idsOf(withHead(known, head, 'TKT-c'))).toEqual(['new', 'a', 'c']);
});

test('of a list that is longer than a page the rest stays', () => {
  const head = { items: [ticket('new'), ticket('b')], nextCursor: 'more' };
  expect(idsOf(withHead(list('more', ticket('a'), ticket('b')), head, undefined))).toEqual(['new', 'b', 'a']);
});
