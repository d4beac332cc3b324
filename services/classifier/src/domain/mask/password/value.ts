import { isState, looksSecret, type Word, WORD } from './candidate-words';

const LONGEST_PHRASE = 6;

/**
 * The value that begins at `at`, after a name and a sign or verb that says "this is it": quoted text as a whole, otherwise a
 * word, and further ones as long as it reads like a phrase. Undefined if a word stands there that speaks about the password.
 * @param assigned after `=` and the like: `;`, `&name=` and `<` end it
 */
export function valueAt(text: string, at: number, assigned: boolean): { start: number; end: number } | undefined {
  const rest = text.slice(at, at + 160);
  const quoted = /^(["'`])(?<v>[^\n]{1,100}?)\1(?!\w)/.exec(rest) ?? /^[([](?<v>[^\n)\]]{1,60})[)\]]/.exec(rest);
  if (quoted?.groups?.['v'] && rest[0] !== '{') {
    const inner = quoted.groups['v'];
    return spoken(inner) ? undefined : { start: at + 1, end: at + 1 + inner.length };
  }
  const first = wordAt(text, at, assigned);
  if (!first) return undefined;
  const state = isState(first.text);
  let end = first.end;
  let count = 1;
  if (!/^[\p{L}'-]+$/u.test(first.text)) return state ? undefined : { start: first.start, end };
  for (; count < LONGEST_PHRASE && text[end] === ' '; count += 1) {
    const next = wordAt(text, end + 1, assigned);
    if (!next || isState(next.text) || next.text === '-') break;
    end = next.end;
    if (looksSecret(next.text)) break;
  }
  // "correct horse battery staple": words that say nothing about a password follow one that could.
  return state && count < 4 ? undefined : { start: first.start, end };
}

/** Every word of it speaks about passwords: "please enter a new one". */
const spoken = (phrase: string): boolean => phrase.split(/\s+/).every(word => isState(word.replace(/[.,:]+$/, '')));

function wordAt(text: string, at: number, assigned: boolean): Word | undefined {
  const word = new RegExp(WORD.source, 'yu');
  word.lastIndex = at;
  const raw = word.exec(text)?.[0];
  if (raw === undefined) return undefined;
  const lead = /^["'`([]*/.exec(raw)?.[0].length ?? 0;
  const cut = assigned ? raw.slice(lead).replace(/(?:[;<]|&\w{1,30}=|["'`](?=[,}\s])).*$/, '') : raw.slice(lead);
  const clean = cut.replace(/["'`)\]},;.]+$/, '');
  return clean === '' ? undefined : { text: clean, start: at + lead, end: at + lead + clean.length };
}
