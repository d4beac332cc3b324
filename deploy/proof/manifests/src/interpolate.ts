import type { Environment } from '@switchboard/kernel';

/** A `${…}` of a Compose file. */
export interface Variable {
  readonly name: string;
  /** Compose refuses to start without it. */
  readonly required: boolean;
  readonly fallback: string | undefined;
}

const PATTERN = /\$\{(?<name>[A-Z][A-Z0-9_]*)(?:(?<kind>:-|:\?)(?<rest>[^}]*))?\}/g;

/** Every variable in a text, in its order. */
export function variablesOf(text: string): Variable[] {
  return [...text.matchAll(PATTERN)].map(({ groups }) => ({
    name: groups?.['name'] ?? '',
    required: groups?.['kind'] === ':?',
    fallback: groups?.['kind'] === ':-' ? (groups['rest'] ?? '') : undefined,
  }));
}

/** The text as Compose reads it. @throws Error with the file's own sentence for a required variable that is missing. */
export function interpolate(text: string, env: Environment): string {
  return text.replace(PATTERN, (_, name: string, kind: string | undefined, rest: string | undefined) => {
    const value = env[name];
    if (value !== undefined && (value !== '' || kind === undefined)) return value;
    if (kind === ':?') throw new Error(rest);
    return kind === ':-' ? (rest ?? '') : '';
  });
}
