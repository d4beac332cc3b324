import type { RouterDeps } from './deps';

/**
 * Projects every agent, and whoever was one as far as is known here, that the pool lacks or has in an older version: a new or
 * restored installation, a router that died in the middle of this, or a user event that was parked, dropped or lost. Events that
 * come later are newer or change nothing. What follows for tickets is left to the reconciler.
 * @param changedBefore the events of younger changes may be on their way.
 * @returns ids of those that were behind.
 */
export async function catchUp(
  { pool, users }: Pick<RouterDeps, 'pool' | 'users'>,
  changedBefore: Date,
): Promise<string[]> {
  const known = await pool.known();
  const agents = [...known].filter(([, { isAgent }]) => isAgent).map(([id]) => id);
  const behind: string[] = [];
  for (const { id, version } of await users.versions(agents, changedBefore)) {
    if (version <= (known.get(id)?.sequence ?? 0)) continue;
    const user = await users.find(id);
    if (!user) continue;
    await pool.project(id, user.profile, user.version);
    behind.push(id);
  }
  return behind;
}
