import { bankAccounts } from './mask/account';
import { birthdates } from './mask/birthdate';
import { cards } from './mask/card';
import { codes } from './mask/code';
import { emailAddresses } from './mask/email';
import { fold } from './mask/fold';
import { ibans } from './mask/iban';
import { idNumbers } from './mask/id';
import { licenceKeys } from './mask/licence';
import { longNumbers } from './mask/number';
import { passwords } from './mask/password';
import { pemBlocks } from './mask/pem';
import { phoneNumbers } from './mask/phone';
import { repeats } from './mask/repeats';
import { streetAddresses } from './mask/address';
import { anyOf, merge, type MaskKind, type Span } from './mask/span';
import { tokens } from './mask/token';

export { MASK_KINDS, type MaskKind } from './mask/span';

/** How many spans of each kind were taken out; kinds that did not occur are left out. */
export type MaskCounts = Readonly<Partial<Record<MaskKind, number>>>;

export interface Masked {
  /** The texts in the order given, with `[kind]` in place of what was found. */
  readonly texts: readonly string[];
  readonly counts: MaskCounts;
}

const detect = anyOf(
  pemBlocks,
  tokens,
  licenceKeys,
  passwords,
  codes,
  cards,
  ibans,
  idNumbers,
  bankAccounts,
  birthdates,
  emailAddresses,
  streetAddresses,
  phoneNumbers,
  longNumbers,
);

/** Where something secret or personal stands in a text, in its own characters; ordered, without overlaps. */
export function findSecrets(text: string): Span[] {
  const { text: folded, begins, ends } = fold(text);
  const spans = detect(folded);
  return merge([...spans, ...repeats(folded, spans)]).map(({ kind, start, end }) => ({
    kind,
    start: begins[start] ?? text.length,
    end: ends[end - 1] ?? text.length,
  }));
}

/**
 * Takes out what triage does not need and a third party must not see: passwords, codes, keys, card, account and identity
 * numbers, addresses, phones, dates of birth. The texts are read as one, so that "password" in a title explains a word in
 * the description. IP addresses, host names, error codes, versions and dates stay: they say what is broken.
 * Runs in time linear to the texts.
 */
export function maskAll(texts: readonly string[]): Masked {
  const whole = texts.join('\n');
  const spans = findSecrets(whole);
  const counts: Partial<Record<MaskKind, number>> = {};
  for (const { kind } of spans) counts[kind] = (counts[kind] ?? 0) + 1;
  let from = 0;
  const masked = texts.map(text => {
    const to = from + text.length;
    const result = replace(whole, spans, from, to);
    from = to + 1;
    return result;
  });
  return { texts: masked, counts };
}

/** The part of a text from `from` to `to` with placeholders; a span across its border is cut off there. */
function replace(text: string, spans: readonly Span[], from: number, to: number): string {
  let result = '';
  let at = from;
  for (const { kind, start, end } of spans) {
    if (end <= from || start >= to) continue;
    result += `${text.slice(at, Math.max(at, start))}[${kind}]`;
    at = Math.min(end, to);
  }
  return result + text.slice(at, to);
}
