import { type AgentProfile, mayHold } from '../domain/agent';
import type { RoutingDeps, Trigger } from './deps';
import type { Dispatcher } from './dispatcher';

/**
 * What both user events do. The consequences follow from the newest profile known, not from this event: so an event
 * that comes late, or again after a crash, leads to the same end.
 */
export async function applyProfile(
  deps: RoutingDeps,
  dispatcher: Dispatcher,
  user: { id: string; profile: AgentProfile; sequence: number; matters: boolean },
  trigger: Trigger,
): Promise<void> {
  await deps.pool.project(user.id, user.profile, user.sequence);
  if (!user.matters) return;
  const agent = await deps.pool.find(user.id);
  if (agent && !mayHold(agent)) await dispatcher.evacuate(agent.id, trigger);
  // Also when somebody is gone: what waited for the skills of that person may now go to anybody.
  await dispatcher.drain(trigger);
}
