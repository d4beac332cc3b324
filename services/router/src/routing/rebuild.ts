import type { Logger } from '@switchboard/kernel';
import type { AgentPool, UserDirectory } from '../ports';

/** Fills an empty projection from the users; events that come later are newer or change nothing. */
export async function rebuildIfEmpty(pool: AgentPool, users: UserDirectory, logger: Logger): Promise<void> {
  if (!(await pool.isEmpty())) return;
  let count = 0;
  for await (const { id, profile, version } of users.agents()) {
    await pool.project(id, profile, version);
    count += 1;
  }
  if (count > 0) logger.info({ agents: count }, 'agents projected from users');
}
