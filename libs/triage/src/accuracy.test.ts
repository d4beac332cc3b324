import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { classifyLocally } from './classify-locally';
import { parseCorpus } from './corpus';

const content = (name: string) => readFileSync(join(__dirname, '../test', name), 'utf8');

/** Lines of `category/subcategory: sentence`; the subcategory may be empty. */
function read(name: string): { category: string; subcategory: string; description: string }[] {
  return content(name)
    .trim()
    .split('\n')
    .map(line => {
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
  ['natural-long.tune.txt', 0.93, 0.9],
])('own sentences over the whole taxonomy: %s', (name, categoryFloor, subcategoryFloor) => {
  const tickets = read(name).map(ticket => ({ ...ticket, said: classifyLocally({ description: ticket.description }) }));
  expect(tickets.every(ticket => ticket.description !== '')).toBe(true);
  expect(share(tickets, ({ category, said }) => said.category === category)).toBeGreaterThanOrEqual(categoryFloor);
  const fine = tickets.filter(({ subcategory }) => subcategory !== '');
  expect(
    share(fine, ({ category, subcategory, said }) => said.category === category && said.subcategory === subcategory),
  ).toBeGreaterThanOrEqual(subcategoryFloor);
});

describe('texts of another author that took no part', () => {
  const judged = parseCorpus(content('independent.blind.txt')).map(ticket => {
    const said = classifyLocally({ description: ticket.text });
    return { ticket, said, right: [ticket.category, ticket.alternative].includes(said.category) };
  });

  test('all of them together', () => {
    expect(judged.length).toBe(180);
    expect(share(judged, ({ right }) => right)).toBeGreaterThanOrEqual(0.85);
    expect(share(judged, ({ ticket, said }) => said.priority === ticket.priority)).toBeGreaterThanOrEqual(0.85);
    expect(share(judged, ({ ticket, said }) => said.language === ticket.language.slice(0, 2))).toBeGreaterThanOrEqual(
      0.98,
    );
  });

  test('what is critical never looks harmless', () => {
    const critical = judged.filter(({ ticket }) => ticket.priority === 'critical');
    expect(critical.length).toBeGreaterThan(5);
    expect(critical.some(({ said }) => said.priority === 'low')).toBe(false);
  });
});

describe('messy texts by the author of the terms', () => {
  const judged = parseCorpus(content('messy.held-out.txt')).map(ticket => {
    const said = classifyLocally({ description: ticket.text });
    return { ticket, said, right: [ticket.category, ticket.alternative].includes(said.category) };
  });

  test('all of them together', () => {
    expect(judged.length).toBeGreaterThanOrEqual(400);
    expect(share(judged, ({ right }) => right)).toBeGreaterThanOrEqual(0.92);
    expect(share(judged, ({ ticket, said }) => said.priority === ticket.priority)).toBeGreaterThanOrEqual(0.89);
    expect(share(judged, ({ ticket, said }) => said.language === ticket.language.slice(0, 2))).toBeGreaterThanOrEqual(
      0.96,
    );
  });

  test.each(['en', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'pl', 'hi-Latn', 'ja', 'tr', 'sv'])(
    '%s is not left behind',
    language => {
      const own = judged.filter(({ ticket }) => ticket.language === language);
      expect(own.length).toBeGreaterThan(20);
      expect(share(own, ({ right }) => right)).toBeGreaterThanOrEqual(0.82);
      expect(share(own, ({ ticket, said }) => said.priority === ticket.priority)).toBeGreaterThanOrEqual(0.78);
    },
  );

  test('0.9 and more is right in nine of ten, and below 0.6 it is less sure than that', () => {
    const sure = judged.filter(({ said }) => said.confidence >= 0.9);
    const unsure = judged.filter(({ said }) => said.confidence < 0.6);
    expect(share(sure, ({ right }) => right)).toBeGreaterThanOrEqual(0.95);
    expect(share(unsure, ({ right }) => right)).toBeLessThan(0.9);
  });

  test('damage, danger and attacks never look harmless', () => {
    const critical = judged.filter(({ ticket }) => ticket.priority === 'critical');
    expect(share(critical, ({ said }) => ['high', 'critical'].includes(said.priority))).toBeGreaterThanOrEqual(0.85);
    expect(critical.some(({ said }) => said.priority === 'low')).toBe(false);
  });
});
