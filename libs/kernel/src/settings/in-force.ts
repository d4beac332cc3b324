import type { TObject, TSchema } from 'typebox';
import type { Environment } from './load-config';

/** A setting of a running process, fit to be shown: what is secret of it is not in it. */
export interface SettingInForce {
  /** Environment variable. */
  readonly name: string;
  /** What is in force; null where nothing is, and where it is not shown. A URL has neither user nor password nor query. */
  readonly value: string | null;
  /** Null where there is none. */
  readonly default: string | null;
  /** `derived`: nobody set it, and it follows from others or from how the process is run. */
  readonly source: 'environment' | 'default' | 'derived' | 'none';
  readonly secret: boolean;
  readonly description: string;
  /** Who reads it. */
  readonly readBy: readonly string[];
}

/** Somebody in this process who has settings. */
export interface SettingsReader {
  readonly name: string;
  readonly schema: TObject;
  /** What it works with. */
  readonly config: Readonly<Record<string, unknown>>;
}

interface Shown extends Record<string, unknown> {
  default?: unknown;
  description?: string;
  writeOnly?: boolean;
  url?: boolean;
}

/**
 * What these readers run with, a row for each setting; one that several read is described by the first of them.
 * @param env as it was given to the process
 */
export function settingsInForce(readers: readonly SettingsReader[], env: Environment): SettingInForce[] {
  const rows = new Map<string, SettingInForce>();
  for (const { name: reader, schema, config } of readers) {
    for (const [name, property] of Object.entries(schema.properties as Record<string, TSchema & Shown>)) {
      const known = rows.get(name);
      rows.set(
        name,
        known
          ? { ...known, readBy: [...known.readBy, reader] }
          : { ...rowOf(name, property, config[name], env), readBy: [reader] },
      );
    }
  }
  return [...rows.values()];
}

function rowOf(name: string, property: Shown, inForce: unknown, env: Environment): Omit<SettingInForce, 'readBy'> {
  const { default: fallback, description = '', writeOnly: secret = false, url = false } = property;
  const isGiven = (env[name] ?? '').trim() !== '';
  const unless = inForce === fallback ? 'default' : 'derived';
  return {
    name,
    value: inForce === undefined ? null : !secret ? String(inForce) : url ? withoutCredentials(String(inForce)) : null,
    default: fallback === undefined ? null : String(fallback),
    source: inForce === undefined ? 'none' : isGiven ? 'environment' : unless,
    secret,
    description,
  };
}

/** Where a URL leads, and nothing of who goes there; its query may name passwords, too. */
export function withoutCredentials(url: string): string {
  const [, scheme = '', rest = ''] = /^([a-z][a-z0-9+.-]*:\/\/)?(.*)$/is.exec(url) ?? [];
  const place = rest.slice(rest.lastIndexOf('@') + 1);
  return scheme + (/^[^?#]*/.exec(place)?.[0] ?? '');
}
