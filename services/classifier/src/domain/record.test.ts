import { DEFAULT_TAXONOMY, INITIAL_TAXONOMY, PERSON_FIELDS, PRIORITIES } from '@switchboard/contracts';
import fc from 'fast-check';
import { openTaxonomy } from './person-fields';
import { type ClassifiedTicket, recordClassification } from './record';
import type { Suggestion } from './suggestion';

const suggestion: Suggestion = {
  category: 'network',
  subcategory: 'vpn',
  priority: 'high',
  skills: ['vpn'],
  summary: 'VPN drops',
  language: 'en',
  sentiment: 'neutral',
  suggestedReply: '',
  notes: '',
  confidence: 0.9,
  source: 'gemini',
  model: 'm',
  promptHash: 'h',
};
const now = new Date('2026-11-20T10:00:00.000Z');
const fresh: ClassifiedTicket = {
  category: null,
  subcategory: null,
  priority: null,
  description: 'text',
  setByPerson: {},
};
const record = (ticket: Partial<ClassifiedTicket>, correctedDescription = 'text') =>
  recordClassification(
    { ...fresh, ...ticket },
    { suggestion, state: 'done', correctedDescription },
    INITIAL_TAXONOMY,
    now,
  );

test('a corrected text is kept beside the original; one without mistakes is not stored twice', () => {
  expect(record({}).set).toMatchObject({ correctedDescription: null });
  expect(record({}, 'corrected').set).toMatchObject({ correctedDescription: 'corrected' });
});

test('a priority that a person set keeps its rank too', () => {
  expect(record({ priority: 'low', setByPerson: { priority: {} } }).set).not.toHaveProperty('priorityRank');
});

test('whoever sets what, no machine overwrites it, and the event says so', () => {
  const categories = Object.keys(DEFAULT_TAXONOMY);
  const ticket = fc.record({
    category: fc.constantFrom(...categories, null),
    subcategory: fc.constantFrom('vpn', 'printer', 'other', null),
    priority: fc.constantFrom(...PRIORITIES, null),
    description: fc.constant('text'),
    set: fc.subarray([...PERSON_FIELDS]),
  });
  fc.assert(
    fc.property(ticket, ({ set, ...values }) => {
      const kept = set.filter(field => values[field] !== null);
      const before = {
        ...values,
        setByPerson: Object.fromEntries(kept.map(field => [field, { by: 'rita', at: now }])),
      };
      const { set: written, events } = record(before);
      for (const field of kept) expect(written[field]).toBe(values[field]);
      expect(events[0].data.kept.toSorted()).toEqual(kept.toSorted());
      expect(events[0].data.source).toBe(kept.length === 3 ? 'person' : 'gemini');
      for (const { field, from, to } of events[0].data.changes) {
        expect(kept).not.toContain(field);
        expect(from).not.toEqual(to);
      }
      const category = written['category'] as keyof typeof DEFAULT_TAXONOMY;
      if (!kept.includes('subcategory'))
        expect([null, ...DEFAULT_TAXONOMY[category]]).toContain(written['subcategory']);
    }),
  );
});

describe('what is left open by a person', () => {
  test('nothing set: everything', () => {
    expect(openTaxonomy(fresh, DEFAULT_TAXONOMY)).toBe(DEFAULT_TAXONOMY);
  });
  test('a category set: its subcategories, always as the same object', () => {
    const ticket = { ...fresh, category: 'hr', setByPerson: { category: {} } };
    expect(openTaxonomy(ticket, DEFAULT_TAXONOMY)).toEqual({ hr: DEFAULT_TAXONOMY.hr });
    expect(openTaxonomy(ticket, DEFAULT_TAXONOMY)).toBe(openTaxonomy(ticket, DEFAULT_TAXONOMY));
  });
  test('only a subcategory set: the categories that have it', () => {
    const ticket = { ...fresh, subcategory: 'printer', setByPerson: { subcategory: {} } };
    expect(Object.keys(openTaxonomy(ticket, DEFAULT_TAXONOMY))).toEqual(['hardware']);
  });
  test('a category that does not exist any more: everything', () => {
    const ticket = { ...fresh, category: 'fax', setByPerson: { category: {} } };
    expect(openTaxonomy(ticket, DEFAULT_TAXONOMY)).toBe(DEFAULT_TAXONOMY);
  });
});
