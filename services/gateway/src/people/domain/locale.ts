import { malformed } from '../../domain/refusal';

/** Codes of ISO 639 that stand for no language: unknown, several, not coded, none. */
const NO_LANGUAGE = ['und', 'mul', 'mis', 'zxx'];

/** The canonical form of a BCP 47 tag, e.g. `pt-br` → `pt-BR`. @throws Refusal naming `/locale`. */
export function checkLocale(locale: string): string {
  const parsed = parse(locale);
  const language = parsed?.language ?? '';
  if (!parsed || !/^[a-z]{2,3}$/.test(language) || NO_LANGUAGE.includes(language))
    throw malformed('/locale', 'must be a BCP 47 language tag, e.g. en or pt-BR');
  return parsed.toString();
}

/** Two or three letters of a locale that was checked, e.g. `pt-BR` → `pt`, `fil-PH` → `fil`. */
export const languageOf = (locale: string): string => new Intl.Locale(locale).language;

function parse(locale: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(locale);
  } catch {
    return undefined;
  }
}

/** @throws Refusal naming `/timeZone`. */
export function checkTimeZone(timeZone: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone;
  } catch {
    throw malformed('/timeZone', 'must be an IANA time zone, e.g. Europe/Berlin');
  }
}
