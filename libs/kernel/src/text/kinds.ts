import { BLANKS, UNSEEN } from './characters';
import { cleanLine, cleanName, cleanText } from './clean';
import type { Cleaned } from './cleaned';
import { canonicalEmail } from './email';
import { normalisePassword } from './password';
import { cleanSkill, cleanTag } from './tag';
import { brokenRule } from './well-formed';

const HIDDEN = new RegExp(`(?! )[${UNSEEN}${BLANKS}]`, 'u');

/** What each kind of text becomes on its way in. What is no Unicode was refused before. */
const KINDS = {
  /** One line: titles, telephone numbers. */
  line: text => clean(cleanLine(text)),
  /** What somebody or something is called. */
  name: text => clean(cleanName(text)),
  /** Several lines. */
  long: text => clean(cleanText(text)),
  tag: text => clean(cleanTag(text)),
  skill: text => clean(cleanSkill(text)),
  /** What is searched for. */
  query: text => clean(cleanLine(text)),
  email: canonicalEmail,
  /** The address that a person signs in with. What is no address is treated as an unknown one, so that the answer reveals nothing. */
  login: text => {
    const email = canonicalEmail(text);
    return email.ok ? email : clean(text.trim().toLowerCase());
  },
  /** The address of an account, or its id. */
  person: text => (/[@\uFF20]/.test(text) ? canonicalEmail(text) : identifier(text)),
  /** A password that is being chosen. */
  password: text => clean(normalisePassword(text)),
  /** A password or a token that is compared with what was given out or chosen: taken exactly as it is. */
  secret: clean,
  /** What machines made or a list defines: ids, cursors, categories, languages. Taken as it is. */
  identifier,
  /** RFC 3339. */
  instant,
} as const satisfies Record<string, (text: string) => Cleaned>;

export type TextKind = keyof typeof KINDS;

export const TEXT_KINDS = Object.keys(KINDS) as readonly TextKind[];

/** Cleans text from outside as what it is used for. Limits and patterns hold for the result. */
export function cleanAs(kind: TextKind, text: string): Cleaned {
  const rule = brokenRule(text);
  return rule === undefined ? KINDS[kind](text) : { ok: false, rule };
}

function clean(text: string): Cleaned {
  return { ok: true, text };
}

function identifier(text: string): Cleaned {
  return HIDDEN.test(text) ? { ok: false, rule: 'must not contain control or invisible characters' } : clean(text);
}

/** No second 60: dates of JavaScript have none, and databases neither. */
function instant(text: string): Cleaned {
  return Number.isNaN(Date.parse(text))
    ? { ok: false, rule: 'must be a time of RFC 3339, e.g. 2026-12-31T23:59:59Z' }
    : clean(text);
}
