import { DEFAULT_TAXONOMY, PRIORITIES } from '@switchboard/contracts';
import { aGeminiAnswer } from '@switchboard/testing';
import fc from 'fast-check';
import { kindOf } from './failures';
import { readAnswer } from './validate';

const read = (overrides: Record<string, unknown>) =>
  readAnswer(JSON.stringify(aGeminiAnswer(overrides)), DEFAULT_TAXONOMY);

test('a proper answer passes as it is', () => {
  expect(read({})).toEqual(aGeminiAnswer());
});

test('a subcategory of another category, or an unknown one, becomes none', () => {
  expect(read({ subcategory: 'password' }).subcategory).toBeNull();
  expect(read({ subcategory: 42 }).subcategory).toBeNull();
  expect(read({ subcategory: undefined }).subcategory).toBeNull();
});

test('skills are brought into form, what has none is dropped, ten are enough', () => {
  expect(
    read({ skills: ['VPN', 'Active Directory', 'c++', '<b>', '', 7, null, 'vpn', 'x'.repeat(51)] }).skills,
  ).toEqual(['vpn', 'active_directory', 'c++']);
  expect(read({ skills: Array.from({ length: 20 }, (_, i) => `skill${i}`) }).skills).toHaveLength(10);
  expect(read({ skills: 'vpn' }).skills).toEqual([]);
});

test('texts are cut to size and lose control characters', () => {
  const { summary, suggestedReply, notes } = read({
    summary: `a\u0000b\n${'c'.repeat(300)}`,
    suggestedReply: `one\ntwo\u202e${'d'.repeat(3_000)}`,
    notes: { not: 'text' },
  });
  expect(summary).toMatch(/^ab c+$/);
  expect(summary).toHaveLength(200);
  expect(suggestedReply).toMatch(/^one\ntwod+$/);
  expect(suggestedReply).toHaveLength(2_000);
  expect(notes).toBe('');
});

test.each([
  ['EN-us', 'en'],
  ['klingon', 'en'],
  [undefined, 'en'],
  ['de', 'de'],
])('language %s is read as %s', (said, language) => {
  expect(read({ language: said }).language).toBe(language);
});

test.each([
  [1.7, 1],
  [-1, 0],
  ['high', 0.5],
  [0.25, 0.25],
])('confidence %s is read as %s', (said, confidence) => {
  expect(read({ confidence: said }).confidence).toBe(confidence);
});

test('whatever a model answers, it is refused or inside the taxonomy', () => {
  const value = fc.oneof(
    fc.jsonValue(),
    fc.constantFrom('network', 'vpn', 'high', '__proto__', 'constructor', 'toString'),
  );
  const answer = fc.record(
    {
      category: value,
      subcategory: value,
      priority: value,
      skills: value,
      summary: value,
      language: value,
      confidence: value,
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        answer.map(a => JSON.stringify(a)),
      ),
      json => {
        try {
          const { category, subcategory, priority } = readAnswer(json, DEFAULT_TAXONOMY);
          expect(Object.keys(DEFAULT_TAXONOMY)).toContain(category);
          expect([null, ...DEFAULT_TAXONOMY[category as keyof typeof DEFAULT_TAXONOMY]]).toContain(subcategory);
          expect(PRIORITIES).toContain(priority);
        } catch (error) {
          expect(kindOf(error)).toBe('unusable_answer');
        }
      },
    ),
  );
});
