import { anyOf, type Detector, pattern, type Span } from '../span';
import { isState, looksSecret, wordsIn } from './candidate-words';

const FROM_TO =
  /(?<!\p{L})(?:from|von|vom|de|da|van|z|ze) (?<a>[^\s"']{3,64}) (?:to|in|zu|auf|a|para|naar|na) (?<b>[^\s"',;]{3,64})/dgiu;

/** "changed it from A to B" beside the word password, or if both look like passwords. */
export function changedPasswords(named: (at: number) => boolean): Detector {
  return text => {
    const found: Span[] = [];
    for (const { index, indices } of text.matchAll(FROM_TO)) {
      const pair = [indices?.groups?.['a'], indices?.groups?.['b']].map(at => ({
        start: at?.[0] ?? 0,
        end: at?.[1] ?? 0,
      }));
      const words = pair.map(({ start, end }) => text.slice(start, end).replace(/[.,;:)]+$/, ''));
      const told = words.every(looksSecret) || (named(index) && words.every(word => !isState(word)));
      if (told) found.push(...pair.map(at => ({ kind: 'password' as const, ...at })));
    }
    return found;
  };
}

const TYPED =
  /(?<!\p{L})(?:typ(?:ed?|ing)|enter(?:ed|ing)?|tried|log(?:ged|ging)? (?:in|on) (?:as|with)|sign(?:ed|ing)? in with|eingegeben|eingebe|tippe|getippt|tape|saisi|escribi|introduje|digitei|digito|digitato|inserito|ingetypt|ingevoerd|wpisalem|wpisuje|wpisalam)(?!\p{L})/giu;
const REACH = 60;

/** What was typed somewhere, if it looks like a password; German puts it before the verb. */
export const typedPasswords: Detector = anyOf(
  text =>
    [...text.matchAll(TYPED)].flatMap(({ index, 0: verb }) => {
      const end = index + verb.length;
      const around = [...wordsIn(text, index - 30, index, 9).slice(-2), ...wordsIn(text, end, end + REACH, 5)];
      return around
        .filter(word => strong(word.text))
        .map(({ start, end }) => ({ kind: 'password' as const, start, end }));
    }),
  pattern(
    'password',
    /(?<![^\s"'(])[^\s"'()@:/]{2,20}@[^\s"'()@:/.]{1,20}(?![^\s"'),.!?]|\.\w)/dg,
    value => /\d/.test(value) && strong(value),
  ),
);

/** More than a room or a model: six characters with a digit and letters or a sign. */
const strong = (word: string): boolean =>
  looksSecret(word) && word.length >= 6 && (/\d/.test(word) || /[@$#%&*^~]/.test(word));
