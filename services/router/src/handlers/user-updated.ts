import type { EventHandler } from '@switchboard/messaging';
import { touchesCapability } from '../domain/agent';
import { applyProfile } from '../usecases/apply-profile';
import { type RouterDeps, triggeredBy } from '../usecases/deps';
import type { Dispatcher } from '../usecases/dispatcher';

/**
 * Everybody's updates are stored, agents or not: the row of a former agent fends off older events that still call one an
 * agent.
 */
export function onUserUpdated(deps: RouterDeps, dispatcher: Dispatcher): EventHandler<'user.updated'> {
  return async (event, context) => {
    const { user: profile, changed } = event.data;
    const user = { id: event.subject, profile, sequence: event.sequence, matters: touchesCapability(changed) };
    await applyProfile(deps, dispatcher, user, triggeredBy(event, context));
  };
}
