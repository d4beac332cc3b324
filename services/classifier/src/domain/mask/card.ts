import { digitGroups } from './digits';
import type { Detector, Span } from './span';

/** Payment cards: 13 to 19 digits from 2 to 6 that pass the Luhn check, grouped in any way; next to a card's name without it. */
export const cards: Detector = text => {
  const found: Span[] = [];
  for (const groups of digitGroups(text)) {
    for (let first = 0; first < groups.length; first += 1) {
      const span = longest(text, groups.slice(first, first + 19));
      if (span) found.push(span);
    }
  }
  return found;
};

function longest(text: string, groups: readonly { start: number; end: number }[]): Span | undefined {
  const { start } = groups[0] ?? { start: 0 };
  let digits = '';
  let found: Span | undefined;
  for (const group of groups) {
    digits += text.slice(group.start, group.end);
    if (digits.length > 19) break;
    if (digits.length < 13 || !/^[2-6]/.test(digits)) continue;
    if (luhn(digits) || (digits.length > 14 && NAMED.test(text.slice(Math.max(0, start - 40), start)))) {
      found = { kind: 'card', start, end: group.end };
      if (luhn(digits)) break;
    }
  }
  return found;
}

const NAMED = /card|visa|master|amex|diners|karte|carte|tarjeta|cartao|carta|kaart|karta|カード/i;

/** ISO/IEC 7812-1, annex B. */
function luhn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i += 1) {
    const digit = Number(digits[digits.length - 1 - i]) * (i % 2 === 1 ? 2 : 1);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return sum % 10 === 0;
}
