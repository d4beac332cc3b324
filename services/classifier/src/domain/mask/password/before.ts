import type { Span } from '../span';
import { isState, looksSecret, wordsIn } from './candidate-words';
import { IS_WORDS } from './words';

/** How far before its name a password may stand, characters. */
const REACH = 60;
const MY =
  /^(?:my|the|our|your|his|her|their|a|old|new|current|temporary|mein|meine|das|dein|unser|altes|neues|mon|le|ma|mi|la|su|minha|a|mia|il|mijn|het|moje|moja)$/i;
const AS = /^(?:as|als|comme|como|come|jako)$/i;

/** Passwords that stand before the word that names them, which begins at `at`: "X is my password", "log in with X as password". */
export function passwordsBefore(text: string, at: number): Span[] {
  const from = Math.max(0, at - REACH, text.lastIndexOf('\n', at - 1) + 1);
  const sentence = text.slice(from, at);
  const cut = Math.max(...['. ', '? ', '; ', ': '].map(stop => sentence.lastIndexOf(stop)));
  // A first word that the window cuts is not whole.
  const whole =
    cut >= 0 ? from + cut + 1 : from > 0 && at - from === REACH ? from + Math.max(0, sentence.search(/\s/)) : from;
  const words = wordsIn(text, whole, at, 20);
  const found: Span[] = words
    .slice(-6)
    .filter(word => looksSecret(word.text))
    .map(({ start, end }) => ({ kind: 'password', start, end }));
  let last = words.length - 1;
  while (last >= 0 && MY.test(words[last]?.text ?? '')) last -= 1;
  const link = words[last]?.text ?? '';
  const value = words[last - 1];
  const linked = AS.test(link) || (IS_WORDS.has(link.toLowerCase()) && last < words.length - 1);
  if (value && linked && !isState(value.text)) found.push({ kind: 'password', start: value.start, end: value.end });
  return found;
}
