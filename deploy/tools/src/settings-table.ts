import { catalogue } from '@switchboard/catalogue';
import { describeSettings } from '@switchboard/kernel';
import { distributedSettings } from '@switchboard/distributed';
import { processSettings } from '@switchboard/service-kit';
import { standaloneSettings } from '@switchboard/standalone';
import type { TObject } from 'typebox';

const schemas: readonly (readonly [string, TObject])[] = [
  ['standalone', standaloneSettings],
  ['launcher', distributedSettings],
  ['each service', processSettings],
  ...catalogue.map(({ name, definition }) => [name, definition.settings] as const),
];

interface Row {
  key: string;
  description: string;
  /** Default by owner, in the order of the schemas. */
  readers: { owner: string; default: string }[];
}

/** Every setting there is, as a Markdown table; a key that several read has one row, described by the first of them. */
export function renderSettingsTable(): string {
  const rows = new Map<string, Row>();
  for (const [owner, schema] of schemas) {
    for (const { key, default: value, description } of describeSettings(schema)) {
      const row = rows.get(key) ?? { key, description, readers: [] };
      row.readers.push({ owner, default: value });
      rows.set(key, row);
    }
  }
  const lines = [...rows.values()].map(
    row =>
      `| \`${row.key}\` | ${defaultsOf(row)} | ${row.description} | ${row.readers.map(({ owner }) => owner).join(', ')} |`,
  );
  return ['| Setting | Default | Meaning | Read by |', '| --- | --- | --- | --- |', ...lines].join('\n');
}

/** One value where all agree, else each with its owner: a table that hides a difference is wrong. */
function defaultsOf({ readers }: Row): string {
  const values = new Set(readers.map(reader => reader.default));
  if (values.size === 1) return readers[0]?.default ?? '';
  const named = readers.filter(reader => reader.default !== '');
  return named.map(({ owner, default: value }) => `${owner}: ${value}`).join('; ');
}
