import { malformed } from './refusal';

/** The canonical form of a BCP 47 tag, e.g. `pt-br` → `pt-BR`. @throws Refusal naming `/locale`. */
export function checkLocale(locale: string): string {
  try {
    return new Intl.Locale(locale).toString();
  } catch {
    throw malformed('/locale', 'must be a BCP 47 language tag, e.g. en or pt-BR');
  }
}

/** Two letters of a locale, e.g. `pt-BR` → `pt`. */
export const languageOf = (locale: string): string => new Intl.Locale(locale).language.slice(0, 2);

/** @throws Refusal naming `/timeZone`. */
export function checkTimeZone(timeZone: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone;
  } catch {
    throw malformed('/timeZone', 'must be an IANA time zone, e.g. Europe/Berlin');
  }
}
