import { describeSettings } from '@switchboard/kernel';
import { audit } from '@switchboard/audit';
import { classifier } from '@switchboard/classifier';
import { distributedSettings } from '@switchboard/distributed';
import { gateway } from '@switchboard/gateway';
import { notifier } from '@switchboard/notifier';
import { router } from '@switchboard/router';
import { processSettings } from '@switchboard/service-kit';
import { standaloneSettings } from '@switchboard/standalone';
import type { TObject } from 'typebox';

const schemas: readonly (readonly [string, TObject])[] = [
  ['standalone', standaloneSettings],
  ['launcher', distributedSettings],
  ['each service', processSettings],
  ['gateway', gateway.settings],
  ['classifier', classifier.settings],
  ['router', router.settings],
  ['notifier', notifier.settings],
  ['audit', audit.settings],
];

/** Every setting there is, as a Markdown table; a key that several read with the same meaning has one row. */
export function renderSettingsTable(): string {
  const rows = new Map<string, { used: string[]; key: string; default: string; description: string }>();
  for (const [owner, schema] of schemas) {
    for (const { key, default: value, description } of describeSettings(schema)) {
      const known = rows.get(key);
      if (known) known.used.push(owner);
      else rows.set(key, { used: [owner], key, default: value, description });
    }
  }
  const lines = [...rows.values()].map(
    row => `| \`${row.key}\` | ${row.default} | ${row.description} | ${row.used.join(', ')} |`,
  );
  return ['| Setting | Default | Meaning | Read by |', '| --- | --- | --- | --- |', ...lines].join('\n');
}
