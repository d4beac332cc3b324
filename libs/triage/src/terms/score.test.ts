import { DEFAULT_TAXONOMY } from '@switchboard/contracts';
import { fold } from '../text/fold';
import { words } from '../text/tokens';
import { TermMatcher } from './matcher';
import { ALL_TERMS, scoreTerms } from './score';
import type { TermGroup } from './term';

const group = (strong: string): TermGroup => ({ category: 'network', subcategory: 'vpn', strong });
const matches = (term: string, text: string) => new TermMatcher([group(term)]).find(words(text)).length > 0;

test('a term matches whole words, a phrase in its order with few words between, `*` any ending', () => {
  expect(matches('vpn', 'my VPN!')).toBe(true);
  expect(matches('vpn', 'myvpn')).toBe(false);
  expect(matches('send mail', 'I cannot send any of my mail')).toBe(true);
  expect(matches('send mail', 'mail that I send')).toBe(false);
  expect(matches('send mail', 'send one two three four mail')).toBe(false);
  expect(matches('crash*', 'it keeps crashing')).toBe(true);
  expect(matches('update fail*', 'the update always failed')).toBe(true);
});

test('the table speaks of the default taxonomy only, and of all of it', () => {
  const spoken = new Set(ALL_TERMS.map(({ category, subcategory }) => `${category}/${subcategory}`));
  for (const { category, subcategory } of ALL_TERMS) {
    expect(Object.keys(DEFAULT_TAXONOMY)).toContain(category);
    if (subcategory) expect(DEFAULT_TAXONOMY[category as keyof typeof DEFAULT_TAXONOMY]).toContain(subcategory);
  }
  for (const [category, subcategories] of Object.entries(DEFAULT_TAXONOMY)) {
    for (const subcategory of subcategories) expect(spoken).toContain(`${category}/${subcategory}`);
  }
});

test('no term is written in a way that can never match', () => {
  for (const { strong, medium, weak, decisive } of ALL_TERMS) {
    for (const term of [decisive, strong, medium, weak]
      .join(',')
      .split(',')
      .map(part => part.trim())
      .filter(Boolean)) {
      expect(words(term.replaceAll('*', '')).join(' ')).toBe(
        fold(term.replaceAll('*', '').replaceAll('-', ' ').replace(/\s+/g, ' ')),
      );
    }
  }
});

test('a word in the title counts more than one in the text, and late words count less', () => {
  const score = (text: string, titleLength: number) =>
    scoreTerms(words(text), titleLength, DEFAULT_TAXONOMY).categories.get('network') ?? 0;
  expect(score('vpn', 1)).toBeGreaterThan(score('vpn', 0));
  expect(score('vpn', 0)).toBeGreaterThan(score(`${'word '.repeat(100)}vpn`, 0));
});

test('categories that an administrator added are found by their names', () => {
  const taxonomy = { facilities: ['air_conditioning'], general: ['question'] };
  const { subcategories } = scoreTerms(words('The air conditioning is too loud'), 0, taxonomy);
  expect([...subcategories.keys()]).toEqual(['facilities/air_conditioning']);
});
