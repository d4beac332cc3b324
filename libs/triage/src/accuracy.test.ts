import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { classifyLocally } from './classify-locally';

/** Lines of `category/subcategory: sentence`; the subcategory may be empty. */
function read(name: string): { category: string; subcategory: string; description: string }[] {
  const lines = readFileSync(join(__dirname, '../test', name), 'utf8')
    .trim()
    .split('\n');
  return lines.map(line => {
    const [, category = '', subcategory = '', description = ''] = /^(\w+)\/(\w*): (.+)$/.exec(line) ?? [];
    return { category, subcategory, description };
  });
}

function share<T>(items: readonly T[], right: (item: T) => boolean): number {
  return items.filter(right).length / items.length;
}

// Floors are a little below what was measured: see docs/classifier-accuracy.md.
test.each([
  ['natural-tickets.test.txt', 0.92, 0.88],
  ['natural-long.tune.txt', 0.93, 0.93],
])('own sentences over the whole taxonomy: %s', (name, categoryFloor, subcategoryFloor) => {
  const tickets = read(name).map(ticket => ({ ...ticket, said: classifyLocally({ description: ticket.description }) }));
  expect(tickets.every(ticket => ticket.description !== '')).toBe(true);
  expect(share(tickets, ({ category, said }) => said.category === category)).toBeGreaterThanOrEqual(categoryFloor);
  const fine = tickets.filter(({ subcategory }) => subcategory !== '');
  expect(
    share(fine, ({ category, subcategory, said }) => said.category === category && said.subcategory === subcategory),
  ).toBeGreaterThanOrEqual(subcategoryFloor);
});
