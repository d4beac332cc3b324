import * as fc from 'fast-check';
import { topicMatches } from './topic';

describe('topicMatches', () => {
  it.each([
    ['ticket.created', 'ticket.created', true],
    ['ticket.created', 'ticket.updated', false],
    ['ticket.*', 'ticket.created', true],
    ['ticket.*', 'ticket', false],
    ['ticket.*', 'ticket.status.changed', false],
    ['*.created', 'user.created', true],
    ['#', 'anything.at.all', true],
    ['#', '', true],
    ['ticket.#', 'ticket', true],
    ['ticket.#', 'ticket.status.changed', true],
    ['ticket.#', 'tickets', false],
    ['#.changed', 'ticket.status.changed', true],
    ['a.#.z', 'a.z', true],
    ['a.#.z', 'a.b.c.z', true],
    ['a.#.z', 'a.b.c', false],
  ])('%s and %s: %s', (binding, key, expected) => expect(topicMatches(binding, key)).toBe(expected));

  it('agrees with a regular expression for any binding', () => {
    const word = fc.constantFrom('a', 'b', 'c');
    const binding = fc.array(fc.oneof(word, fc.constantFrom('*', '#')), { minLength: 1, maxLength: 5 });
    const key = fc.array(word, { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(binding, key, (pattern, words) => {
        // Every word with a dot behind it; `#` is any number of those.
        const source = pattern
          .map(part => (part === '#' ? '([a-z]+\\.)*' : part === '*' ? '[a-z]+\\.' : `${part}\\.`))
          .join('');
        expect(topicMatches(pattern.join('.'), words.join('.'))).toBe(
          new RegExp(`^${source}$`).test(`${words.join('.')}.`),
        );
      }),
    );
  });
});
