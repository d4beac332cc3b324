import { anyOf, type Detector, type Span } from '../span';
import { passwordsAfter } from './after';
import { passwordsBefore } from './before';
import { changedPasswords, typedPasswords } from './changes';
import { credentialPairs } from './pairs';
import { PASSWORD_WORDS } from './words';

/** Words, and names of settings that end in one: DB_PASSWORD, ansible_ssh_pass. */
const NAME = new RegExp(
  String.raw`(?<![\p{Script=Latin}\p{Script=Cyrillic}\d])(?:[\w.-]{0,40}[_.-]|PG)?(?:${PASSWORD_WORDS})(?![\p{Script=Latin}\p{Script=Cyrillic}\d]|-[a-z]|@)`,
  'giu',
);
/** "from A to B" is about a password that is named this near, characters. */
const NEAR = 100;

/** Passwords in every way people write them, see docs/masking.md for how many of them it finds. */
export const passwords: Detector = text => {
  const names = [...text.matchAll(NAME)].map(({ index, 0: name }) => ({ start: index, end: index + name.length }));
  const found: Span[] = names.flatMap(({ start, end }) => [
    ...passwordsAfter(text, end),
    ...passwordsBefore(text, start),
  ]);
  const named = (at: number) => names.some(({ start }) => Math.abs(start - at) < NEAR);
  const detect = anyOf(credentialPairs, typedPasswords, changedPasswords(named));
  const inNames = (span: Span) => names.some(({ start, end }) => span.start >= start && span.end <= end);
  return [...found, ...detect(text)].filter(span => !inNames(span));
};
