import { DRAWN_FORMAT_SIGNS, UNSEEN } from './characters';
import { cleanName } from './clean';

const UNSEEN_SIGNS = new RegExp(`(?![${DRAWN_FORMAT_SIGNS}\\s\\u0085])[${UNSEEN}]`, 'gu');

/** A tag: a line in lower case without anything invisible, so that what looks the same is the same. May be longer than before: `İ` → `i̇`. */
export const cleanTag = (text: string): string => cleanName(text.replace(UNSEEN_SIGNS, '').toLowerCase());

/** A skill as agents have it and tickets need it, e.g. `Active Directory` → `active_directory`. */
export const cleanSkill = (text: string): string => cleanTag(text).replaceAll(' ', '_');
