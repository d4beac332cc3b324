import { LIMITS } from '@switchboard/contracts';
import { canonicalEmail, foldAccents, foldCase, searchWords } from '@switchboard/kernel';

/** Somebody who may be called in a message. */
export interface Callable {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

/** What stands behind an `@`: an address, or a text that begins with a name. */
export type Call = { readonly email: string } | { readonly text: string };

/** An `@` inside of a word belongs to an address that is mentioned, not called. */
const CALL = /(?<![\p{L}\p{N}._%+-])@(?=[\p{L}\p{N}])/gu;
const ADDRESS = /^[^\s@,;:()<>]+@[^\s@,;:()<>]+/;
/** Some of what is called is nobody; more than this is noise. */
const MAX_CALLS = LIMITS.mentions * 2;

/** Whom a text calls, each call once. @param prose without code and signs of form. */
export function callsIn(prose: string): Call[] {
  const found = new Map<string, Call>();
  for (const { index } of prose.matchAll(CALL)) {
    const call = callAt(prose.slice(index + 1, index + 1 + LIMITS.email));
    found.set(JSON.stringify(call), call);
    if (found.size >= MAX_CALLS) break;
  }
  return [...found.values()];
}

function callAt(rest: string): Call {
  const address = ADDRESS.exec(rest)?.[0].replace(/[.!?'"*_~]+$/, '');
  const email = address === undefined ? undefined : canonicalEmail(address);
  return email?.ok ? { email: email.text } : { text: rest.split('\n')[0]?.slice(0, LIMITS.name + 1) ?? '' };
}

/** What the people of these calls can be found by. */
export function lookUpOf(calls: readonly Call[]): { emails: string[]; words: string[] } {
  const emails = calls.flatMap(call => ('email' in call ? [call.email] : []));
  const first = calls.flatMap(call => ('text' in call ? [/^\S+/.exec(call.text)?.[0] ?? ''] : []));
  return { emails, words: searchWords(first, MAX_CALLS * 4) };
}

/**
 * Ids of those who are called: by address, by whole name (of several names that fit the longest; namesakes all), or by the first word
 * of it where only one has that.
 * @param people who may be called, and be told of the ticket.
 */
export function calledBy(calls: readonly Call[], people: readonly Callable[]): string[] {
  const ids = new Set(
    calls.flatMap(call => ('email' in call ? withEmail(call.email, people) : named(call.text, people))),
  );
  return [...ids].slice(0, LIMITS.mentions);
}

const withEmail = (email: string, people: readonly Callable[]) =>
  people.filter(person => person.email === email).map(({ id }) => id);

function named(text: string, people: readonly Callable[]): string[] {
  const said = folded(text);
  const fitting = people.filter(({ name }) => beginsWith(said, folded(name)));
  const longest = Math.max(...fitting.map(({ name }) => folded(name).length));
  if (fitting.length > 0) return fitting.filter(({ name }) => folded(name).length === longest).map(({ id }) => id);
  const short = people.filter(({ name }) => beginsWith(said, folded(name).split(' ')[0] ?? ''));
  return short.length === 1 ? short.map(({ id }) => id) : [];
}

/** Whether a text begins with these words and not with a longer one. */
const beginsWith = (text: string, words: string): boolean =>
  words !== '' && text.startsWith(words) && !/^[\p{L}\p{N}]/u.test(text.slice(words.length));

const folded = (text: string) => foldAccents(foldCase(text)).replace(/\s+/g, ' ').trim();
