import type { TObject } from 'typebox';
import type { Environment } from './load-config';

/** Shorter ones would be found in ordinary words, and told by what is missing there: they are hidden only where a URL has them. */
const SHORTEST = 6;
const HIDDEN = '[redacted]';
const PASSWORD = /^[a-z][a-z0-9+.-]*:\/\/[^:]*:(.*)@/is;

/** What must not be printed: the values of settings marked `writeOnly`, and the passwords inside those that are URLs. */
export function secretsIn(schemas: readonly TObject[], env: Environment): string[] {
  const found = new Set<string>();
  for (const { properties } of schemas) {
    for (const [key, property] of Object.entries(properties)) {
      const value = env[key];
      if (!value || !(property as { writeOnly?: boolean }).writeOnly) continue;
      const password = PASSWORD.exec(value)?.[1] ?? '';
      if (value.length >= SHORTEST) found.add(value);
      for (const one of [password, decoded(password)]) if (one) found.add(one.length >= SHORTEST ? one : `:${one}@`);
    }
  }
  // The longest first: a password is a part of its URL.
  return [...found].sort((a, b) => b.length - a.length);
}

/** The text without those secrets, whether they stand there as they are or as JSON. */
export function withoutSecrets(text: string, secrets: readonly string[]): string {
  return secrets.reduce(
    (clean, secret) => clean.replaceAll(secret, HIDDEN).replaceAll(JSON.stringify(secret).slice(1, -1), HIDDEN),
    text,
  );
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
