import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCorpus } from './corpus';

test('a line is language, topic, priority and text; comments and empty lines do not count', () => {
  expect(parseCorpus('# note\n\nhi-Latn email/delivery|software high: a\\n\\tb\nen general/ low: c')).toEqual([
    {
      language: 'hi-Latn',
      category: 'email',
      subcategory: 'delivery',
      alternative: 'software',
      priority: 'high',
      text: 'a\n\tb',
    },
    { language: 'en', category: 'general', subcategory: null, alternative: null, priority: 'low', text: 'c' },
  ]);
});

test.each(['en general/ urgent: x', 'en general low: x', 'nonsense'])('a bad line is named: %s', line => {
  expect(() => parseCorpus(`# note\n${line}`)).toThrow('line 2');
});

/** Runs of four letters, the measure of how alike two texts are. */
function runs(text: string): Set<string> {
  const letters = text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, ' ');
  return new Set(Array.from({ length: Math.max(letters.length - 3, 1) }, (_, i) => letters.slice(i, i + 4)));
}

function alike(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter(run => other.has(run)).length;
  return shared / (one.size + other.size - shared);
}

test('no training text repeats a text that measures', () => {
  const folder = join(__dirname, '../test');
  const texts = (name: string) => parseCorpus(readFileSync(join(folder, name), 'utf8')).map(({ text }) => text);
  const learnt = readdirSync(folder)
    .filter(name => name.startsWith('messy.train.') || name === 'independent.dev.txt')
    .flatMap(texts)
    .map(runs);
  expect(learnt.length).toBeGreaterThan(2_000);
  const repeated = texts('independent.blind.txt').filter(text => {
    const own = runs(text);
    return learnt.some(other => alike(own, other) > 0.6);
  });
  expect(repeated).toEqual([]);
});
