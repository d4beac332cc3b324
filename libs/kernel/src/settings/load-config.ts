import { Type, type Static, type TObject, type TSchema } from 'typebox';
import { Value } from 'typebox/value';
import { ConfigError } from '../errors';
import { LOG_LEVELS } from '../logger';
import { cleanBySchema, type TextFault } from '../text';
import { readValue, ruleOf } from './read-value';

/** One schema per service; every key has a description. Keys are the names of environment variables. */
export type ConfigSchema = TObject;

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the settings that `schema` names out of `env`, applies defaults, and freezes the result.
 * Texts are cleaned as their schema says (`text`), then checked.
 * Empty and blank strings count as absent, so that `KEY=` in an env file means "use the default".
 * @throws ConfigError naming each key that is missing or wrong, what it is for and what was expected; never what was given, which
 * may be a secret.
 */
export function loadConfig<T extends TObject>(schema: T, env: Environment): Readonly<Static<T>> {
  const properties = schema.properties as Record<string, TSchema & { default?: unknown }>;
  const given: Record<string, unknown> = {};
  for (const key of Object.keys(properties)) {
    const property = properties[key] as TSchema & { default?: unknown };
    const value = env[key];
    if (value !== undefined && value.trim() !== '') given[key] = readValue(property, value);
    else if (property.default !== undefined) given[key] = property.default;
  }
  const complaints = new Map<string, string>();
  const { value: cleaned, faults } = cleanBySchema(schema, given);
  for (const { path, rule } of [...faults, ...notUtf8(given)]) {
    const key = path.slice(1);
    complaints.set(key, complaint(key, properties[key], rule));
  }
  for (const error of Value.Errors(schema, cleaned)) {
    const missing =
      error.keyword === 'required' ? (error.params as { requiredProperties: string[] }).requiredProperties : [];
    for (const key of missing)
      complaints.set(key, `${key} is required (${describe(properties[key])}). Set it in the environment.`);
    const key = error.instancePath.split('/')[1];
    if (key && !complaints.has(key))
      complaints.set(key, complaint(key, properties[key], ruleOf(properties[key]) ?? error.message));
  }
  if (complaints.size > 0) throw new ConfigError([...complaints.values()].join('\n'));
  return Object.freeze(cleaned as Static<T>);
}

/** Where the environment is no UTF-8, Node has put a replacement character, and what was meant is lost. */
function notUtf8(given: Readonly<Record<string, unknown>>): TextFault[] {
  const lost = Object.entries(given).filter(([, value]) => typeof value === 'string' && value.includes('\uFFFD'));
  return lost.map(([key]) => ({ path: `/${key}`, rule: 'must be UTF-8' }));
}

function complaint(key: string, property: TSchema | undefined, rule: string): string {
  return `${key} ${rule} (${describe(property)}). Change or remove it in the environment.`;
}

function describe(property: TSchema | undefined): string {
  return (property as { description?: string } | undefined)?.description ?? 'no description';
}

/** Settings that every service shares. */
export const commonSettings = {
  LOG_LEVEL: Type.Enum([...LOG_LEVELS], { default: 'info', description: 'How much is logged' }),
};

/** A row of the settings table in docs/settings.md. */
export interface SettingRow {
  key: string;
  type: string;
  default: string;
  description: string;
}

/** The rows that a schema documents, in its own order. */
export function describeSettings(schema: TObject): SettingRow[] {
  const required = new Set((schema as { required?: string[] }).required ?? []);
  return Object.entries(schema.properties as Record<string, TSchema & Record<string, unknown>>).map(
    ([key, property]) => ({
      key,
      type: Array.isArray(property['enum'])
        ? (property['enum'] as unknown[]).join(' \\| ')
        : String(property['type'] ?? 'string'),
      default: property['default'] !== undefined ? String(property['default']) : required.has(key) ? 'required' : '',
      description: String(property['description'] ?? ''),
    }),
  );
}
