import type { Catalogue } from './catalogue';
import { de } from './de';
import { en } from './en';

/** Language → words. Another language is one more file and one more line. */
export const CATALOGUES: Readonly<Record<string, Catalogue>> = { en, de };

/** The catalogue for a BCP 47 tag: `de-AT` finds `de`; what is not there is English. */
export function catalogueFor(locale: string): Catalogue {
  const language = locale.toLowerCase().split(/[-_]/)[0] ?? '';
  return Object.hasOwn(CATALOGUES, language) ? (CATALOGUES[language] ?? en) : en;
}
