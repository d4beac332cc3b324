import { type AgentProfile, mayHold } from '../domain/agent';
import type { RouterDeps, Trigger } from './deps';
import type { Dispatcher } from './dispatcher';

/**
 * What both user events do. The consequences follow from the newest profile known, not from this event: so an event
 * that comes late, or again after a crash, leads to the same end.
 */
export async function applyProfile(
  deps: RouterDeps,
  dispatcher: Dispatcher,
  user: { id: string; profile: AgentProfile; sequence: number; matters: boolean },
  trigger: Trigger,
): Promise<void> {
  await deps.pool.project(user.id, user.profile, user.sequence);
  if (!user.matters) return;
  const agent = await deps.pool.find(user.id);
  if (agent && !mayHold(agent)) await dispatcher.evacuate(agent.id, trigger);
  // Also when an agent is gone: tickets that waited for skills which nobody has any more may now go to any agent.
  await dispatcher.drain(trigger);
}
