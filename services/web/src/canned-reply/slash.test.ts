import { placeOf, slashBefore } from './slash';

test('a slash counts where a word begins', () => {
  const at = (text: string) => slashBefore(text, text.length);
  expect(at('/')).toEqual({ at: 0, words: '' });
  expect(at('Hello\n/vpn re')).toEqual({ at: 6, words: 'vpn re' });
  for (const text of ['and/or', 'see https://contoso.example', '/ ', '/etc/hosts', '/one\ntwo', ''])
    expect({ text, slash: at(text) }).toEqual({ text, slash: undefined });
});

test('what is inserted takes the place of the slash and its words, and of nothing else', () => {
  const slash = { at: 3, words: 'vpn' };
  expect(placeOf(slash, 'Hi /vpn, bye')).toEqual([3, 7]);
  // Somebody typed on before the reply had come.
  expect(placeOf(slash, 'Hello')).toEqual([5, 5]);
});
