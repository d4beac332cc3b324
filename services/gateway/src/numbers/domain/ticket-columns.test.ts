import fc from 'fast-check';
import { TicketColumns, type TicketRow } from './ticket-columns';

const text = fc.constantFrom('a', 'b', 'c');
const maybe = <T>(some: fc.Arbitrary<T>) => fc.option(some);
const row: fc.Arbitrary<TicketRow> = fc.record({
  id: fc.nat(40).map(String),
  status: text,
  priority: maybe(text),
  category: maybe(text),
  subcategory: maybe(text),
  team: maybe(text),
  requester: text,
  assignee: maybe(text),
  assigneeName: fc.constant(null),
  createdAt: fc.nat(1_000),
  firstResponseAt: maybe(fc.nat(1_000)),
  resolvedAt: maybe(fc.nat(1_000)),
});

test('whatever is put and removed in whatever order, each ticket is as it was put last', () => {
  const step = fc.oneof(
    row.map(put => ({ put })),
    fc.nat(40).map(id => ({ remove: String(id) })),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 300 }), steps => {
      const columns = new TicketColumns();
      const expected = new Map<string, Omit<TicketRow, 'assigneeName'>>();
      for (const one of steps) {
        if ('put' in one) {
          const { assigneeName: _name, ...rest } = one.put;
          columns.put(one.put);
          expected.set(rest.id, rest);
        } else {
          columns.remove(one.remove);
          expected.delete(one.remove);
        }
      }
      expect(columns.size).toBe(expected.size);
      for (const id of columns.all()) expect(columns.get(id)).toEqual(expected.get(id));
      expect(new Set(columns.all())).toEqual(new Set(expected.keys()));
    }),
  );
});
