import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { ownEnvironment } from '../environment';
import type { Story } from '../story';
import { until } from '../until';
import type { Case } from './intake';
import type { Cast } from './opening';

/** What `npm run audit:verify` found. */
export interface Verdict {
  readonly intact: boolean;
  readonly entries: number;
  readonly chains: number;
}

const COMMAND = resolve(__dirname, '../../../standalone/dist/with-store.js');

/** Everything that happened on a ticket, and whether anybody touched the record: by the operator's command, on the store that runs. */
export async function verifyTrail(
  cast: Cast,
  story: Story,
  vpn: Case,
  dataDir: string | undefined,
): Promise<Verdict | undefined> {
  story.act('What was all this? The audit trail');
  const path = { id: vpn.id };
  const query = { limit: 100 };
  const { data } = await until(
    () => cast.admin.api.GET('/api/v1/tickets/{id}/history', { params: { path, query } }),
    // The trail follows by events; the last thing was that the requester closed it.
    ({ data: { items } }) => items.some(({ changes }) => changes.some(({ to }) => to === 'closed')),
  );
  const types = data.items.map(({ type }) => type);
  const counts = [...new Set(types)].map(type => `${type} ${types.filter(other => other === type).length}`);
  story.tell(`${vpn.number} has ${types.length} entries: ${counts.join(', ')}.`);
  if (dataDir === undefined) {
    story.tell('`npm run audit:verify`, where that Switchboard runs, checks it.');
    return undefined;
  }
  const verdict = JSON.parse(await output(['audit:verify', '--json'], dataDir)) as Verdict;
  story.tell(
    `\`npm run audit:verify\`: ${verdict.entries} entries in ${verdict.chains} chains, ${verdict.intact ? 'intact' : 'BROKEN'}.`,
  );
  return verdict;
}

/** The command ends with 1 where the trail is broken: that stands in what it prints, too. */
function output(args: readonly string[], dataDir: string): Promise<string> {
  const child = spawn(process.execPath, [COMMAND, ...args], {
    env: ownEnvironment({ DATA_DIR: dataDir }),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  return new Promise((done, failed) => {
    child.once('error', failed);
    child.once('close', code =>
      code === 0 || code === 1 ? done(printed) : failed(new Error(`audit:verify ended with ${code}`)),
    );
  });
}
