import { catalogue } from '@switchboard/catalogue';
import { type Environment, loadConfig, messageOf } from '@switchboard/kernel';
import { processSettings } from '@switchboard/service-kit';
import type { TObject } from 'typebox';

const settings: Readonly<Record<string, TObject>> = Object.fromEntries(
  catalogue.map(({ name, definition }) => [name, definition.settings]),
);

/** Names of everything that runs as a process of its own. */
export const SERVICES: readonly string[] = Object.keys(settings);

/** Keys that a service reads, those of every process included. */
export function acceptedSettings(service: string): ReadonlySet<string> {
  return new Set([...Object.keys(processSettings.properties), ...Object.keys(settings[service]?.properties ?? {})]);
}

/** What a service would say of such an environment at its start, and which keys it would not even look at. */
export function complaintsAbout(service: string, env: Environment): string[] {
  const accepted = acceptedSettings(service);
  const unknown = Object.keys(env).filter(key => !accepted.has(key));
  const complaints = unknown.map(key => `${service} has no setting ${key}`);
  for (const schema of [processSettings as TObject, settings[service]]) {
    if (!schema) continue;
    try {
      loadConfig(schema, env);
    } catch (error) {
      complaints.push(`${service}: ${messageOf(error)}`);
    }
  }
  return complaints;
}
