import type { SettingValue } from '@switchboard/service-kit';
import { stringify } from 'yaml';

/** The first line of every file that is written as a whole. */
export function header(name: string): string {
  return `# Written by \`npm run generate\`; what differs from other services is said in services/${name}/src/hosting.ts, if anything.`;
}

/** A value on one line, quoted where it must be. */
export function scalar(value: string): string {
  return stringify(value, { lineWidth: 0, singleQuote: true }).trim();
}

/** Parts of a text, those that are undefined left out. */
export function lines(...parts: readonly (string | undefined)[]): string {
  return parts.filter(part => part !== undefined).join('\n');
}

export function indent(text: string, by: number): string {
  return text.replace(/^(?=.)/gm, ' '.repeat(by));
}

/** `KEY: value` each, with the reason above. */
export function settingLines(values: readonly SettingValue[]): string {
  return values.map(({ key, value, why }) => lines(why && `# ${why}`, `${key}: ${scalar(value)}`)).join('\n');
}
