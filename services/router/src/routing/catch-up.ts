import type { Logger } from '@switchboard/kernel';
import type { AgentPool, UserDirectory } from '../ports';

/**
 * Projects every agent that the pool lacks or has an older version of: a new or restored installation, or a router that died in
 * the middle of this. Events that come later are newer or change nothing.
 */
export async function catchUp(pool: AgentPool, users: UserDirectory, logger: Logger): Promise<void> {
  const known = await pool.sequences();
  let count = 0;
  for await (const { id, profile, version } of users.agents()) {
    if (version <= (known.get(id) ?? 0)) continue;
    await pool.project(id, profile, version);
    count += 1;
  }
  if (count > 0) logger.info({ agents: count }, 'agents projected from users');
}
